package vn.nennep.review.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.review.appraisal.RatingNotices;

/**
 * Sends some of the notices of a decision, and says whether there are more: each run is a transaction of its own, so that a run that was interrupted goes on with those
 * that are missing.
 */
@Component
class SendNoticesDelegate implements JavaDelegate {

    private final RatingNotices notices;

    SendNoticesDelegate(RatingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AppraisalVariables.NOTICES_REMAIN, notices.sendSome((Long) execution.getVariable(AppraisalVariables.DECISION)));
    }
}
