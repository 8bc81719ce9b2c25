package vn.nennep.review.ballot;

/** Where one opening of the box stands. */
public enum BoxState {
    OPEN,
    /** Nobody votes any more; the papers are still to be counted. */
    CLOSED,
    COUNTED,
    /** It doesn't count: the vote is held again. */
    VOID
}
