package vn.nennep.review.gate;

/** Says how high a rating may be. */
public interface RatingGate {

    Cap cap(GateFacts facts);

    /** The cap in one or a few Vietnamese sentences that a secretary can read aloud. */
    String explained(Cap cap);
}
