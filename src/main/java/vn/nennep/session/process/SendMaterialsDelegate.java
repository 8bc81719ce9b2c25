package vn.nennep.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.session.MaterialsDispatch;

/** “Gửi thông báo và tài liệu”. */
@Component
class SendMaterialsDelegate implements JavaDelegate {

    private final MaterialsDispatch dispatch;

    SendMaterialsDelegate(MaterialsDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.send((Long) execution.getVariable(ProcessVariables.SUBJECT));
    }
}
