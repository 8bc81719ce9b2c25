package vn.nennep.review.reconsideration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;

/** Whether a level lies above what the conditions allow: then it needs a reason of its own ({@code domain.md} P8 row 12). */
@Component
public class LevelLimits {

    private final Words words;

    LevelLimits(Words words) {
        this.words = words;
    }

    /** What it exceeds, as a sentence to be read aloud; empty when nothing. */
    public Optional<String> exceeded(ComplaintTarget target, RatingLevel level) {
        RatingLevel cap = target.rating().capLevel();
        return cap != null && level.betterThan(cap) ? Optional.of(words.of("complaint.level.cap", cap.label())) : Optional.empty();
    }
}
