package vn.nennep.session;

import java.util.Collection;
import java.util.Optional;

/**
 * Four eyes: who prepared an outline doesn't approve it. Source: {@code domain.md} A4.5, {@code faults.md} R-38. It has no exception for small cells:
 * who reviews there in the secretary's place is for the caller to find.
 */
public final class ReviewerRule {

    private ReviewerRule() {
    }

    /** @param preparers the lead and everyone else whose work it is */
    public static Optional<Finding> judge(String reviewerId, Collection<String> preparers) {
        return preparers.contains(reviewerId) ? Optional.of(Finding.refusal("decision", "session.review.ownOutline")) : Optional.empty();
    }
}
