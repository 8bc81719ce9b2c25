package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.nennep.review.RatingLevel;

/**
 * What the committee decided of a leader's quarter.
 *
 * @param heldOn day of the meeting
 * @param present how many of its members were there
 * @param votes how many of them were for the level
 * @param reason why it isn't the appraised level, or is above the cap; null otherwise
 * @param document number and day of the paper in which it says so
 */
public record LeaderDecision(
        LocalDate heldOn, int present, int votes, RatingLevel level, String reason, String document, String actor, LocalDateTime decidedAt) {}
