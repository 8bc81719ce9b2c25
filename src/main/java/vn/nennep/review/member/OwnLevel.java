package vn.nennep.review.member;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.GatheredFacts;
import vn.nennep.review.gate.RatingGate;

/** How high a member may rate himself without explaining it ({@code domain.md} P6 form 4, block VII). */
@Component
public class OwnLevel {

    private final ObjectProvider<RatingGate> gate;
    private final GatheredFacts gathered;
    private final Reviews reviews;
    private final Opinions opinions;
    private final Words words;

    OwnLevel(ObjectProvider<RatingGate> gate, GatheredFacts gathered, Reviews reviews, Opinions opinions, Words words) {
        this.gate = gate;
        this.gathered = gathered;
        this.reviews = reviews;
        this.opinions = opinions;
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
        return gathered.ofMember(review, figures, opinions.civilServantLevel(review.id()).orElse(null));
    }
}
