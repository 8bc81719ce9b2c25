package vn.nennep.review.ballot.process;

/** Variables of {@code secretBallot}: ids of people and booleans of the way on; nothing of what anybody chose. */
final class BallotVariables {

    static final String PROCESS = "secretBallot";

    /** People vote electronically in the box that was opened last. */
    static final String ELECTRONIC = "electronic";
    /** Ids of those who are there to vote. */
    static final String VOTERS = "voterIds";
    /** Head of the counting team. */
    static final String HEAD = "headId";
    static final String FIRST_COUNTER = "firstCounterId";
    static final String SECOND_COUNTER = "secondCounterId";
    /** The electronic box could be read and was counted; otherwise it is void. */
    static final String BOX_COUNTED = "boxCounted";
    /** Two counts of paper found the same. */
    static final String COUNTS_AGREE = "countsAgree";
    /** Something is left undecided, and is voted on once more. */
    static final String REVOTE_NEEDED = "revoteNeeded";

    private BallotVariables() {}
}
