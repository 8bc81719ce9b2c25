package vn.nennep.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.session.MinutesBook;

/** Numbers and issues the signed minutes; final topic and outcome are due then. */
@Component
class IssueMinutesDelegate implements JavaDelegate {

    private final MinutesBook minutes;

    IssueMinutesDelegate(MinutesBook minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.issue((Long) execution.getVariable(ProcessVariables.SUBJECT));
        execution.setVariable(SessionVariables.FINAL_TOPIC_DUE, true);
        execution.setVariable(SessionVariables.OUTCOME_DUE, true);
    }
}
