package vn.nennep.session;

import java.util.Collection;
import java.util.Optional;

/**
 * Four eyes: who prepared an outline or a final topic doesn't approve it. Source: {@code domain.md} A4.5, {@code faults.md} R-38, S-11. It has no
 * exception for small cells: where all who review by policy prepare the topic, another official member is named to review it.
 */
public final class ReviewerRule {

    private ReviewerRule() {
    }

    /** @param preparers the lead and everyone else whose work it is */
    public static Optional<Finding> judge(String reviewerId, Collection<String> preparers) {
        return preparers.contains(reviewerId) ? Optional.of(Finding.refusal("decision", "session.review.ownOutline")) : Optional.empty();
    }

    /** The same for the final topic: none of its preparers approves it ({@code domain.md} P2 row 18). */
    public static Optional<Finding> judgeFinalTopic(String approverId, Collection<String> preparers) {
        return preparers.contains(approverId) ? Optional.of(Finding.refusal("decision", "session.final.ownTopic")) : Optional.empty();
    }

    /**
     * Asked before anybody is assigned, for a session whose outline nobody may review would never go on.
     *
     * @param byPolicy who holds one of the reviewing roles
     * @param preparers the lead and everyone else whose work it is
     * @param named the member named to review; null if none is
     * @param officials the active official members of the cell
     */
    public static Optional<Finding> judgeNaming(
            Collection<String> byPolicy, Collection<String> preparers, String named, Collection<String> officials) {
        boolean somebodyReviews = !preparers.containsAll(byPolicy);
        if (somebodyReviews) {
            return named == null ? Optional.empty() : Optional.of(refusal("session.assignment.reviewerNotNeeded"));
        }
        if (named == null) {
            return Optional.of(refusal("session.assignment.reviewerMissing"));
        }
        if (preparers.contains(named)) {
            return Optional.of(refusal("session.assignment.reviewerPrepares"));
        }
        return officials.contains(named) ? Optional.empty() : Optional.of(refusal("session.assignment.reviewerNotOfficial"));
    }

    /** The critic sees with other eyes too (A4.9). */
    public static Optional<Finding> judgeCritic(String critic, Collection<String> preparers) {
        return critic != null && preparers.contains(critic)
                ? Optional.of(Finding.refusal("critic", "session.assignment.criticPrepares"))
                : Optional.empty();
    }

    private static Finding refusal(String code) {
        return Finding.refusal("reviewer", code);
    }
}
