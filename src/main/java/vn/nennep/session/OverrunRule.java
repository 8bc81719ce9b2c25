package vn.nennep.session;

import vn.nennep.platform.policy.Ratio;

/**
 * Whether an item took so much longer than planned that it is noted: more than planned + 25 %. Source: {@code domain.md} A1.9 [P].
 *
 * @param tolerance policy {@code agenda.overrunTolerance}; the share of the planned time that may be added
 */
public record OverrunRule(Ratio tolerance) {

    /** @param planned null where nothing was planned */
    public boolean overrun(Integer planned, int used) {
        return planned != null && planned > 0 && used > planned && tolerance.isExceededBy(used - planned, planned);
    }
}
