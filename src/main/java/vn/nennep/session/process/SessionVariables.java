package vn.nennep.session.process;

/**
 * Names of {@code thematicSession} and {@code reportReceipt}: processes, messages and variables. Variables hold ids, roles, moments and booleans
 * only.
 */
final class SessionVariables {

    static final String PROCESS = "thematicSession";
    static final String RECEIPT_PROCESS = "reportReceipt";

    static final String POSTPONED_MESSAGE = "sessionPostponed";
    static final String CANCELLED_MESSAGE = "sessionCancelled";
    static final String ARRANGEMENTS_CHANGED_MESSAGE = "arrangementsChanged";
    static final String QUESTION_ASKED_MESSAGE = "questionAsked";
    static final String REPORT_ANSWERED_MESSAGE = "reportAnswered";

    /** Id of the member who leads the preparation. Text. */
    static final String PREPARER = "preparerId";
    /** Id of the member who opened the session and chairs it. Text. */
    static final String CHAIR = "chairId";
    /** Id of the member who takes the minutes. Text. */
    static final String MINUTE_TAKER = "minuteTakerId";

    /** Id of the member named to review the outline where nobody else may; null otherwise. Text. */
    static final String REVIEWER = "reviewerId";
    /** The roles that review outlines by policy, parted by commas. Text. */
    static final String REVIEWER_ROLES = "reviewerRoles";
    /** Ids of those who are to study the materials. A list, never stored: set and read in one transaction. */
    static final String PARTICIPANTS = "participantIds";
    /** When a session that wasn't opened is to be scheduled anew. Date. */
    static final String NOT_OPENED_BY = "notOpenedBy";

    static final String BRIEFING_CLEAR = "briefingClear";
    static final String OUTLINE_APPROVED = "outlineApproved";
    /** Returned so often that the committee has to decide. */
    static final String OUTLINE_ESCALATED = "outlineEscalated";
    /** The same preparer goes on, with support. */
    static final String PREPARATION_CONTINUES = "preparationContinues";
    static final String QUORUM_REACHED = "quorumReached";
    static final String MINUTES_SIGNED = "minutesSigned";
    static final String RESOLUTION_PASSED = "resolutionPassed";
    /** The final topic is to be handed in, for the first time or once more. */
    static final String FINAL_TOPIC_DUE = "finalTopicDue";
    /** The resolution, if one was passed, is to be issued and the outcome posted, for the first time or once more. */
    static final String OUTCOME_DUE = "outcomeDue";
    static final String FINAL_TOPIC_APPROVED = "finalTopicApproved";
    static final String REPORT_ACCEPTED = "reportAccepted";

    private SessionVariables() {}
}
