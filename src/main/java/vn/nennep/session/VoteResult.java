package vn.nennep.session;

import java.math.BigDecimal;
import java.util.List;

/**
 * The outcome of a vote.
 *
 * @param denominator counted members (§1.5)
 * @param percent those in favour of the counted members, to one decimal, for reading only: whether it passed is decided on whole numbers; zero where
 *     the count was refused
 * @param findings empty if the count can be taken; otherwise {@code passed} says nothing
 */
public record VoteResult(int denominator, BigDecimal percent, boolean passed, List<Finding> findings) {

    public VoteResult {
        findings = List.copyOf(findings);
    }

    public boolean valid() {
        return findings.isEmpty();
    }
}
