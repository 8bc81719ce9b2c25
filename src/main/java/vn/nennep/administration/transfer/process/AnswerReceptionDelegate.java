package vn.nennep.administration.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.platform.engine.ProcessVariables;

/** Takes the receiving cell's answer to the cell that the member leaves; one that has been withdrawn meanwhile needs none. */
@Component
class AnswerReceptionDelegate implements JavaDelegate {

    private final TransferBook book;
    private final RunningTransfer process;

    AnswerReceptionDelegate(TransferBook book, RunningTransfer process) {
        this.book = book;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long transfer = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        book.deliver(transfer).ifPresent(answer -> process.answer(
                book.transfer(transfer), TransferVariables.RECEPTION_ANSWERED_MESSAGE, TransferVariables.MEMBER_RECEIVED, answer));
    }
}
