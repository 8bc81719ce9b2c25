package vn.nennep.review.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.Reviews;

/**
 * Collective before individual (fault S-22): looks whether the cell's own review is over. It is held meanwhile, so that what ends it either is seen here or finds
 * the cell waiting.
 */
@Component
class CheckCollectiveDelegate implements JavaDelegate {

    private final Reviews reviews;

    CheckCollectiveDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long cell = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        execution.setVariable(CampaignVariables.COLLECTIVE_RELEASED, reviews.hold(cell).state().released());
    }
}
