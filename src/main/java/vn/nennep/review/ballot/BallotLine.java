package vn.nennep.review.ballot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.nennep.review.RatingLevel;

/**
 * One line of the paper as it stands in a box.
 *
 * @param position its number on the paper, from 0; the same in the second vote
 * @param allowed the levels that may be chosen, the best first
 * @param note why no better level may be chosen; null when all may
 */
public record BallotLine(int position, long target, List<RatingLevel> allowed, String note) {

    public BallotLine {
        allowed = List.copyOf(allowed);
    }

    static String written(List<RatingLevel> levels) {
        return levels.stream().map(RatingLevel::name).collect(Collectors.joining(","));
    }

    static List<RatingLevel> read(String levels) {
        return levels == null || levels.isEmpty() ? List.of() : Arrays.stream(levels.split(",")).map(RatingLevel::valueOf).toList();
    }
}
