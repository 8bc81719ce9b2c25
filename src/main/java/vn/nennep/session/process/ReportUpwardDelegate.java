package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.session.ReportBook;
import vn.nennep.session.UpwardReport;

/** Sends the report: an instance of its own begins in the superior's unit. Called as nobody, for no one holds roles in both units. */
@Component
class ReportUpwardDelegate implements JavaDelegate {

    private final ReportBook reports;
    private final People people;
    private final Clock clock;

    ReportUpwardDelegate(ReportBook reports, People people, Clock clock) {
        this.reports = reports;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long session = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        reports.send(session, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)).ifPresent(sent -> people.asNobody(() -> startReceipt(execution, sent)));
    }

    private static String startReceipt(DelegateExecution execution, UpwardReport sent) {
        return execution.getProcessEngineServices().getRuntimeService()
                .startProcessInstanceByKey(
                        SessionVariables.RECEIPT_PROCESS,
                        execution.getProcessBusinessKey() + "-" + sent.round(),
                        Map.of(ProcessVariables.UNIT, sent.upperUnitId(), ProcessVariables.SUBJECT, sent.sessionId()))
                .getId();
    }
}
