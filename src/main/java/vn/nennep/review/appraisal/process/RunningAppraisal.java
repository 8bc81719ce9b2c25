package vn.nennep.review.appraisal.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.Dossier;

/**
 * Starts appraisals and decisions in the unit that decides, and answers the process of the unit that sent a dossier. Called as nobody, for no one holds roles in
 * both.
 */
@Component
class RunningAppraisal {

    private final RuntimeService runtime;
    private final Reviews reviews;
    private final DecisionDesk desk;
    private final People people;

    RunningAppraisal(RuntimeService runtime, Reviews reviews, DecisionDesk desk, People people) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.desk = desk;
        this.people = people;
    }

    /** @param boards that appraise it */
    void appraise(Dossier dossier, List<String> boards) {
        VariableMap variables = Variables.createVariables()
                .putValue(ProcessVariables.UNIT, dossier.decidingUnitId())
                .putValue(ProcessVariables.SUBJECT, dossier.id())
                .putValue(AppraisalVariables.PROPOSER, dossier.submittedBy())
                .putValueTyped(AppraisalVariables.BOARDS, Variables.untypedValue(boards, true));
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                AppraisalVariables.APPRAISAL_PROCESS, campaignOf(dossier).businessKey() + "-HS-" + dossier.id(), variables));
    }

    /**
     * Begins the decision of the dossier's campaign in the deciding unit, or wakes it where it waits. Where it is at work it finds the dossier by itself before it
     * waits or ends. The campaign is held, so that there is never a second one and none misses the dossier.
     */
    void joinDecision(Dossier dossier) {
        desk.hold(dossier.campaignId());
        String key = decisionKey(campaignOf(dossier), dossier.decidingUnitId());
        people.asNobody(() -> {
            if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key, AppraisalVariables.DECISION_PROCESS).count() == 0) {
                runtime.startProcessInstanceByKey(
                        AppraisalVariables.DECISION_PROCESS, key,
                        Map.of(ProcessVariables.UNIT, dossier.decidingUnitId(), ProcessVariables.SUBJECT, dossier.campaignId()));
            } else if (waits(key, AppraisalVariables.DOSSIER_APPRAISED_MESSAGE)) {
                correlate(key, AppraisalVariables.DOSSIER_APPRAISED_MESSAGE, Map.of());
            }
            return null;
        });
    }

    /** Tells the sender what became of the dossier; one that has been given up meanwhile needs no answer. */
    void answer(Dossier dossier, boolean agreed) {
        tell(dossier, AppraisalVariables.DOSSIER_ANSWERED_MESSAGE, Map.of(
                AppraisalVariables.DOSSIER_AGREED, agreed, AppraisalVariables.BACK_TO_MEETING, dossier.backToMeeting()));
    }

    /** Tells the sender that everything in the dossier is decided. */
    void decided(Dossier dossier) {
        tell(dossier, AppraisalVariables.RATINGS_DECIDED_MESSAGE, Map.of());
    }

    private void tell(Dossier dossier, String message, Map<String, Object> variables) {
        people.asNobody(() -> {
            if (waits(dossier.senderKey(), message)) {
                correlate(dossier.senderKey(), message, variables);
            } else if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier.senderKey()).count() > 0) {
                throw new IllegalStateException("The sender of dossier " + dossier.id() + " doesn't wait for " + message + " yet");
            }
            return null;
        });
    }

    private boolean waits(String key, String message) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(key).messageEventSubscriptionName(message).count() > 0;
    }

    private void correlate(String key, String message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(key).setVariables(variables).correlateWithResult();
    }

    private ReviewCampaign campaignOf(Dossier dossier) {
        return reviews.campaign(dossier.campaignId());
    }

    static String decisionKey(ReviewCampaign campaign, String unit) {
        return campaign.businessKey() + "-QD-" + unit;
    }
}
