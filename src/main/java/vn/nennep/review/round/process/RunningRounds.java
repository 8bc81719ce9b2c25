package vn.nennep.review.round.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.RoundState;
import vn.nennep.review.round.Rounds;

/** Begins rounds and their processes in the cell; as nobody, after whoever asks has checked who may. */
@Component
class RunningRounds implements Rounds {

    private final ReviewRounds rounds;
    private final Reviews reviews;
    private final RuntimeService runtime;
    private final People people;

    RunningRounds(ReviewRounds rounds, Reviews reviews, RuntimeService runtime, People people) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.runtime = runtime;
        this.people = people;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(UnitReview cell, List<MemberReview> members, boolean supplementary, String reason, String actor, LocalDateTime now) {
        reviews.hold(cell.id());
        return start(cell, rounds.begin(cell, members, supplementary, reason, actor, now), false);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long voteAgain(UnitReview cell, MemberReview member, String reason, String actor, LocalDateTime now) {
        reviews.hold(cell.id());
        ReviewRound round = rounds.begin(cell, List.of(member), true, reason, actor, now);
        return start(cell, rounds.save(round.in(RoundState.COMPLETION)), true);
    }

    private long start(UnitReview cell, ReviewRound round, boolean onlyVote) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                RoundVariables.PROCESS,
                round.businessKey(reviews.campaignOf(cell)),
                Map.of(ProcessVariables.UNIT, cell.unitId(), ProcessVariables.SUBJECT, round.id(), RoundVariables.ONLY_VOTE, onlyVote)));
        return round.id();
    }
}
