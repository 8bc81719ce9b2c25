package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.reconsideration.ComplaintAnswers;

/** Carries out the conclusion, issues its paper, and tells those concerned. */
@Component
class ApplyConclusionDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final Clock clock;

    ApplyConclusionDelegate(ComplaintAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.carryOut((Long) execution.getVariable(ProcessVariables.SUBJECT), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
