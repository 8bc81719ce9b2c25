package vn.nennep.review.campaign.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.round.Rounds;

/** Hands the cell's members on to its first round; there is none where nobody is rated. */
@Component
class StartRoundDelegate implements JavaDelegate {

    private static final Set<MemberReviewState> READY = EnumSet.of(
            MemberReviewState.WRITING, MemberReviewState.WRITTEN, MemberReviewState.HELD, MemberReviewState.COMPLETED);

    private final Reviews reviews;
    private final Rounds rounds;
    private final Clock clock;

    StartRoundDelegate(Reviews reviews, Rounds rounds, Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UnitReview cell = reviews.hold((Long) execution.getVariable(ProcessVariables.SUBJECT));
        List<MemberReview> members = reviews.membersOf(cell.id()).stream().filter(member -> READY.contains(member.state())).toList();
        if (!members.isEmpty()) {
            rounds.begin(cell, members, false, null, null, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
