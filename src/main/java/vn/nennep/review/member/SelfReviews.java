package vn.nennep.review.member;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;

/** What the other parts of the review ask of self-reviews and of opinions about members. */
public interface SelfReviews {

    /** The figures of his last version; empty before he handed one in. */
    Optional<WorkFigures> figuresOf(long memberReview);

    /** His result as a civil servant or public employee; empty where it isn't known, or he is none. */
    Optional<RatingLevel> civilServantLevel(long memberReview);

    /** His last version, as those read it who are entitled; empty before he handed one in. */
    Optional<Reading> reading(long memberReview);

    /** What his place of residence, mass organisations and management said of him; empty where nothing was recorded. */
    Optional<Reading> opinions(long memberReview);

    /** Begins the member's process; he is asked to write. In the caller's transaction. */
    void begin(MemberReview review);

    /** He was reviewed at the meeting: he is asked to complete his self-review, again if he did before. In the caller's transaction. */
    void held(MemberReview review, LocalDateTime now);

    /** Nothing more is asked of him. In the caller's transaction. */
    void withdraw(MemberReview review);
}
