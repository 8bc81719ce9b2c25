package vn.nennep.session.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.nennep.session.MaterialsDispatch.WaitBegan;
import vn.nennep.session.Participations;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** Sees to it that clarifying questions get to who prepares the topic: he has one task for all of them as long as one is open (A5.4). */
@Component
class Clarification {

    private static final String TASK = "answerQuestions";

    private final SessionRepository sessions;
    private final Participations participations;
    private final RunningSession process;
    private final JdbcClient jdbc;

    Clarification(SessionRepository sessions, Participations participations, RunningSession process, JdbcClient jdbc) {
        this.sessions = sessions;
        this.participations = participations;
        this.process = process;
        this.jdbc = jdbc;
    }

    /** Called after a question was asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(ThematicSession session) {
        // of two who ask at once the second sees the task that the first caused. The process is locked, as a submission does it first of all:
        // the session's own row is held in common by all whose questions refer to it, and couldn't be locked by one of them
        jdbc.sql("select id_ from act_ru_execution where business_key_ = :key for update")
                .param("key", session.businessKey())
                .query(String.class)
                .list();
        if (!participations.openQuestions(session.id()).isEmpty() && !process.isAt(session, TASK)) {
            process.ask(session);
        }
    }

    /** A new wait took the task along with the old one; what is still open is asked again as soon as the wait stands. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void askAgain(WaitBegan wait) {
        ThematicSession session = sessions.session(wait.sessionId());
        if (process.awaitsOpening(session)) {
            request(session);
        }
    }
}
