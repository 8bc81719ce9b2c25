package vn.nennep.session.figures;

import java.util.List;
import vn.nennep.platform.policy.Ratio;

/**
 * Whether a session was discussed enough: at least so many opinions, and at least as many as a share of those who came. Source: {@code domain.md} §7.3,
 * {@code opinions.target}; S2 counts 5 to 7 opinions a session, G3 half of those present.
 */
public record OpinionsTarget(int least, Ratio share) {

    /** @param target the policy's two parts: the least number and the share of those who came, e.g. {@code 5,1/2} */
    public static OpinionsTarget of(List<String> target) {
        return new OpinionsTarget(Integer.parseInt(target.get(0)), Ratio.parse(target.get(1)));
    }

    public int wanted(int attendees) {
        return Math.max(least, share.atLeastOf(attendees));
    }

    public boolean met(int opinions, int attendees) {
        return opinions >= wanted(attendees);
    }
}
