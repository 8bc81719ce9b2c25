package vn.nennep.review.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.appraisal.DossierBook;

/** What was agreed to comes before the committee: its decision of the year begins, or goes on. */
@Component
class JoinDecisionDelegate implements JavaDelegate {

    private final DossierBook book;
    private final RunningAppraisal process;

    JoinDecisionDelegate(DossierBook book, RunningAppraisal process) {
        this.book = book;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.joinDecision(book.dossier((Long) execution.getVariable(ProcessVariables.SUBJECT)));
    }
}
