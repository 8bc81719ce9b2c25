package vn.nennep.review.round.process;

/** Names of the process {@code ratingRound}, which holds ids and booleans only. */
final class RoundVariables {

    static final String PROCESS = "ratingRound";

    /** Id of the ballot that the process {@code secretBallot} is called for. Long. */
    /** Whether only the ballot and what follows it is gone through again. Boolean. */
    static final String ONLY_VOTE = "onlyVote";
    static final String BALLOT = "ballotId";
    /** Whether anybody is left to vote on. */
    static final String VOTE_NEEDED = "ratingVoteNeeded";
    /** Id of the dossier for the committee that decides. Long. */
    static final String DOSSIER = "dossierId";

    private RoundVariables() {}
}
