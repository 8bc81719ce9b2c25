package vn.nennep.review.ballot.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.ElectronicBox;

/** Opens the electronic box and counts; or finds that it is void. */
@Component
class UnsealBoxDelegate implements JavaDelegate {

    private final ElectronicBox box;
    private final BallotBook book;

    UnsealBoxDelegate(ElectronicBox box, BallotBook book) {
        this.box = box;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long ballot = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        execution.setVariable(BallotVariables.BOX_COUNTED, box.count(ballot));
        execution.setVariable(BallotVariables.REVOTE_NEEDED, book.revoteNeeded(ballot));
    }
}
