package vn.nennep.session;

import java.util.Collection;
import java.util.Optional;

/**
 * Four eyes: who prepared an outline or a final topic doesn't approve it. Source: {@code domain.md} A4.5, {@code faults.md} R-38. It has no exception for small cells:
 * there the secretary doesn't prepare the topic, so that somebody is left who may review it.
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
     * @param reviewers who holds one of the reviewing roles
     */
    public static Optional<Finding> judgeAssignment(Collection<String> reviewers, Collection<String> preparers) {
        return preparers.containsAll(reviewers) ? Optional.of(Finding.refusal("lead", "session.assignment.nobodyReviews")) : Optional.empty();
    }
}
