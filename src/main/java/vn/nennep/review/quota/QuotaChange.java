package vn.nennep.review.quota;

import vn.nennep.review.RatingLevel;

/** Another level for one target; null takes its level away. */
public record QuotaChange(long target, RatingLevel level) {}
