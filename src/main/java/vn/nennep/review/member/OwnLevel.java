package vn.nennep.review.member;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.round.MemberCaps;

/** How high a member may rate himself without explaining it ({@code domain.md} P6 form 4, block VII). */
@Component
public class OwnLevel {

    private final MemberCaps caps;
    private final Words words;

    OwnLevel(MemberCaps caps, Words words) {
        this.caps = caps;
        this.words = words;
    }

    /** The highest level that the figures of his last version and the conditions allow, in words. */
    public Optional<Reading> reading(MemberReview review) {
        return caps.of(review).map(cap -> Reading.titled(words.of("member.cap.title")).text(cap.level().label(), caps.explained(cap)).build());
    }

    /**
     * Asked when the version is kept already, for the cap is that of the last one; a refusal takes it back with everything else.
     *
     * @throws Refusal if he takes more than that and doesn't say why
     */
    public void requireExplained(MemberReview review, SelfReview version) {
        if (version.selfLevel() == null || version.levelExplanation() != null) {
            return;
        }
        Optional<Cap> exceeded = caps.of(review).filter(cap -> version.selfLevel().betterThan(cap.level()));
        if (exceeded.isPresent()) {
            throw Refusal.at("levelExplanation", "member.level.aboveCap", caps.explained(exceeded.get()));
        }
    }
}
