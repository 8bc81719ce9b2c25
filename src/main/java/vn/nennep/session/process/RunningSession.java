package vn.nennep.session.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.TaskSuccession;
import vn.nennep.session.ThematicSession;

/** Starts and interrupts the process of a session. Called after our own check of who may. */
@Component
class RunningSession {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskSuccession succession;
    private final People people;

    RunningSession(RuntimeService runtime, TaskService tasks, TaskSuccession succession, People people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.succession = succession;
        this.people = people;
    }

    void start(ThematicSession session) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                SessionVariables.PROCESS,
                session.businessKey(),
                Map.of(ProcessVariables.UNIT, session.unitId(), ProcessVariables.SUBJECT, session.id())));
    }

    /** Whether it waits for its opening, the one step at which it can be put off. */
    boolean awaitsOpening(ThematicSession session) {
        return awaits(session, SessionVariables.POSTPONED_MESSAGE);
    }

    /** Whether it can be called off. */
    boolean awaitsCancellation(ThematicSession session) {
        return awaits(session, SessionVariables.CANCELLED_MESSAGE);
    }

    /** Whether the task of this id is open in it. */
    boolean isAt(ThematicSession session, String task) {
        return people.asNobody(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(session.businessKey())
                        .taskDefinitionKey(task)
                        .count())
                > 0;
    }

    /** Names other people in it; their open tasks go over to them. */
    void handOver(ThematicSession session, Map<String, Object> variables) {
        succession.handOver(session.businessKey(), variables);
    }

    /** Tells everybody what has changed. */
    void announceChanges(ThematicSession session) {
        send(session, SessionVariables.ARRANGEMENTS_CHANGED_MESSAGE);
    }

    void postpone(ThematicSession session) {
        send(session, SessionVariables.POSTPONED_MESSAGE);
    }

    void cancel(ThematicSession session) {
        send(session, SessionVariables.CANCELLED_MESSAGE);
    }

    /** Hands the open questions to who prepares the topic. */
    void ask(ThematicSession session) {
        send(session, SessionVariables.QUESTION_ASKED_MESSAGE);
    }

    private boolean awaits(ThematicSession session, String message) {
        return people.asNobody(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(session.businessKey())
                        .messageEventSubscriptionName(message)
                        .count())
                > 0;
    }

    private void send(ThematicSession session, String message) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(session.businessKey()).correlate();
            return null;
        });
    }
}
