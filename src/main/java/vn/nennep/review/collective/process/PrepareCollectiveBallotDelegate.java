package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.ballot.BallotPlan.Item;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.collective.Collective;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveReport;
import vn.nennep.review.collective.UnitCap;
import vn.nennep.review.gate.Cap;

/**
 * Judges how high the organisation may be rated, and prepares the ballot under this cap: on the organisation and, in a committee, on its leaders as their
 * second place ({@code domain.md} P7 rows 8 and 9, P8 steps 5 and 7).
 */
@Component
class PrepareCollectiveBallotDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final Collective collective;
    private final UnitCap caps;
    private final Ballots ballots;
    private final Clock clock;

    PrepareCollectiveBallotDelegate(
            Reviews reviews, Ratings ratings, CollectiveBook book, Collective collective, UnitCap caps, Ballots ballots, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.collective = collective;
        this.caps = caps;
        this.ballots = ballots;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        UnitReview review = reviews.hold((Long) execution.getVariable(ProcessVariables.SUBJECT));
        if (review.state() == UnitReviewState.PROPOSED) {
            review = reviews.save(review.in(UnitReviewState.REVIEWED));
        }
        CollectiveReport report = book.lastReport(review.id()).orElseThrow();
        Cap cap = caps.of(review, report.figures(), book.corrupt(review.id()));
        ratings.record(review.id(), RatingStage.CAP, cap.level(), cap.reasons().isEmpty() ? null : String.join(",", cap.reasons()), null, now);
        List<Item> items = new ArrayList<>();
        items.add(new Item(review.id(), cap.level().andBelow()));
        collective.leaders(review, now.toLocalDate()).forEach(leader -> items.add(new Item(leader.id(), allowed(leader))));
        long ballot = ballots.prepare(new BallotPlan(
                review.campaignId(), review.id(), review.unitId(), items,
                collective.voters(review, book.lastMeeting(review.id()).orElseThrow().present(), now.toLocalDate()), report.writtenBy(), now));
        book.ballot(review.id(), ballot, cap, now);
        execution.setVariable(CollectiveVariables.BALLOT, ballot);
    }

    /** A leader's own cap, where his cell has got as far. */
    private List<RatingLevel> allowed(MemberReview leader) {
        return ratings.find(leader.id())
                .map(rating -> rating.capLevel())
                .map(RatingLevel::andBelow)
                .orElseGet(() -> Arrays.asList(RatingLevel.values()));
    }
}
