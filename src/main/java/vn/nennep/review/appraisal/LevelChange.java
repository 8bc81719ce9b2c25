package vn.nennep.review.appraisal;

import vn.nennep.review.RatingLevel;

/** Another level than the one that was proposed, and why. */
public record LevelChange(long target, RatingLevel level, String reason) {}
