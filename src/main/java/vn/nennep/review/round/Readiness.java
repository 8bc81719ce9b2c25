package vn.nennep.review.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.member.SelfReviews;

/**
 * What a member still lacks before he can be voted on ({@code domain.md} §3.3 row 11, P6 rows 6 and 10): a completed self-review, the result as a civil servant
 * where he is one, figures that can be judged.
 */
@Component
public class Readiness {

    private final SelfReviews selfReviews;
    private final MemberCaps caps;

    Readiness(SelfReviews selfReviews, MemberCaps caps) {
        this.selfReviews = selfReviews;
        this.caps = caps;
    }

    /** Code of what is missing; empty when he can be voted on. */
    public Optional<String> missing(MemberReview review) {
        if (review.state() != MemberReviewState.COMPLETED && review.state() != MemberReviewState.PROPOSED) {
            return Optional.of("NOT_COMPLETED");
        }
        if (review.civilServant() && selfReviews.civilServantLevel(review.id()).isEmpty()) {
            return Optional.of("CIVIL_SERVANT_UNKNOWN");
        }
        return caps.of(review).isEmpty() ? Optional.of("NO_FIGURES") : Optional.empty();
    }
}
