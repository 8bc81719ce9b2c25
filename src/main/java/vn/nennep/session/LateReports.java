package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;

/** Sessions that were held and not reported to the direct superior in time ({@code domain.md} P2 timers, {@code upwardReport.maxDelay}). */
@Component
class LateReports implements DeadlineSource {

    private final SessionRepository sessions;
    private final Policy policy;
    private final Register register;
    private final SuspensionPeriods suspensions;
    private final Leaders leaders;
    private final JdbcClient jdbc;
    private final Words words;

    LateReports(
            SessionRepository sessions, Policy policy, Register register, SuspensionPeriods suspensions, Leaders leaders, JdbcClient jdbc,
            Words words) {
        this.sessions = sessions;
        this.policy = policy;
        this.register = register;
        this.suspensions = suspensions;
        this.leaders = leaders;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        return unreported().stream().map(sessions::session).flatMap(session -> missed(session, now).stream()).toList();
    }

    private List<Long> unreported() {
        return jdbc.sql(
                        """
                        select id from session s
                         where ended_at is not null and state not in ('REPORTED', 'COMPLETED', 'COMPLETED_NO_RESOLUTION', 'CANCELLED')
                           and not exists (select 1 from upward_report r where r.session_id = s.id and r.sent_at is not null)
                         order by id
                        """)
                .query(Long.class)
                .list();
    }

    private Optional<Missed> missed(ThematicSession session, LocalDateTime now) {
        LocalDateTime due = DayEnd.of(session.endedAt()
                .toLocalDate()
                .plus(policy.on(session.scheduledAt().toLocalDate(), register.lineOf(session.unitId())).period("upwardReport.maxDelay")));
        return Optional.of(due)
                .filter(now::isAfter)
                .filter(d -> !suspensions.waives(session.unitId(), d.toLocalDate()))
                .map(d -> new Missed(
                        new Deadline(
                                "report-" + session.id(), words.of("session.late.report"), session.topic(), session.unitId(), d, null,
                                session.id(), leaders.of(session.unitId(), now.toLocalDate())),
                        List.of()));
    }
}
