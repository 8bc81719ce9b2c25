package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a session is planned, who prepares it, what the committee agreed on and when it takes place. */
@Component
public class SessionPlanning {

    private final SessionRepository sessions;
    private final PlanRepository plans;
    private final AssignmentRepository assignments;
    private final PreparationRepository preparations;
    private final PostponementRepository postponements;
    private final JdbcClient jdbc;

    SessionPlanning(
            SessionRepository sessions, PlanRepository plans, AssignmentRepository assignments, PreparationRepository preparations,
            PostponementRepository postponements, JdbcClient jdbc) {
        this.sessions = sessions;
        this.plans = plans;
        this.assignments = assignments;
        this.preparations = preparations;
        this.postponements = postponements;
        this.jdbc = jdbc;
    }

    /** Plans a session; it gets the next number of the unit's year. */
    @Transactional
    public ThematicSession plan(
            String unit, String topic, String basis, LocalDateTime plannedAt, SessionSetting setting, String by, LocalDateTime now) {
        oneAfterTheOther(unit);
        int sequence = sessions.lastSequence(unit, plannedAt.getYear()) + 1;
        return sessions.save(ThematicSession.planned(unit, sequence, topic, basis, plannedAt, setting, by, now));
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
