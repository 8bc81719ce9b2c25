package vn.nennep.review.reconsideration;

/** Why a complaint can't be handed in now. */
public enum ComplaintBar {
    NOT_DECIDED,
    OPEN_ALREADY,
    /** It was answered at the last level that there is. */
    ANSWERED_FINALLY,
    TOO_LATE
}
