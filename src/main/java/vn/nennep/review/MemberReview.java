package vn.nennep.review;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One member in a campaign; everybody has one, also who isn't rated.
 *
 * @param unitId the cell where he is reviewed
 * @param outReason null when he is rated
 * @param civilServant whether his result as a civil servant must be known before he is rated ({@code domain.md} §3.3, row 11)
 * @param stateReason why he was put off, paused or cancelled; null otherwise
 */
@Table("member_review")
public record MemberReview(
        @Id Long id,
        long campaignId,
        long unitReviewId,
        String unitId,
        String memberId,
        boolean inScope,
        OutReason outReason,
        SelfReviewForm form,
        boolean civilServant,
        MemberReviewState state,
        String stateReason,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "MEMBER_REVIEW";

    public MemberReview in(MemberReviewState next, String reason) {
        return new MemberReview(
                id, campaignId, unitReviewId, unitId, memberId, inScope, outReason, form, civilServant, next, reason, version);
    }

    public MemberReview in(MemberReviewState next) {
        return in(next, null);
    }

    public MemberReview outside(OutReason reason, String words) {
        return new MemberReview(
                id, campaignId, unitReviewId, unitId, memberId, false, reason, form, civilServant, MemberReviewState.NOT_IN_SCOPE, words, version);
    }

    public MemberReview inside(MemberReviewState next) {
        return new MemberReview(id, campaignId, unitReviewId, unitId, memberId, true, null, form, civilServant, next, null, version);
    }

    public MemberReview with(SelfReviewForm chosen, boolean servant) {
        return new MemberReview(
                id, campaignId, unitReviewId, unitId, memberId, inScope, outReason, chosen, servant, state, stateReason, version);
    }

    /** The same review, in another cell of the campaign. */
    public MemberReview movedTo(UnitReview cell) {
        return new MemberReview(
                id, campaignId, cell.id(), cell.unitId(), memberId, inScope, outReason, form, civilServant, state, stateReason, version);
    }
}
