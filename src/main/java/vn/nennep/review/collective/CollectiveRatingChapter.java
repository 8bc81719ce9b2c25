package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/** Cap, ballot and proposal: for everybody of the unit, who took part in it, and for the committee above once it was submitted. */
@Component
class CollectiveRatingChapter implements UnitReviewChapter {

    private final CollectiveBook book;
    private final CollectiveTexts texts;

    CollectiveRatingChapter(CollectiveBook book, CollectiveTexts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public int position() {
        return 24;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return reader.committee() || reader.member() || Submitted.to(reader, review, book) ? texts.rating(review, true) : Optional.empty();
    }
}
