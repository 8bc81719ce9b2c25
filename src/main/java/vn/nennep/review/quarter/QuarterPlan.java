package vn.nennep.review.quarter;

import java.time.LocalDate;

/**
 * What a committee fixes when it opens the rating of a quarter.
 *
 * @param unit the committee
 * @param planNumber number of its plan or guidance
 */
public record QuarterPlan(String unit, Quarter quarter, LocalDate writtenDueOn, LocalDate decidedDueOn, String planNumber, LocalDate planOn) {}
