package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Subjects;

/** Writes down that a session is planned and who prepares it. */
@Component
public class SessionPlanning {

    private final SessionRepository sessions;
    private final PlanRepository plans;
    private final AssignmentRepository assignments;
    private final Subjects subjects;
    private final JdbcClient jdbc;

    SessionPlanning(SessionRepository sessions, PlanRepository plans, AssignmentRepository assignments, Subjects subjects, JdbcClient jdbc) {
        this.sessions = sessions;
        this.plans = plans;
        this.assignments = assignments;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** Plans a session; it gets the next number of the unit's year. */
    @Transactional
    public ThematicSession plan(
            String unit, String topic, String basis, LocalDateTime plannedAt, SessionSetting setting, String by, LocalDateTime now) {
        oneAfterTheOther(unit);
        int sequence = sessions.lastSequence(unit, plannedAt.getYear()) + 1;
        return sessions.save(ThematicSession.planned(subjects.next(ThematicSession.KIND), unit, sequence, topic, basis, plannedAt, setting, by, now));
    }

    /**
     * Plans a session with all that was settled about it.
     *
     * @param basis on what it rests, in words; may be null
     */
    @Transactional
    public ThematicSession plan(
            String unit, SessionPlan plan, String basis, LocalDateTime plannedAt, SessionSetting setting, String by, LocalDateTime now) {
        ThematicSession session = plan(unit, plan.name(), plan.basis(basis), plannedAt, setting, by, now);
        plans.save(plan.ofSession(session.id()));
        return session;
    }

    /** The session of the unit that is planned for the same day under the same name: who sends the same form twice means one session. */
    @Transactional
    public Optional<ThematicSession> planned(String unit, String name, LocalDate on) {
        oneAfterTheOther(unit);
        return sessions.ofUnits(List.of(unit)).stream()
                .filter(session -> session.state() != SessionState.CANCELLED)
                .filter(session -> session.plannedAt().toLocalDate().equals(on) && Text.folded(session.topic()).equals(Text.folded(name)))
                .findFirst();
    }

    /** Of several who plan in one unit at once, each sees what those before him did. */
    private void oneAfterTheOther(String unit) {
        jdbc.sql("select id from unit where id = :unit for update").param("unit", unit).query(String.class).single();
    }

    /** The committee has chosen another topic in the session's place. */
    @Transactional
    public void replaceTopic(ThematicSession session, PlannedTopic topic, List<TopicBasis> bases, String basis) {
        SessionPlan plan = plans.findBySessionId(session.id())
                .map(before -> before.about(topic, bases))
                .orElseGet(() -> SessionPlan.of(SessionOccasion.PLANNED, null, List.of(topic), null, bases).ofSession(session.id()));
        plans.save(plan);
        sessions.save(session.about(plan.name(), plan.basis(basis)));
    }

    @Transactional
    public void assign(PreparationAssignment assignment) {
        assignments.save(assignment);
    }
}
