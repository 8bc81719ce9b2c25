package vn.nennep.review.ballot.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.ballot.CountMinutes;

/** Issues the counting minutes under their number. */
@Component
class IssueCountMinutesDelegate implements JavaDelegate {

    private final CountMinutes minutes;

    IssueCountMinutesDelegate(CountMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.issue((Long) execution.getVariable(ProcessVariables.SUBJECT));
    }
}
