package vn.nennep.review.reconsideration.process;

/** Names of {@code reconsideration}: ids and booleans only. */
final class ComplaintVariables {

    static final String PROCESS = "reconsideration";

    static final String VERIFYING_TASK = "verifyComplaint";

    static final String WITHDRAWN_MESSAGE = "complaintWithdrawn";
    static final String VERIFIER_LEFT_MESSAGE = "verifierLeft";

    /** Id of who complains: he does no step of it. Text. */
    static final String COMPLAINANT = "complainantId";
    /** Id of who looks into it. Text. */
    static final String VERIFIER = "verifierId";
    static final String ACCEPTED = "complaintAccepted";
    static final String UPHELD = "complaintUpheld";
    static final String LEVEL_CHANGED = "levelChanged";

    private ComplaintVariables() {}
}
