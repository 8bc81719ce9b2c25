package vn.nennep.review.appraisal;

import vn.nennep.review.RatingLevel;

/** Where a board proposes another level than the unit. */
public record BoardLevel(String board, long targetId, RatingLevel level, String reason) {}
