package vn.nennep.review.quota;

import java.util.Collection;
import java.util.Collections;
import vn.nennep.review.RatingLevel;

/** How many have each level. */
public record LevelCounts(int excellent, int good, int completed, int notCompleted) {

    public LevelCounts {
        if (excellent < 0 || good < 0 || completed < 0 || notCompleted < 0) {
            throw new IllegalArgumentException("Nobody counts less than nothing");
        }
    }

    public static LevelCounts of(Collection<RatingLevel> levels) {
        return new LevelCounts(
                Collections.frequency(levels, RatingLevel.EXCELLENT), Collections.frequency(levels, RatingLevel.GOOD),
                Collections.frequency(levels, RatingLevel.COMPLETED), Collections.frequency(levels, RatingLevel.NOT_COMPLETED));
    }

    public int rated() {
        return goodOrBetter() + completed + notCompleted;
    }

    /** “Tốt trở lên”. */
    public int goodOrBetter() {
        return excellent + good;
    }
}
