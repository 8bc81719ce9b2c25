package vn.nennep.session.figures;

import vn.nennep.platform.policy.Ratio;

/**
 * Whether enough of the members who had to come to a session came. Source: {@code domain.md} §7.3, HD 42: from 90 %. Exactly the share is enough.
 *
 * @param share policy {@code attendance.target}
 */
public record AttendanceTarget(Ratio share) {

    /** Where nobody had to come nothing is reached. */
    public boolean met(int presentObliged, int obliged) {
        return obliged > 0 && presentObliged >= share.atLeastOf(obliged);
    }
}
