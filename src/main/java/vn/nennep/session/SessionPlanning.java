package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a session is planned and who prepares it. */
@Component
public class SessionPlanning {

    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final JdbcClient jdbc;

    SessionPlanning(SessionRepository sessions, AssignmentRepository assignments, JdbcClient jdbc) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /** Plans a session; it gets the next number of the unit's year. */
    @Transactional
    public ThematicSession plan(
            String unit, String topic, String basis, LocalDateTime plannedAt, SessionSetting setting, String by, LocalDateTime now) {
        // two who plan at once are numbered one after the other
        jdbc.sql("select id from unit where id = :unit for update").param("unit", unit).query(String.class).single();
        int sequence = sessions.lastSequence(unit, plannedAt.getYear()) + 1;
        return sessions.save(ThematicSession.planned(unit, sequence, topic, basis, plannedAt, setting, by, now));
    }

    @Transactional
    public void assign(PreparationAssignment assignment) {
        assignments.save(assignment);
    }
}
