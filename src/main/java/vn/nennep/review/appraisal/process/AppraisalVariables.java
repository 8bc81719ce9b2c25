package vn.nennep.review.appraisal.process;

/** Names of {@code dossierAppraisal} and {@code ratingDecision}: processes, messages and variables, which hold ids and booleans only. */
final class AppraisalVariables {

    static final String APPRAISAL_PROCESS = "dossierAppraisal";
    static final String DECISION_PROCESS = "ratingDecision";

    static final String DOSSIER_ANSWERED_MESSAGE = "dossierAnswered";
    static final String DOSSIER_APPRAISED_MESSAGE = "dossierAppraised";
    static final String RATINGS_DECIDED_MESSAGE = "ratingsDecided";

    /** Set by the process that sends a dossier. Long. */
    static final String DOSSIER = "dossierId";
    /** Roles of the boards that appraise, each a comma list. Texts, not stored. */
    static final String BOARDS = "appraisalBoards";
    /** The board of one task; local to it. Text. */
    static final String BOARD = "appraisalBoard";
    /** Id of who sent the dossier; he doesn't appraise it. Text. */
    static final String PROPOSER = "proposerId";
    static final String DOSSIER_AGREED = "dossierAgreed";
    static final String BACK_TO_MEETING = "backToMeeting";

    /** The decision that is being carried out. Long. */
    static final String DECISION = "decisionId";
    /** Id of who entered the decision; he doesn't confirm it. Text. */
    static final String DECIDER = "deciderId";
    static final String ABOVE_CAP = "aboveCap";
    static final String EXCEPTIONS_CONFIRMED = "exceptionsConfirmed";
    static final String NOTICES_REMAIN = "noticesRemain";
    static final String MORE_TO_DECIDE = "moreToDecide";
    static final String MORE_TO_COME = "moreToCome";

    private AppraisalVariables() {}
}
