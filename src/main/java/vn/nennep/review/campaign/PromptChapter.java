package vn.nennep.review.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/** What the committee above asks the organisation to answer: for its committee and who asks. */
@Component
class PromptChapter implements UnitReviewChapter {

    private final ReviewPrompts prompts;

    PromptChapter(ReviewPrompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return reader.committee() || reader.deciding() ? prompts.reading(review.id()) : Optional.empty();
    }
}
