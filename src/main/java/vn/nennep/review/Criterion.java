package vn.nennep.review;

import java.math.BigDecimal;

/**
 * One thing that is looked at.
 *
 * @param code names it within its set, for ever
 * @param points the most it gives; null under {@link Regime#R2023}, where it is graded
 */
public record Criterion(String code, CriterionGroup group, String label, BigDecimal points) {}
