package vn.nennep.review.gate;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.Disciplines;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveReviews;

/** Gathers what the gate judges of a member, so that everybody who asks asks the same: he himself, the cell, the committee that decides. */
@Component
public class GatheredFacts {

    private final Reviews reviews;
    /** Asked late: organisations ask the gate too. */
    private final ObjectProvider<CollectiveReviews> collectives;
    private final Disciplines disciplines;
    private final CriteriaSets criteria;
    private final Register register;

    GatheredFacts(
            Reviews reviews, ObjectProvider<CollectiveReviews> collectives, Disciplines disciplines, CriteriaSets criteria, Register register) {
        this.reviews = reviews;
        this.collectives = collectives;
        this.disciplines = disciplines;
        this.criteria = criteria;
        this.register = register;
    }

    /**
     * @param figures of one version of his self-review
     * @param servant his result as a civil servant or public employee; null where there is none
     */
    public GateFacts ofMember(MemberReview review, WorkFigures figures, RatingLevel servant) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        List<Long> led = led(review, campaign);
        CollectiveReviews organizations = collectives.getObject();
        return new GateFacts(
                campaign.campaignYear(), review.unitId(), false, figures,
                led.stream().map(organizations::figuresOf).flatMap(Optional::stream).toList(),
                disciplines.ofMember(review.memberId(), campaign.campaignYear()), servant, 0, 0, led.stream().anyMatch(organizations::corruption),
                groups(campaign, Group.of(review.form()), review.unitId()));
    }

    /** To which group each criterion belongs; empty where they give points, for then nothing asks for it. */
    public List<CriterionGroup> groups(ReviewCampaign campaign, Group group, String unit) {
        return campaign.regime().scored()
                ? List.of()
                : criteria.of(campaign, group, register.unit(unit).sector()).stream().map(Criterion::group).toList();
    }

    /** The reviews of the organisations that a leader heads on the cut-off day. */
    private List<Long> led(MemberReview review, ReviewCampaign campaign) {
        return review.form() != SelfReviewForm.FORM_2B
                ? List.of()
                : register.rolesOf(review.memberId(), campaign.cutOffOn()).stream()
                        .filter(held -> held.role() == Role.SECRETARY && !held.substitute())
                        .map(held -> reviews.unitReviewOf(campaign.id(), held.unitId()))
                        .flatMap(Optional::stream)
                        .filter(UnitReview::inScope)
                        .map(UnitReview::id)
                        .distinct()
                        .toList();
    }
}
