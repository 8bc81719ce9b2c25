package vn.nennep.review.member;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Disciplines;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;

/** How high a member may rate himself without explaining it ({@code domain.md} P6 form 4, block VII). */
@Component
public class OwnLevel {

    private final ObjectProvider<RatingGate> gate;
    private final ObjectProvider<CollectiveReviews> collectives;
    private final Reviews reviews;
    private final Disciplines disciplines;
    private final Opinions opinions;
    private final Register register;
    private final Words words;

    OwnLevel(
            ObjectProvider<RatingGate> gate, ObjectProvider<CollectiveReviews> collectives, Reviews reviews, Disciplines disciplines, Opinions opinions,
            Register register, Words words) {
        this.gate = gate;
        this.collectives = collectives;
        this.reviews = reviews;
        this.disciplines = disciplines;
        this.opinions = opinions;
        this.register = register;
        this.words = words;
    }

    /** The highest level that his figures and the conditions allow, in words. */
    public Optional<Reading> reading(MemberReview review, WorkFigures figures) {
        return gate.stream()
                .findFirst()
                .map(rule -> {
                    Cap cap = rule.cap(facts(review, figures));
                    return Reading.titled(words.of("member.cap.title")).text(cap.level().label(), rule.explained(cap)).build();
                });
    }

    /** @throws Refusal if he takes more than that and doesn't say why */
    public void requireExplained(MemberReview review, SelfReview version) {
        if (version.selfLevel() == null || version.levelExplanation() != null) {
            return;
        }
        WorkFigures figures = version.figures(reviews.campaignOf(review).judged());
        gate.stream().findFirst().ifPresent(rule -> {
            Cap cap = rule.cap(facts(review, figures));
            if (version.selfLevel().betterThan(cap.level())) {
                throw Refusal.at("levelExplanation", "member.level.aboveCap", cap.level().label(), rule.explained(cap));
            }
        });
    }

    private GateFacts facts(MemberReview review, WorkFigures figures) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        return new GateFacts(
                campaign.campaignYear(), review.unitId(), false, figures, ledUnits(review, campaign),
                disciplines.ofMember(review.memberId(), campaign.campaignYear()), opinions.civilServantLevel(review.id()).orElse(null), 0, 0, false);
    }

    /** Of the organisations whose secretary he is, as far as their reports are there. */
    private List<WorkFigures> ledUnits(MemberReview review, ReviewCampaign campaign) {
        return register.rolesOf(review.memberId(), campaign.cutOffOn()).stream()
                .filter(held -> held.role() == Role.SECRETARY && !held.substitute())
                .map(UnitRole::unitId)
                .map(unit -> reviews.unitReviewOf(campaign.id(), unit))
                .flatMap(Optional::stream)
                .flatMap(led -> collectives.stream().map(source -> source.figuresOf(led.id())))
                .flatMap(Optional::stream)
                .toList();
    }
}
