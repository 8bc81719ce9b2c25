package vn.nennep.review.ballot;

import java.util.List;
import java.util.Map;
import vn.nennep.review.RatingLevel;

/**
 * What a ballot came to; only after it was closed.
 *
 * @param entitled who could vote
 * @param issued papers given out
 * @param collected papers that came back
 * @param results one for each item, in the order of the paper
 */
public record BallotOutcome(long ballot, int entitled, int issued, int collected, List<Result> results) {

    /**
     * One line's result.
     *
     * @param level the level that reached the threshold, in the first round or the second; null when none did
     * @param valid papers on which this line was valid; null when totals are withheld
     * @param invalid null when totals are withheld
     * @param votes by level; null when totals are withheld, because fewer papers came back than policy asks for ({@code ballot.minPapers})
     * @param revoted whether the line was voted on twice
     */
    public record Result(long target, RatingLevel level, Integer valid, Integer invalid, Map<RatingLevel, Integer> votes, boolean revoted) {}

    public BallotOutcome {
        results = List.copyOf(results);
    }
}
