package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;

/**
 * Notice and materials that haven't gone out although the moment has passed until which they had to ({@code domain.md} P2 timers,
 * {@code MATERIALS_LATE}). It is told to who will chair the session, and stops nothing.
 */
@Component
class UnsentMaterials implements DeadlineSource {

    /** No policy asks for more, and a session that nobody opened isn't pursued for ever. */
    private static final int DAYS_AROUND = 31;

    private final SessionRepository sessions;
    private final RulesOfDay rules;
    private final SuspensionPeriods suspensions;
    private final Leaders leaders;
    private final JdbcClient jdbc;
    private final Words words;

    UnsentMaterials(
            SessionRepository sessions, RulesOfDay rules, SuspensionPeriods suspensions, Leaders leaders, JdbcClient jdbc, Words words) {
        this.sessions = sessions;
        this.rules = rules;
        this.suspensions = suspensions;
        this.leaders = leaders;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Until when they had to go out, where they haven't. */
    Optional<LocalDateTime> overdueSince(ThematicSession session, LocalDateTime now) {
        return switch (session.state()) {
            case PREPARING, REVIEWING, SCHEDULED -> Optional.of(rules.materials(session).sendBy(session.scheduledAt()))
                    .filter(now::isAfter)
                    .filter(sendBy -> !suspensions.waives(session.unitId(), sendBy.toLocalDate()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        return unsent(now).stream()
                .map(sessions::session)
                .flatMap(session -> overdueSince(session, now).map(sendBy -> missed(session, sendBy, now.toLocalDate())).stream())
                .toList();
    }

    private List<Long> unsent(LocalDateTime now) {
        return jdbc.sql(
                        """
                        select id from session
                         where state in ('PREPARING', 'REVIEWING', 'SCHEDULED') and scheduled_at between :from and :to order by id
                        """)
                .param("from", now.minusDays(DAYS_AROUND))
                .param("to", now.plusDays(DAYS_AROUND))
                .query(Long.class)
                .list();
    }

    private Missed missed(ThematicSession session, LocalDateTime sendBy, LocalDate today) {
        return new Missed(
                new Deadline(
                        "materials-" + session.id() + "-" + sendBy.toLocalDate(), words.of("session.late.materials"), session.topic(),
                        session.unitId(), sendBy, null, session.id(), leaders.of(session.unitId(), today)),
                List.of());
    }
}
