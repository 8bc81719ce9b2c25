package vn.nennep.review.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.appraisal.DecisionDesk;

/**
 * Looks what is left: something to be decided at once, something that may still come, or nothing. The campaign is held, so that a dossier that comes at this moment is
 * seen here or finds the process waiting.
 */
@Component
class CheckDecisionsDelegate implements JavaDelegate {

    private final DecisionDesk desk;

    CheckDecisionsDelegate(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long campaign = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        desk.hold(campaign);
        execution.setVariable(AppraisalVariables.MORE_TO_DECIDE, desk.anyPending(campaign, execution.getTenantId()));
        execution.setVariable(AppraisalVariables.MORE_TO_COME, desk.anythingToCome(campaign, execution.getTenantId()));
    }
}
