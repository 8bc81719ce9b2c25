package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a session is planned, who prepares it, what the committee agreed on and when it takes place. */
@Component
public class SessionPlanning {

    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final PreparationRepository preparations;
    private final PostponementRepository postponements;
    private final JdbcClient jdbc;

    SessionPlanning(
            SessionRepository sessions, AssignmentRepository assignments, PreparationRepository preparations,
            PostponementRepository postponements, JdbcClient jdbc) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.preparations = preparations;
        this.postponements = postponements;
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

    /** The committee has agreed: agenda, time and place stand. */
    @Transactional
    public void schedule(
            ThematicSession session, LocalDateTime at, String place, List<AgendaItem> agenda, List<FocalPoint> focalPoints,
            String draftConclusion, String by, LocalDateTime now) {
        preparations.save(new SessionPreparation(null, session.id(), agenda, focalPoints, draftConclusion, by, now, null));
        sessions.save(session.scheduled(at, place));
    }

    @Transactional
    public void postpone(ThematicSession session, PostponementReason reason, String note, String by, LocalDateTime now) {
        postponements.save(Postponement.of(session, reason, note, by, now));
        sessions.save(session.in(SessionState.POSTPONED));
    }

    /** Sets the new date; without a postponement decided before, it was put off because too few had come (P2 row 10b). */
    @Transactional
    public void reschedule(ThematicSession session, LocalDateTime at, String place, String by, LocalDateTime now) {
        Postponement postponement = postponements.open(session.id())
                .orElseGet(() -> Postponement.of(session, PostponementReason.NO_QUORUM, null, by, now));
        postponements.save(postponement.to(at, session.plannedAt()));
        sessions.save(session.scheduled(at, place));
    }

    @Transactional
    public void cancel(ThematicSession session, String reason) {
        sessions.save(session.cancelled(reason));
    }
}
