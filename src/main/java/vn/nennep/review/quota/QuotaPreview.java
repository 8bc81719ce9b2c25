package vn.nennep.review.quota;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** Tells a cell beforehand how its proposal stands to the quota ({@code domain.md} P6 row 13); what binds is counted by the committee that decides. */
@Component
public class QuotaPreview {

    private final QuotaCheck check;
    private final QuotaSentences sentences;
    private final Reviews reviews;

    QuotaPreview(QuotaCheck check, QuotaSentences sentences, Reviews reviews) {
        this.check = check;
        this.sentences = sentences;
        this.reviews = reviews;
    }

    /** @param levels that the cell thinks of proposing for its members */
    public QuotaVerdict ofCell(UnitReview cell, Collection<RatingLevel> levels) {
        return check.ofCell(reviews.campaignOf(cell), cell.unitId(), cell.decidingUnitId(), levels);
    }

    /** The same in sentences that a secretary can read aloud. */
    public String explained(UnitReview cell, Collection<RatingLevel> levels) {
        return sentences.explained(ofCell(cell, levels));
    }
}
