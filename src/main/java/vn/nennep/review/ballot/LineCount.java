package vn.nennep.review.ballot;

import java.util.EnumMap;
import java.util.Map;
import vn.nennep.review.RatingLevel;

/**
 * The papers of one line.
 *
 * @param invalid papers on which this line doesn't count: nothing chosen, or more than one level
 * @param votes by level; a level that isn't named got none
 */
public record LineCount(int position, int invalid, Map<RatingLevel, Integer> votes) {

    public LineCount {
        Map<RatingLevel, Integer> all = new EnumMap<>(RatingLevel.class);
        for (RatingLevel level : RatingLevel.values()) {
            all.put(level, votes.getOrDefault(level, 0));
        }
        votes = java.util.Collections.unmodifiableMap(all);
    }

    /** Papers on which this line counts. */
    public int valid() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int votes(RatingLevel level) {
        return votes.get(level);
    }
}
