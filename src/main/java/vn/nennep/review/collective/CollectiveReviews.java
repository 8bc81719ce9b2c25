package vn.nennep.review.collective;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;

/** What the other parts of the review ask of organisations' own reviews. */
public interface CollectiveReviews {

    /** Begins the organisation's process. In the caller's transaction; not called for one that isn't rated itself. */
    void begin(UnitReview review);

    /**
     * Begins only its ballot, and what follows it, once more; the whole of it where there is no meeting yet that could vote. In the caller's transaction.
     */
    void voteAgain(UnitReview review);

    /** The figures of its last report; empty before there is one. */
    Optional<WorkFigures> figuresOf(long unitReview);

    /** Whether the organisation had corruption or grave waste in the year, as far as it or the committee above says. */
    boolean corruption(long unitReview);

    /** The last report, as those read it who are entitled; empty before there is one. */
    Optional<Reading> reading(long unitReview);

    /** Something below a committee was decided or given up: it may begin if nothing is missing any more (lower before upper). In the caller's transaction. */
    void decidedBelow(UnitReview review);
}
