package vn.nennep.review.member;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.WorkFigures;

/** The self-reviews, all versions, and how far each member is with his. */
@Component
public class SelfReviewBook {

    private final SelfReviewRepository versions;
    private final Reviews reviews;
    private final Ratings ratings;

    SelfReviewBook(SelfReviewRepository versions, Reviews reviews, Ratings ratings) {
        this.versions = versions;
        this.reviews = reviews;
        this.ratings = ratings;
    }

    /** Oldest first. */
    public List<SelfReview> versions(long memberReview) {
        return versions.findByMemberReviewIdOrderByNumber(memberReview);
    }

    public Optional<SelfReview> last(long memberReview) {
        return versions.findFirstByMemberReviewIdOrderByNumberDesc(memberReview);
    }

    public int nextNumber(long memberReview) {
        return last(memberReview).map(version -> version.number() + 1).orElse(1);
    }

    public Optional<WorkFigures> figures(MemberReview review) {
        return last(review.id()).map(version -> version.figures(reviews.campaignOf(review).judged()));
    }

    /** His last self-review of a year before that of this review, wherever he was reviewed. */
    public Optional<SelfReview> ofYearBefore(MemberReview review) {
        int year = reviews.campaignOf(review).campaignYear();
        return reviews.reviewsOf(review.memberId()).stream()
                .filter(other -> reviews.campaignOf(other).campaignYear() < year)
                .map(other -> last(other.id()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** He is asked to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(MemberReview review) {
        move(review, last(review.id()).isEmpty() ? MemberReviewState.WRITING : MemberReviewState.WRITTEN);
    }

    /** He was reviewed at the meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(MemberReview review) {
        move(review, MemberReviewState.HELD);
    }

    /**
     * Keeps a version that was handed in, and the level that he takes.
     *
     * @return whether he was reviewed at the meeting already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean handIn(SelfReview version, String actor) {
        versions.save(version);
        if (version.selfLevel() != null) {
            ratings.record(version.memberReviewId(), RatingStage.SELF, version.selfLevel(), version.levelExplanation(), actor, version.writtenAt());
        }
        MemberReview review = reviews.memberReview(version.memberReviewId());
        boolean held = review.state() == MemberReviewState.HELD;
        if (version.stage() == SelfReviewStage.COMPLETED) {
            move(review, MemberReviewState.COMPLETED);
        } else if (review.state() == MemberReviewState.WRITING) {
            move(review, MemberReviewState.WRITTEN);
        }
        return held;
    }

    private void move(MemberReview review, MemberReviewState next) {
        if (review.state() != next) {
            reviews.save(review.in(next));
        }
    }
}
