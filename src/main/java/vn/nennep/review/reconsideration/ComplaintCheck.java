package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;

/**
 * The formal check.
 *
 * @param reason why it isn't accepted, or is although it came late; null otherwise
 */
public record ComplaintCheck(boolean accepted, String reason, String checkedBy, LocalDateTime checkedAt) {}
