package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * The last review meeting, or how it was called together. Of a cell everybody was there; of a committee only its own people read what was said of its leaders,
 * and the committee above once it was submitted.
 */
@Component
class CollectiveMeetingChapter implements UnitReviewChapter {

    private final CollectiveBook book;
    private final CollectiveTexts texts;

    CollectiveMeetingChapter(CollectiveBook book, CollectiveTexts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public int position() {
        return 23;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        if (!reader.committee() && !reader.member() && !Submitted.to(reader, review, book)) {
            return Optional.empty();
        }
        return book.lastMeeting(review.id()).map(texts::meeting).or(() -> book.invitation(review.id()).map(texts::invitation));
    }
}
