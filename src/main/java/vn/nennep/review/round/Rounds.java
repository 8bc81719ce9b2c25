package vn.nennep.review.round;

import java.time.LocalDateTime;
import java.util.List;
import vn.nennep.review.MemberReview;
import vn.nennep.review.UnitReview;

/** Reviews of members by their cell. */
public interface Rounds {

    /** What a round is among the subjects of processes. */
    String KIND = "RATING_ROUND";

    /**
     * Begins a round and its process, in the caller's transaction.
     *
     * @param supplementary whether it is one after the cell's first: for members who were put off, or whose rating is opened again
     * @param reason why there is one more; null for the first
     * @param actor null when the procedure itself begins it
     * @return its id
     */
    long begin(UnitReview cell, List<MemberReview> members, boolean supplementary, String reason, String actor, LocalDateTime now);

    /**
     * Begins one for a member who was reviewed and completed his self-review before: only the ballot on him, and what follows it, is gone through again.
     *
     * @return its id
     */
    long voteAgain(UnitReview cell, MemberReview member, String reason, String actor, LocalDateTime now);
}
