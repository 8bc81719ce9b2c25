package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;

/** The rules of a sitting, with the figures that hold in its unit on the day it was opened ({@code domain.md} B0 “Policy”, §7.3). */
@Component
public class SittingRules {

    private final Policy policy;
    private final Register register;

    SittingRules(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    public CourseCheck course(ThematicSession session, LocalDateTime now) {
        return new CourseCheck(session.setting().form(), session.openedAt(), now, on(session).integer("session.maxMinutes"), discussion(session));
    }

    public DiscussionRule discussion(ThematicSession session) {
        return new DiscussionRule(on(session).ratio("discussion.minShare"));
    }

    public OverrunRule overrun(ThematicSession session) {
        return new OverrunRule(on(session).ratio("agenda.overrunTolerance"));
    }

    public CombinedLengthRule combinedLength(ThematicSession session) {
        return new CombinedLengthRule(on(session).integer("session.combined.minMinutes"));
    }

    public SilentMembers silence(ThematicSession session) {
        return new SilentMembers(on(session).integer("silent.alertAfter"));
    }

    public ResolutionVoteRule vote(ThematicSession session) {
        PolicyOn on = on(session);
        return new ResolutionVoteRule(on.ratio("resolution.vote"), VoteDenominator.valueOf(on.text("vote.denominator")));
    }

    private PolicyOn on(ThematicSession session) {
        LocalDateTime held = session.openedAt() == null ? session.scheduledAt() : session.openedAt();
        return policy.on(held.toLocalDate(), register.lineOf(session.unitId()));
    }
}
