package vn.nennep.review.ballot.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BlindCounts;

/** Compares what the two who counted the papers found. */
@Component
class CompareCountsDelegate implements JavaDelegate {

    private final BlindCounts counts;
    private final BallotBook book;

    CompareCountsDelegate(BlindCounts counts, BallotBook book) {
        this.counts = counts;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long ballot = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        execution.setVariable(BallotVariables.COUNTS_AGREE, counts.compare(ballot));
        execution.setVariable(BallotVariables.REVOTE_NEEDED, book.revoteNeeded(ballot));
    }
}
