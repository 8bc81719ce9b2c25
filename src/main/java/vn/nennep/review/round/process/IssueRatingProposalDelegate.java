package vn.nennep.review.round.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.RoundPapers;

/** Numbers and issues the proposal to the committee that decides. */
@Component
class IssueRatingProposalDelegate implements JavaDelegate {

    private final ReviewRounds rounds;
    private final RoundPapers papers;

    IssueRatingProposalDelegate(ReviewRounds rounds, RoundPapers papers) {
        this.rounds = rounds;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueProposal(rounds.round((Long) execution.getVariable(ProcessVariables.SUBJECT)));
    }
}
