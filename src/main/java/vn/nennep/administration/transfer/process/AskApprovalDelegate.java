package vn.nennep.administration.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.organization.Register;
import vn.nennep.platform.engine.ProcessVariables;

/** Asks the direct superior for the letter of introduction: an instance of its own begins in its unit. */
@Component
class AskApprovalDelegate implements JavaDelegate {

    private final TransferBook book;
    private final RunningTransfer process;
    private final Register register;

    AskApprovalDelegate(TransferBook book, RunningTransfer process, Register register) {
        this.book = book;
        this.process = process;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberTransfer transfer = book.transfer((Long) execution.getVariable(ProcessVariables.SUBJECT));
        process.askApproval(transfer, register.unit(transfer.unitId()).parentId(), book.round(transfer.id()));
    }
}
