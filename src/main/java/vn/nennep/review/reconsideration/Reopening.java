package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.round.Rounds;

/** Changes a level that was decided, or has the procedure gone through again; locked or not. */
@Component
public class Reopening {

    private final Reviews reviews;
    private final Ratings ratings;
    private final Rounds rounds;
    private final CollectiveReviews collectives;
    private final ComplaintTargets targets;
    private final ApplicationEventPublisher events;

    Reopening(
            Reviews reviews, Ratings ratings, Rounds rounds, CollectiveReviews collectives, ComplaintTargets targets,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.rounds = rounds;
        this.collectives = collectives;
        this.targets = targets;
        this.events = events;
    }

    /** Gives another level. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(long target, RatingStage stage, RatingLevel level, String reason, String actor, LocalDateTime now) {
        ratings.record(target, stage, level, reason, actor, now);
        tell(targets.of(target), now);
    }

    /**
     * Takes the level back and begins the review again: a supplementary round for a member, an organisation's own review for it; from the meeting (with what
     * prepares it), or only from the ballot.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(long target, RatingStage stage, RedoStep from, String reason, String actor, LocalDateTime now) {
        ComplaintTarget found = targets.of(target);
        UnitReview cell = reviews.hold(found.cell().id());
        ratings.record(target, stage, null, reason, actor, now);
        if (found.ofMember()) {
            again(cell, found.member(), from, reason, actor, now);
        } else if (from == RedoStep.BALLOT) {
            collectives.voteAgain(cell);
        } else {
            collectives.begin(reviews.save(cell.in(UnitReviewState.DRAFTING)));
        }
        tell(found, now);
    }

    private void again(UnitReview cell, MemberReview member, RedoStep from, String reason, String actor, LocalDateTime now) {
        if (from == RedoStep.BALLOT) {
            rounds.voteAgain(cell, reviews.save(member.in(MemberReviewState.COMPLETED)), reason, actor, now);
        } else {
            rounds.begin(cell, List.of(reviews.save(member.in(MemberReviewState.DEFERRED, reason))), true, reason, actor, now);
        }
    }

    private void tell(ComplaintTarget target, LocalDateTime now) {
        events.publishEvent(new StandingRatingChanged(target.campaign().id(), target.rating().targetId(), now));
    }
}
