package vn.nennep.review.quarter.process;

/** Names of {@code quarterlyCampaign}, {@code quarterlyLeaderRating} and {@code quarterlyDecision}; variables hold ids, days and booleans only. */
final class QuarterVariables {

    static final String CAMPAIGN_PROCESS = "quarterlyCampaign";
    static final String LEADER_PROCESS = "quarterlyLeaderRating";
    static final String DECISION_PROCESS = "quarterlyDecision";

    static final String ANSWERED_MESSAGE = "quarterReviewAnswered";
    static final String WITHDRAWN_MESSAGE = "quarterReviewWithdrawn";

    /** Some leaders' reviews aren't opened yet. */
    static final String REVIEWS_REMAIN = "leaderReviewsRemain";
    /** Id of the member who is rated. Text. */
    static final String LEADER = "leaderId";
    /** Until when his word is waited for. */
    static final String WAITED_UNTIL = "quarterReviewBy";
    /** The committee sent it back. */
    static final String RETURNED = "quarterReviewReturned";

    private QuarterVariables() {}
}
