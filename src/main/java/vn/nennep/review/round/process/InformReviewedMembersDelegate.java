package vn.nennep.review.round.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.RoundDesk;

/** Asks everybody who was reviewed to complete his self-review: each one's own process goes on. */
@Component
class InformReviewedMembersDelegate implements JavaDelegate {

    private final ReviewRounds rounds;
    private final RoundDesk desk;
    private final Clock clock;

    InformReviewedMembersDelegate(ReviewRounds rounds, RoundDesk desk, Clock clock) {
        this.rounds = rounds;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.inform(
                rounds.round((Long) execution.getVariable(ProcessVariables.SUBJECT)), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
