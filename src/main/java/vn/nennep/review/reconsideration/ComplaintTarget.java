package vn.nennep.review.reconsideration;

import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.UnitReview;

/**
 * A rating with whose it is.
 *
 * @param cell the organisation, or the cell of the member
 * @param member null when the organisation itself is meant
 * @param decidingUnit the committee that decided
 */
public record ComplaintTarget(Rating rating, ReviewCampaign campaign, UnitReview cell, MemberReview member, String decidingUnit) {

    public boolean ofMember() {
        return member != null;
    }
}
