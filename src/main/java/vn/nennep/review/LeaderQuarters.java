package vn.nennep.review;

import java.util.List;

/** How a leader was rated in the quarters of a year, as a fact for the year's own review; never a part of what counts the year ({@code domain.md} P12). */
public interface LeaderQuarters {

    /** @param period {@code quý II năm 2026} */
    record Result(String period, RatingLevel level) {}

    /** Those that are decided, the first quarter first. */
    List<Result> of(String member, int year);
}
