package vn.nennep.session;

import vn.nennep.platform.policy.Ratio;

/**
 * At least this share of the time of the thematic part is to be left for discussion; less needs a note. Source: {@code domain.md} A13.3 [P].
 *
 * @param minShare policy {@code discussion.minShare}
 */
public record DiscussionRule(Ratio minShare) {

    /** @param minutes of discussion among all; where no time is known nothing is said */
    public boolean tooLittle(Share minutes) {
        return minutes.whole() > 0 && minutes.part() < minShare.atLeastOf(minutes.whole());
    }
}
