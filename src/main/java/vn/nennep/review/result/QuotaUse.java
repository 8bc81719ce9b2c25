package vn.nennep.review.result;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.quota.LevelCounts;
import vn.nennep.review.quota.QuotaCheck;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaVerdict;

/** How many of a unit are rated excellent, beside what each of the three readings of the limit allows ({@code domain.md} P9, V9). */
@Component
public class QuotaUse {

    private final QuotaCheck check;
    private final QuotaSentences sentences;

    QuotaUse(QuotaCheck check, QuotaSentences sentences) {
        this.check = check;
        this.sentences = sentences;
    }

    /** In sentences that can be read aloud; empty when nobody is rated. */
    public List<String> sentences(ReviewCampaign campaign, Unit unit, boolean members, Tally tally) {
        if (tally.rated() == 0) {
            return List.of();
        }
        QuotaVerdict verdict = check.of(
                campaign, unit.id(), members,
                new LevelCounts(
                        tally.level(RatingLevel.EXCELLENT), tally.level(RatingLevel.GOOD), tally.level(RatingLevel.COMPLETED),
                        tally.level(RatingLevel.NOT_COMPLETED)));
        return List.of(sentences.explained(verdict), sentences.readings(verdict));
    }
}
