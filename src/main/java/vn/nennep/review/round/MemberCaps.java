package vn.nennep.review.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GatheredFacts;
import vn.nennep.review.gate.RatingGate;
import vn.nennep.review.member.SelfReviews;

/** The cap of a member's rating by the last version of his self-review. */
@Component
public class MemberCaps {

    private final Reviews reviews;
    private final SelfReviews selfReviews;
    private final GatheredFacts gathered;
    private final RatingGate gate;

    MemberCaps(Reviews reviews, SelfReviews selfReviews, GatheredFacts gathered, RatingGate gate) {
        this.reviews = reviews;
        this.selfReviews = selfReviews;
        this.gathered = gathered;
        this.gate = gate;
    }

    /** Empty while his figures, or the score that the regime asks for, aren't known. */
    public Optional<Cap> of(MemberReview review) {
        boolean scored = reviews.campaignOf(review).regime().scored();
        return selfReviews.figuresOf(review.id())
                .filter(figures -> scored ? figures.score() != null : !figures.grades().isEmpty())
                .map(figures -> gate.cap(gathered.ofMember(review, figures, selfReviews.civilServantLevel(review.id()).orElse(null))));
    }

    /** In sentences that can be read aloud. */
    public String explained(Cap cap) {
        return gate.explained(cap);
    }
}
