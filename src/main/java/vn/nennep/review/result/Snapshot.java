package vn.nennep.review.result;

import java.time.LocalDateTime;

/**
 * The numbers of a campaign as they stood once.
 *
 * @param version counted from 1
 * @param takenBy null when the procedure took it after a changed level
 */
public record Snapshot(long id, long campaignId, int version, LocalDateTime takenAt, String takenBy, String reason) {}
