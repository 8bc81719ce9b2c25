package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;
import vn.nennep.review.RatingLevel;

/**
 * What the committee concluded.
 *
 * @param newLevel null unless it changes the level
 * @param redoStep null unless the procedure is gone through again
 * @param exceptionReason why the level lies above what conditions or the quota allow; null where it doesn't
 * @param committeeSize how many members the committee has
 * @param present of them
 * @param inFavour of those who were present
 */
public record Conclusion(
        ComplaintOutcome outcome, RatingLevel newLevel, RedoStep redoStep, String reason, String exceptionReason, int committeeSize, int present,
        int inFavour, String concludedBy, LocalDateTime concludedAt) {}
