package vn.nennep.session.process;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.session.FollowUpMilestones;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** Until when the steps after a session are due, by the policy of its day ({@code domain.md} P2 timers). */
@Component
class SittingDueDates {

    private final SessionRepository sessions;
    private final SittingOptions options;

    SittingDueDates(SessionRepository sessions, SittingOptions options) {
        this.sessions = sessions;
        this.options = options;
    }

    /** Minutes signed, resolution signed and issued. Reckoned from the end; from the opening as long as the end isn't known. */
    LocalDateTime publishBy(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        LocalDateTime end = session.endedAt() == null ? session.openedAt() : session.endedAt();
        PolicyOn policy = options.policy(session.unitId(), session.openedAt().toLocalDate());
        return FollowUpMilestones.of(
                        end, policy.period("publish.maxDelay"), policy.period("finalTopic.maxDelay"), policy.period("upwardReport.maxDelay"))
                .publishBy();
    }

    /** An answer to the superior, or his: as long as the report itself was given, reckoned from now. */
    LocalDateTime answerBy(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        return task.now().plus(options.policy(session.unitId(), session.openedAt().toLocalDate()).period("upwardReport.maxDelay"));
    }
}
