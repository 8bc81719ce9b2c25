package vn.nennep.review.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Reading.Block;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.ReviewReader;

/** The member's self-review in his file, all versions, the last first. */
@Component
class SelfReviewChapter implements MemberReviewChapter {

    private final SelfReviewBook book;
    private final SelfReviewReading reading;
    private final Words words;

    SelfReviewChapter(SelfReviewBook book, SelfReviewReading reading, Words words) {
        this.book = book;
        this.reading = reading;
        this.words = words;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        List<SelfReview> versions = DossierRights.mayRead(reader, review) ? book.versions(review.id()) : List.of();
        List<Block> blocks = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            blocks.addAll(reading.version(review, versions.get(i)).blocks());
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Reading(words.of("member.chapter.selfReview"), blocks));
    }
}
