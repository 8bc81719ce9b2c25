package vn.nennep.review.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.campaign.CampaignOpening;

/** Opens the reviews of the next organisations; the model comes back for the rest. */
@Component
class OpenReviewsDelegate implements JavaDelegate {

    private final CampaignOpening opening;
    private final RunningReviews process;
    private final Clock clock;

    OpenReviewsDelegate(CampaignOpening opening, RunningReviews process, Clock clock) {
        this.opening = opening;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long campaign = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        execution.setVariable(CampaignVariables.REVIEWS_REMAIN, opening.next(campaign, LocalDate.now(clock), process::startCell));
    }
}
