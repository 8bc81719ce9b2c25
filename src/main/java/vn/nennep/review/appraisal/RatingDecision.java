package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a committee decided in one meeting.
 *
 * @param present how many of the committee were there
 * @param listVotes votes for the list as it was appraised; null when every line was voted on by itself
 * @param quotaReason why more are excellent than the quota allows; null when they aren't
 * @param confirmedBy who else answered for levels above the cap; null where nobody was asked
 * @param refusal why he didn't confirm them; null otherwise
 * @param paperId the decision as issued; null before
 */
@Table("rating_decision")
public record RatingDecision(
        @Id Long id,
        long campaignId,
        String unitId,
        LocalDate heldOn,
        int present,
        Integer listVotes,
        String quotaReason,
        DecisionState state,
        String decidedBy,
        LocalDateTime decidedAt,
        String confirmedBy,
        String refusal,
        Long paperId,
        @Version Integer version) {

    /** What a decision is among the subjects of papers. */
    public static final String KIND = "RATING_DECISION";

    RatingDecision confirmed(String actor) {
        return with(state, actor, null, paperId);
    }

    RatingDecision refused(String actor, String reason) {
        return with(DecisionState.REFUSED, actor, reason, paperId);
    }

    RatingDecision recorded() {
        return with(DecisionState.RECORDED, confirmedBy, refusal, paperId);
    }

    RatingDecision issued(long paper) {
        return with(state, confirmedBy, refusal, paper);
    }

    private RatingDecision with(DecisionState next, String confirmed, String refused, Long paper) {
        return new RatingDecision(
                id, campaignId, unitId, heldOn, present, listVotes, quotaReason, next, decidedBy, decidedAt, confirmed, refused, paper, version);
    }
}
