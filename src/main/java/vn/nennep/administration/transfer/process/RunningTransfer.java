package vn.nennep.administration.transfer.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;

/**
 * Starts, asks, answers and interrupts the processes of a transfer: one in the cell that the member leaves, and one in each unit that it asks. Called as
 * nobody, for no one holds roles in all of them, and after our own check of who may.
 */
@Component
class RunningTransfer {

    private final RuntimeService runtime;
    private final People people;
    private final JdbcClient jdbc;

    RunningTransfer(RuntimeService runtime, People people, JdbcClient jdbc) {
        this.runtime = runtime;
        this.people = people;
        this.jdbc = jdbc;
    }

    void start(MemberTransfer transfer) {
        start(TransferVariables.PROCESS, transfer.businessKey(), transfer, transfer.unitId());
    }

    /** @param round of the papers, so that each round asks once */
    void askApproval(MemberTransfer transfer, String superior, int round) {
        start(TransferVariables.APPROVAL_PROCESS, approvalKey(transfer, round), transfer, superior);
    }

    void askReception(MemberTransfer transfer, int round) {
        start(TransferVariables.RECEPTION_PROCESS, receptionKey(transfer, round), transfer, transfer.destinationUnitId());
    }

    void answer(MemberTransfer transfer, String message, String variable, boolean answer) {
        people.asNobody(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(transfer.businessKey())
                .setVariable(variable, answer)
                .correlateWithResult());
    }

    /**
     * Lets nobody else complete a step of it until the transaction ends. Asked for before the transfer's facts are touched, in the order in which
     * {@link vn.nennep.platform.intake.Intake} does, so that a withdrawal and an answer at one instant don't wait for each other.
     */
    void hold(MemberTransfer transfer, int round) {
        jdbc.sql("select id_ from act_ru_execution where business_key_ in (:keys) order by id_ for update")
                .param("keys", List.of(transfer.businessKey(), approvalKey(transfer, round), receptionKey(transfer, round)))
                .query(String.class)
                .list();
    }

    /** Ends it, and whatever the other units are still to answer. */
    void cancel(MemberTransfer transfer, int round) {
        people.asNobody(() -> {
            List.of(transfer.businessKey(), approvalKey(transfer, round), receptionKey(transfer, round)).stream()
                    .filter(this::awaitsCancellation)
                    .forEach(key -> runtime.createMessageCorrelation(TransferVariables.CANCELLED_MESSAGE).processInstanceBusinessKey(key).correlate());
            return null;
        });
    }

    private boolean awaitsCancellation(String businessKey) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(businessKey)
                        .messageEventSubscriptionName(TransferVariables.CANCELLED_MESSAGE)
                        .count()
                > 0;
    }

    private void start(String process, String businessKey, MemberTransfer transfer, String unit) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                process,
                businessKey,
                Map.of(
                        ProcessVariables.UNIT, unit, ProcessVariables.SUBJECT, transfer.id(), TransferVariables.MEMBER, transfer.memberId())));
    }

    private static String approvalKey(MemberTransfer transfer, int round) {
        return transfer.businessKey() + "-A" + round;
    }

    private static String receptionKey(MemberTransfer transfer, int round) {
        return transfer.businessKey() + "-R" + round;
    }
}
