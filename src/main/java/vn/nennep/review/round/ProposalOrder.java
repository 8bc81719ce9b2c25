package vn.nennep.review.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotOutcome.Result;
import vn.nennep.review.round.RatingVotes.Verdict;

/**
 * In which order members are proposed: by level, then by the votes for it, then by score, otherwise as they stood on the paper ({@code domain.md} P6 row 13).
 *
 * @param results of the ballot, by review
 * @param score of a review; 0 where the regime gives none
 */
public record ProposalOrder(Map<Long, Result> results, LongToDoubleFunction score) {

    public List<Verdict> of(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparing((Verdict verdict) -> suggested(verdict, results.get(verdict.memberReviewId())))
                        .thenComparing(verdict -> -votesFor(results.get(verdict.memberReviewId())))
                        .thenComparing(verdict -> -score.applyAsDouble(verdict.memberReviewId()))
                        .thenComparing(Verdict::position))
                .toList();
    }

    /**
     * What the vote gave, which is never above the cap: no better level stands on the paper. Without a majority the cap itself, last among its equals, for the
     * secretary to judge.
     */
    public static RatingLevel suggested(Verdict verdict, Result result) {
        return result == null || result.level() == null ? verdict.capLevel() : result.level();
    }

    private static int votesFor(Result result) {
        return result == null || result.votes() == null || result.level() == null ? 0 : result.votes().getOrDefault(result.level(), 0);
    }
}
