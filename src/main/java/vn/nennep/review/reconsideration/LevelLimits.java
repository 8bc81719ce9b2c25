package vn.nennep.review.reconsideration;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.quota.QuotaChange;
import vn.nennep.review.quota.QuotaCheck;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaVerdict;

/**
 * Whether a level lies above what the conditions allow, or makes more excellent ones than the quota does: then it needs a reason of its own
 * ({@code domain.md} P8 row 12, P10 row 7, §3.6).
 */
@Component
public class LevelLimits {

    private final QuotaCheck quota;
    private final QuotaSentences sentences;
    private final Words words;

    LevelLimits(QuotaCheck quota, QuotaSentences sentences, Words words) {
        this.quota = quota;
        this.sentences = sentences;
        this.words = words;
    }

    /** What it exceeds, in sentences to be read aloud; empty when nothing. */
    public Optional<String> exceeded(ComplaintTarget target, RatingLevel level) {
        return Stream.concat(aboveCap(target, level).stream(), aboveQuota(target, level).stream()).reduce((one, other) -> one + " " + other);
    }

    /**
     * @param reason why it is given all the same; null for none
     * @throws Refusal if it needs a reason, or policy doesn't allow it at all
     */
    public void require(ComplaintTarget target, RatingLevel level, String reason) {
        over(target, level).filter(verdict -> verdict.rule().block()).ifPresent(verdict -> {
            throw Refusal.at("newLevel", "complaint.level.blocked", sentences.explained(verdict));
        });
        if (reason == null) {
            exceeded(target, level).ifPresent(sentence -> {
                throw Refusal.at("exceptionReason", "complaint.level.above", sentence);
            });
        }
    }

    private Optional<String> aboveCap(ComplaintTarget target, RatingLevel level) {
        RatingLevel cap = target.rating().capLevel();
        return cap != null && level.betterThan(cap) ? Optional.of(words.of("complaint.level.cap", cap.label())) : Optional.empty();
    }

    private Optional<String> aboveQuota(ComplaintTarget target, RatingLevel level) {
        return over(target, level).map(sentences::explained);
    }

    /** Only what makes one more excellent is asked about; a circle that was over before isn't his to mend. */
    private Optional<QuotaVerdict> over(ComplaintTarget target, RatingLevel level) {
        return level == RatingLevel.EXCELLENT && target.rating().decidedLevel() != RatingLevel.EXCELLENT
                ? quota.after(new QuotaChange(target.rating().targetId(), level)).stream().filter(QuotaVerdict::over).findFirst()
                : Optional.empty();
    }
}
