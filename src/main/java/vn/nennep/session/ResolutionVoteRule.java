package vn.nennep.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.nennep.platform.policy.Ratio;

/**
 * A resolution takes effect when more than half of the counted members approve, not more than half of those who are in the room. Source:
 * {@code domain.md} §1.5 [V: W23]; its use for ordinary sessions is our reading [P].
 *
 * @param threshold policy {@code resolution.vote}; the share that must be exceeded
 * @param denominator policy {@code vote.denominator}; of whom
 */
public record ResolutionVoteRule(Ratio threshold, VoteDenominator denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NONE = new BigDecimal("0.0");

    public VoteResult judge(VoteRoll roll, VoteCount count) {
        List<Finding> findings = findings(roll, count);
        int whole = denominator.of(roll);
        if (!findings.isEmpty()) {
            return new VoteResult(whole, NONE, false, findings);
        }
        BigDecimal percent = BigDecimal.valueOf(count.inFavour()).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return new VoteResult(whole, percent, threshold.isExceededBy(count.inFavour(), whole), findings);
    }

    /** The fewest votes in favour with which it passes. */
    public int needed(VoteRoll roll) {
        int whole = denominator.of(roll);
        return Math.toIntExact(threshold.numerator() * whole / threshold.denominator()) + 1;
    }

    private static List<Finding> findings(VoteRoll roll, VoteCount count) {
        if (roll.officialPresent() == 0) {
            return List.of(Finding.refusal("inFavour", "session.vote.nobodyVotes"));
        }
        List<Finding> findings = new ArrayList<>();
        refuseNegative(findings, "inFavour", "session.vote.inFavourNegative", count.inFavour());
        refuseNegative(findings, "against", "session.vote.againstNegative", count.against());
        refuseNegative(findings, "otherOpinions", "session.vote.otherOpinionsNegative", count.otherOpinions());
        long sum = (long) count.inFavour() + count.against() + count.otherOpinions();
        if (findings.isEmpty() && sum != roll.officialPresent()) {
            findings.add(Finding.refusal("inFavour", "session.vote.sumMismatch", sum, roll.officialPresent()));
        }
        return findings;
    }

    private static void refuseNegative(List<Finding> findings, String field, String code, int number) {
        if (number < 0) {
            findings.add(Finding.refusal(field, code));
        }
    }
}
