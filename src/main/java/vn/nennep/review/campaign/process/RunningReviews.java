package vn.nennep.review.campaign.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.UnitReview;

/** Starts the process of a campaign, and those of its cells in their own units. Called as nobody, after our own check of who may. */
@Component
class RunningReviews {

    private final RuntimeService runtime;
    private final People people;

    RunningReviews(RuntimeService runtime, People people) {
        this.runtime = runtime;
        this.people = people;
    }

    void start(ReviewCampaign campaign) {
        start(CampaignVariables.CAMPAIGN_PROCESS, campaign.businessKey(), campaign.unitId(), campaign.id());
    }

    void startCell(ReviewCampaign campaign, UnitReview cell) {
        start(CampaignVariables.CELL_PROCESS, campaign.cellKey(cell.unitId()), cell.unitId(), cell.id());
    }

    /** Whether the cell still prepares its first round: its list, opinions, and the review of the cell itself. */
    boolean prepares(ReviewCampaign campaign, UnitReview cell) {
        return people.asNobody(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(campaign.cellKey(cell.unitId()), CampaignVariables.CELL_PROCESS)
                        .count()
                > 0);
    }

    private void start(String process, String businessKey, String unit, long subject) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                process, businessKey, Map.of(ProcessVariables.UNIT, unit, ProcessVariables.SUBJECT, subject)));
    }
}
