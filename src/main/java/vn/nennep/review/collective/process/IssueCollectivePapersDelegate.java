package vn.nennep.review.collective.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.Reviews;
import vn.nennep.review.collective.CollectivePapers;

/** Issues report, minutes and proposal under numbers before they go to the committee above. */
@Component
class IssueCollectivePapersDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final CollectivePapers papers;

    IssueCollectivePapersDelegate(Reviews reviews, CollectivePapers papers) {
        this.reviews = reviews;
        this.papers = papers;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        papers.issue(reviews.hold((Long) execution.getVariable(ProcessVariables.SUBJECT)));
    }
}
