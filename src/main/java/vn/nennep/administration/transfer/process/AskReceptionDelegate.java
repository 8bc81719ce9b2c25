package vn.nennep.administration.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.platform.engine.ProcessVariables;

/** Asks the receiving cell: an instance of its own begins there. */
@Component
class AskReceptionDelegate implements JavaDelegate {

    private final TransferBook book;
    private final RunningTransfer process;

    AskReceptionDelegate(TransferBook book, RunningTransfer process) {
        this.book = book;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberTransfer transfer = book.transfer((Long) execution.getVariable(ProcessVariables.SUBJECT));
        process.askReception(transfer, book.round(transfer.id()));
    }
}
