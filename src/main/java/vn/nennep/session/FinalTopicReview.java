package vn.nennep.session;

import java.time.LocalDateTime;

/**
 * What secretary or deputy decided about a final topic (P2 row 18).
 *
 * @param reason why it was returned; null if approved
 */
public record FinalTopicReview(OutlineDecision decision, String reason, String reviewedBy, LocalDateTime reviewedAt) {}
