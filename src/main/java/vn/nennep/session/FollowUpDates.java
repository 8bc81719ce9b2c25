package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Until when what follows a session is due: reckoned from its end, and from the superior's request where he asked for something once more. */
@Component
public class FollowUpDates {

    private final SessionRepository sessions;
    private final ReportRepository reports;
    private final RulesOfDay rules;

    FollowUpDates(SessionRepository sessions, ReportRepository reports, RulesOfDay rules) {
        this.sessions = sessions;
        this.reports = reports;
        this.rules = rules;
    }

    public FollowUpMilestones of(long sessionId) {
        ThematicSession session = sessions.session(sessionId);
        return rules.followUp(session, begin(session));
    }

    /** The last request for more; before any, the end of the session. */
    private LocalDateTime begin(ThematicSession session) {
        return reports.findBySessionIdOrderByRound(session.id()).stream()
                .filter(report -> report.answer() == ReportAnswer.MORE_REQUESTED)
                .map(UpwardReport::answeredAt)
                .reduce((one, next) -> next)
                .orElse(session.endedAt());
    }
}
