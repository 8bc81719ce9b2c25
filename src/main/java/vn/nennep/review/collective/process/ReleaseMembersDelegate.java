package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.collective.CollectiveBook;

/** Takes over what the ballot came to; the members of the cell may now be reviewed: collective before individual ({@code domain.md} P7 row 10). */
@Component
class ReleaseMembersDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final Ballots ballots;
    private final RunningCollective process;
    private final Clock clock;

    ReleaseMembersDelegate(Reviews reviews, Ratings ratings, CollectiveBook book, Ballots ballots, RunningCollective process, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.ballots = ballots;
        this.process = process;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        UnitReview review = reviews.hold((Long) execution.getVariable(ProcessVariables.SUBJECT));
        RatingLevel voted = ballots.outcome(book.lastBallot(review.id()).orElseThrow().ballotId()).results().stream()
                .filter(result -> result.target() == review.id())
                .findFirst()
                .orElseThrow()
                .level();
        ratings.record(review.id(), RatingStage.VOTE, voted, null, null, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        process.collectiveReviewed(reviews.save(review.in(UnitReviewState.REVIEWED)));
    }
}
