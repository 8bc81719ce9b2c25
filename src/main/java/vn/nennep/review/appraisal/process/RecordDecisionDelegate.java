package vn.nennep.review.appraisal.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.review.appraisal.DecisionDesk;

/** From now on the decided levels stand. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final DecisionDesk desk;
    private final Clock clock;

    RecordDecisionDelegate(DecisionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.record((Long) execution.getVariable(AppraisalVariables.DECISION), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
