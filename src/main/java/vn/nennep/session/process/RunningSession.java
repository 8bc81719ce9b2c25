package vn.nennep.session.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.session.ThematicSession;

/** Starts and interrupts the process of a session. Called after our own check of who may. */
@Component
class RunningSession {

    private final RuntimeService runtime;
    private final People people;

    RunningSession(RuntimeService runtime, People people) {
        this.runtime = runtime;
        this.people = people;
    }

    void start(ThematicSession session) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                SessionVariables.PROCESS,
                session.businessKey(),
                Map.of(ProcessVariables.UNIT, session.unitId(), ProcessVariables.SUBJECT, session.id())));
    }

    /** Whether it waits for its opening, the one step at which it can be put off or called off. */
    boolean awaitsOpening(ThematicSession session) {
        return people.asNobody(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(session.businessKey())
                        .messageEventSubscriptionName(SessionVariables.POSTPONED_MESSAGE)
                        .count())
                > 0;
    }

    void postpone(ThematicSession session) {
        send(session, SessionVariables.POSTPONED_MESSAGE);
    }

    void cancel(ThematicSession session) {
        send(session, SessionVariables.CANCELLED_MESSAGE);
    }

    private void send(ThematicSession session, String message) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(session.businessKey()).correlate();
            return null;
        });
    }
}
