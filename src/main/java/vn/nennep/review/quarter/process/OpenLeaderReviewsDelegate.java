package vn.nennep.review.quarter.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.quarter.QuarterCampaigns;

/** Opens the reviews of the leaders of some more cells, and says whether there are others. */
@Component
class OpenLeaderReviewsDelegate implements JavaDelegate {

    private final QuarterCampaigns campaigns;
    private final RunningQuarter process;
    private final Clock clock;

    OpenLeaderReviewsDelegate(QuarterCampaigns campaigns, RunningQuarter process, Clock clock) {
        this.campaigns = campaigns;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long campaign = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        execution.setVariable(QuarterVariables.REVIEWS_REMAIN, campaigns.next(campaign, LocalDate.now(clock), process::begin));
    }
}
