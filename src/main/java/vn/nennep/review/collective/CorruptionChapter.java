package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/** What the committee above recorded of corruption or grave waste: for both committees. */
@Component
class CorruptionChapter implements UnitReviewChapter {

    private final CollectiveTexts texts;

    CorruptionChapter(CollectiveTexts texts) {
        this.texts = texts;
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return reader.committee() || reader.deciding() ? texts.corruption(review) : Optional.empty();
    }
}
