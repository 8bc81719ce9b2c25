package vn.nennep.review.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.RatingLevel;

/**
 * Which level a line reaches ({@code domain.md} P6 rows 12, 12b): the one with the most votes, if they are more than the share that policy asks for. What
 * reaches none is voted on again, once, between its two top levels.
 *
 * @param threshold to be exceeded; exactly the share isn't enough
 */
record LevelRule(Ratio threshold, BallotDenominator denominator) {

    /** The rule by which a ballot was prepared. */
    static LevelRule of(Ballot ballot) {
        return new LevelRule(Ratio.parse(ballot.threshold()), ballot.denominator());
    }

    /** Of what the share is taken on this line. */
    int whole(LineCount count, int entitled, int present) {
        return switch (denominator) {
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case VALID -> count.valid();
        };
    }

    Optional<RatingLevel> reached(LineCount count, int entitled, int present) {
        List<RatingLevel> top = top(count);
        return top.size() == 1 && threshold.isExceededBy(count.votes(top.get(0)), whole(count, entitled, present))
                ? Optional.of(top.get(0))
                : Optional.empty();
    }

    /** Between which levels a line that reached none is voted on again: those with the two highest numbers of votes, all that tie among them. */
    List<RatingLevel> again(LineCount count, List<RatingLevel> allowed) {
        List<Integer> ranks = allowed.stream().map(count::votes).filter(votes -> votes > 0).sorted(Comparator.reverseOrder()).toList();
        if (ranks.size() < 2) {
            // everybody who chose chose the same, or nobody did: there are no two levels to choose between
            return allowed;
        }
        int least = ranks.get(1);
        return allowed.stream().filter(level -> count.votes(level) >= least).toList();
    }

    private static List<RatingLevel> top(LineCount count) {
        int most = count.votes().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0 ? List.of() : count.votes().keySet().stream().filter(level -> count.votes(level) == most).toList();
    }
}
