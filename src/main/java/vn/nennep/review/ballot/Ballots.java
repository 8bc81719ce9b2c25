package vn.nennep.review.ballot;

import java.util.Optional;

/** What the other parts of the review ask of ballots. */
public interface Ballots {

    /** What a ballot is among the subjects of processes. */
    String KIND = "BALLOT";

    /**
     * Makes ready a ballot, which the process {@code secretBallot} then holds. In the caller's transaction.
     *
     * @return its id, the subject of that process
     */
    long prepare(BallotPlan plan);

    /** @throws java.util.NoSuchElementException if it isn't closed */
    BallotOutcome outcome(long ballot);

    /** The last closed ballot on a target. */
    Optional<BallotOutcome> lastOn(long target);
}
