package vn.nennep.session;

import vn.nennep.platform.policy.Ratio;

/**
 * Whether enough of the members who are obliged to attend have come: present obliged ≥ ceil(ratio × obliged). Source: {@code domain.md} P2 “Quorum
 * gateway 10” [M]. Who is obliged says the roll: exempt members aren't, and one who comes all the same counts on neither side.
 *
 * @param ratio policy {@code quorum.ratio}
 */
public record QuorumRule(Ratio ratio) {

    /** How many of the obliged members must be present. */
    public int needed(int obliged) {
        if (obliged < 0) {
            throw new IllegalArgumentException("obliged members: " + obliged);
        }
        return ratio.atLeastOf(obliged);
    }

    /** A cell in which nobody has to come holds no session, although nought of nought would satisfy the sum (our reading [P]). */
    public boolean reached(int presentObliged, int obliged) {
        if (presentObliged < 0 || presentObliged > obliged) {
            throw new IllegalArgumentException(presentObliged + " of " + obliged + " obliged members present");
        }
        return obliged > 0 && presentObliged >= needed(obliged);
    }
}
