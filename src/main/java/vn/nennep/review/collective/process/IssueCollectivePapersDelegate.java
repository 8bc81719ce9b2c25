package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;

    IssueCollectivePapersDelegate(Reviews reviews, CollectivePapers papers, Clock clock) {
        this.reviews = reviews;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        papers.issue(
                reviews.hold((Long) execution.getVariable(ProcessVariables.SUBJECT)), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
