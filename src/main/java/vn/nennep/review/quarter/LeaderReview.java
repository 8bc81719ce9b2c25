package vn.nennep.review.quarter;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One leader in the rating of a quarter.
 *
 * @param unitId the cell to which he belongs
 * @param decidingUnitId the committee that appraises and decides
 * @param dueOn until when he hands in
 * @param written whether the committee has his word and hasn't sent it back
 * @param stateReason why it was sent back or cancelled; null otherwise
 */
@Table("leader_review")
public record LeaderReview(
        @Id Long id, long campaignId, String unitId, String decidingUnitId, String memberId, LocalDate dueOn, boolean written,
        LeaderReviewState state, String stateReason,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "LEADER_REVIEW";

    LeaderReview in(LeaderReviewState next, String reason) {
        return new LeaderReview(id, campaignId, unitId, decidingUnitId, memberId, dueOn, written, next, reason, version);
    }

    LeaderReview handedIn() {
        return new LeaderReview(id, campaignId, unitId, decidingUnitId, memberId, dueOn, true, LeaderReviewState.SUBMITTED, null, version);
    }

    LeaderReview back(LocalDate due, String reason) {
        return new LeaderReview(id, campaignId, unitId, decidingUnitId, memberId, due, false, LeaderReviewState.WRITING, reason, version);
    }
}
