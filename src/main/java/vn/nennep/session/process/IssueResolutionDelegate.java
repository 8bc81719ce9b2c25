package vn.nennep.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.session.ResolutionBook;

/** Numbers and issues the signed resolution and sends it out. */
@Component
class IssueResolutionDelegate implements JavaDelegate {

    private final ResolutionBook resolutions;

    IssueResolutionDelegate(ResolutionBook resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolutions.issue((Long) execution.getVariable(ProcessVariables.SUBJECT));
    }
}
