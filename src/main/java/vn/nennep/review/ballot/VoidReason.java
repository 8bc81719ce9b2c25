package vn.nennep.review.ballot;

/** Why a box doesn't count. */
public enum VoidReason {
    /** The counting team gave it up, with a reason of its own. */
    GIVEN_UP,
    /** Its key is gone, so nobody can read the papers. */
    KEY_LOST,
    /** A paper couldn't be read with the key. */
    PAPER_UNREADABLE,
    /** The procedure that asked for the vote was ended while it was under way. */
    ABANDONED
}
