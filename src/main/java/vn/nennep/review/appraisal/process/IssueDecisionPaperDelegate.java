package vn.nennep.review.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.review.appraisal.DecisionPapers;

/** Issues the decision with its list. */
@Component
class IssueDecisionPaperDelegate implements JavaDelegate {

    private final DecisionPapers papers;

    IssueDecisionPaperDelegate(DecisionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issue((Long) execution.getVariable(AppraisalVariables.DECISION));
    }
}
