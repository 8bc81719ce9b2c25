package vn.nennep.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.session.ReportBook;
import vn.nennep.session.SessionRepository;

/** Takes the superior's answer into the cell's instance. Called as nobody, for the officer holds no role in the cell. */
@Component
class AnswerCellDelegate implements JavaDelegate {

    private final SessionRepository sessions;
    private final ReportBook reports;
    private final People people;

    AnswerCellDelegate(SessionRepository sessions, ReportBook reports, People people) {
        this.sessions = sessions;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long session = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        boolean accepted = reports.deliver(session);
        people.asNobody(() -> execution.getProcessEngineServices().getRuntimeService()
                .createMessageCorrelation(SessionVariables.REPORT_ANSWERED_MESSAGE)
                .processInstanceBusinessKey(sessions.session(session).businessKey())
                .setVariable(SessionVariables.REPORT_ACCEPTED, accepted)
                .correlateWithResult());
    }
}
