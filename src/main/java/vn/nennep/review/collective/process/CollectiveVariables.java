package vn.nennep.review.collective.process;

/** Names of {@code collectiveReview}: messages and variables, which hold ids and booleans only. */
final class CollectiveVariables {

    static final String PROCESS = "collectiveReview";

    static final String SUBORDINATES_DECIDED_MESSAGE = "subordinatesDecided";
    static final String COLLECTIVE_REVIEWED_MESSAGE = "collectiveReviewed";
    static final String CANCELLED_MESSAGE = "collectiveCancelled";

    /** A committee waits for what is below it. Boolean. */
    /** Whether only the ballot and what follows it is gone through again. Boolean. */
    static final String ONLY_VOTE = "onlyVote";
    static final String WAITS = "waitsForSubordinates";
    /** Ids of the members who are asked for their opinion on the draft. Transient. */
    static final String COMMENTERS = "commenterIds";
    /** The ballot that is to be held. Long. */
    static final String BALLOT = "ballotId";
    /** What was handed to the committee that decides. Long. */
    static final String DOSSIER = "dossierId";

    private CollectiveVariables() {}
}
