package vn.nennep.review.appraisal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.quota.QuotaCheck;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaVerdict;

/** Holds a decision to the quota: over it, it is refused, or asks for a reason, as policy says ({@code quota.onBreach}). */
@Component
public class DecisionQuota {

    private final QuotaCheck check;
    private final QuotaSentences sentences;
    private final Words words;

    DecisionQuota(QuotaCheck check, QuotaSentences sentences, Words words) {
        this.check = check;
        this.sentences = sentences;
        this.words = words;
    }

    /**
     * Refuses what may not be decided.
     *
     * @param reason null when none was given
     * @return the reason where it was needed; null otherwise
     */
    public String judge(ReviewCampaign campaign, String unit, Map<Long, RatingLevel> levels, String reason) {
        List<QuotaVerdict> over = check.with(campaign, unit, levels).stream().filter(QuotaVerdict::over).toList();
        if (over.isEmpty()) {
            return null;
        }
        String explanation = String.join(" ", over.stream().map(sentences::explained).toList());
        if (over.stream().anyMatch(verdict -> verdict.rule().block())) {
            throw Refusal.at(null, "decision.quota.blocked", explanation);
        }
        if (reason == null) {
            throw Refusal.at("quotaReason", "decision.quota.reason", explanation);
        }
        return reason;
    }

    /** How the levels stand to the quota. */
    public Reading reading(ReviewCampaign campaign, String unit, Map<Long, RatingLevel> levels) {
        Reading.Builder reading = Reading.titled(words.of("quota.title"));
        for (QuotaVerdict verdict : check.with(campaign, unit, levels)) {
            if (verdict.over()) {
                reading.warning(sentences.explained(verdict));
            } else {
                reading.text(null, sentences.explained(verdict));
            }
            reading.text(words.of("quota.readings"), sentences.readings(verdict));
        }
        return reading.build();
    }
}
