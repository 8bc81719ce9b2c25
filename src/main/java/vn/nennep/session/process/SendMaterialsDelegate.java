package vn.nennep.session.process;

import java.sql.Timestamp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.session.MaterialsDispatch;

/** “Gửi thông báo và tài liệu”; then everybody has his part in the wait. */
@Component
class SendMaterialsDelegate implements JavaDelegate {

    private final MaterialsDispatch dispatch;

    SendMaterialsDelegate(MaterialsDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MaterialsDispatch.Wait wait = dispatch.send((Long) execution.getVariable(ProcessVariables.SUBJECT));
        // transient: the list is read before this transaction ends, and is nothing for the engine's tables
        execution.setVariable(SessionVariables.PARTICIPANTS, Variables.untypedValue(wait.students(), true));
        execution.setVariable(SessionVariables.NOT_OPENED_BY, Timestamp.valueOf(wait.notOpenedBy()));
    }
}
