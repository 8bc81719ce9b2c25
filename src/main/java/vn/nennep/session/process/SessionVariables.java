package vn.nennep.session.process;

/** Names of {@code thematicSession} and {@code reportReceipt}: processes, messages and variables. Variables hold ids and booleans only. */
final class SessionVariables {

    static final String PROCESS = "thematicSession";
    static final String RECEIPT_PROCESS = "reportReceipt";

    static final String POSTPONED_MESSAGE = "sessionPostponed";
    static final String CANCELLED_MESSAGE = "sessionCancelled";
    static final String REPORT_ANSWERED_MESSAGE = "reportAnswered";

    /** Id of the member who leads the preparation. Text. */
    static final String PREPARER = "preparerId";
    /** Id of the member who opened the session and chairs it. Text. */
    static final String CHAIR = "chairId";
    /** Id of the member who takes the minutes. Text. */
    static final String MINUTE_TAKER = "minuteTakerId";

    static final String OUTLINE_APPROVED = "outlineApproved";
    static final String QUORUM_REACHED = "quorumReached";
    static final String MINUTES_SIGNED = "minutesSigned";
    static final String RESOLUTION_PASSED = "resolutionPassed";
    static final String REPORT_ACCEPTED = "reportAccepted";

    private SessionVariables() {}
}
