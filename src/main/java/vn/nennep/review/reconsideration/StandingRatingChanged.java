package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;

/** A level that stood was changed or taken back; published in the same transaction. */
public record StandingRatingChanged(long campaign, long target, LocalDateTime at) {}
