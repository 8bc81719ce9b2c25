package vn.nennep.review.round;

import java.time.LocalDateTime;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;

/**
 * One member's place in a round.
 *
 * @param remark what the committee prepared about him; null before
 * @param leftReason why he isn't in it any more; null while he is
 */
public record RoundItem(
        long memberReviewId, int position, String remark, RatingLevel expectedLevel, String remarkedBy, LocalDateTime remarkedAt, String leftReason) {

    /** Whether the round still goes on with him; who is out of the rating or paused doesn't hold it up. */
    boolean goesOn(MemberReview review) {
        return leftReason == null
                && review.inScope()
                && review.state() != MemberReviewState.NOT_IN_SCOPE
                && review.state() != MemberReviewState.PAUSED
                && review.state() != MemberReviewState.CANCELLED;
    }
}
