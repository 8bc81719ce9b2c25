package vn.nennep.review.round;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.Criterion;
import vn.nennep.review.Disciplines;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;
import vn.nennep.review.member.SelfReviews;

/** The cap of one member's rating: his figures and what is known of him and, if he is a leader, of what he leads. */
@Component
public class MemberCaps {

    private final Reviews reviews;
    private final SelfReviews selfReviews;
    private final ObjectProvider<CollectiveReviews> collectives;
    private final Disciplines disciplines;
    private final CriteriaSets criteria;
    private final RatingGate gate;
    private final Register register;

    MemberCaps(
            Reviews reviews, SelfReviews selfReviews, ObjectProvider<CollectiveReviews> collectives, Disciplines disciplines, CriteriaSets criteria,
            RatingGate gate, Register register) {
        this.reviews = reviews;
        this.selfReviews = selfReviews;
        this.collectives = collectives;
        this.disciplines = disciplines;
        this.criteria = criteria;
        this.gate = gate;
        this.register = register;
    }

    /** Empty while his figures, or the score that the regime asks for, aren't known. */
    public Optional<Cap> of(MemberReview review) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        return selfReviews.figuresOf(review.id())
                .filter(figures -> !campaign.regime().scored() || figures.score() != null)
                .map(figures -> gate.cap(facts(review, campaign, figures)));
    }

    /** In sentences that can be read aloud. */
    public String explained(Cap cap) {
        return gate.explained(cap);
    }

    private GateFacts facts(MemberReview review, ReviewCampaign campaign, WorkFigures figures) {
        List<UnitReview> led = review.form() == SelfReviewForm.FORM_2B ? led(review, campaign) : List.of();
        CollectiveReviews organizations = collectives.getObject();
        return new GateFacts(
                campaign.campaignYear(), review.unitId(), false, figures,
                led.stream().map(UnitReview::id).map(organizations::figuresOf).flatMap(Optional::stream).toList(),
                disciplines.ofMember(review.memberId(), campaign.campaignYear()), selfReviews.civilServantLevel(review.id()).orElse(null), 0, 0,
                led.stream().map(UnitReview::id).anyMatch(organizations::corruption),
                campaign.regime().scored()
                        ? List.of()
                        : criteria.of(campaign, CriteriaSets.Group.of(review.form()), register.unit(review.unitId()).sector()).stream()
                                .map(Criterion::group)
                                .toList());
    }

    /** The organisations of the campaign that he heads or helps to head. */
    private List<UnitReview> led(MemberReview review, ReviewCampaign campaign) {
        return register.rolesOf(review.memberId(), campaign.cutOffOn()).stream()
                .filter(held -> !held.substitute() && (held.role() == Role.SECRETARY || held.role() == Role.DEPUTY_SECRETARY))
                .map(held -> reviews.unitReviewOf(campaign.id(), held.unitId()))
                .flatMap(Optional::stream)
                .filter(UnitReview::inScope)
                .distinct()
                .toList();
    }
}
