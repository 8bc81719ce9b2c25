package vn.nennep.review.member;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.ReviewReader;

/** What others said of the member, in his file; he reads it himself once he was reviewed. */
@Component
class OpinionChapter implements MemberReviewChapter {

    private final OpinionReading reading;

    OpinionChapter(OpinionReading reading) {
        this.reading = reading;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        return DossierRights.mayReadOpinions(reader, review) ? reading.of(review.id()) : Optional.empty();
    }
}
