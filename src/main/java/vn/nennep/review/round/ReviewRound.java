package vn.nennep.review.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.review.ReviewCampaign;

/**
 * One review of members by their cell.
 *
 * @param reason why there is one more; null for the cell's first
 * @param attempt counts from 1; one more each time that the committee above sends it back
 * @param begunBy null when the procedure itself began it
 * @param announcedOn when the decided ratings were told in the cell; null before
 */
@Table("review_round")
public record ReviewRound(
        @Id Long id,
        long campaignId,
        long unitReviewId,
        String unitId,
        boolean supplementary,
        String reason,
        RoundState state,
        int attempt,
        LocalDate dueOn,
        String begunBy,
        LocalDateTime begunAt,
        LocalDate announcedOn,
        String announcedBy,
        String announcement,
        @Version Integer version) {

    public ReviewRound in(RoundState next) {
        return new ReviewRound(
                id, campaignId, unitReviewId, unitId, supplementary, reason, next, attempt, dueOn, begunBy, begunAt, announcedOn, announcedBy, announcement,
                version);
    }

    /** The attempt that a step at this moment belongs to: a step after the papers were sent up begins another. */
    public int currentAttempt() {
        return state == RoundState.WITH_SUPERIOR ? attempt + 1 : attempt;
    }

    ReviewRound inCurrentAttempt(RoundState next) {
        return new ReviewRound(
                id, campaignId, unitReviewId, unitId, supplementary, reason, next, currentAttempt(), dueOn, begunBy, begunAt, announcedOn, announcedBy,
                announcement, version);
    }

    ReviewRound announced(LocalDate on, String by, String words) {
        return new ReviewRound(
                id, campaignId, unitReviewId, unitId, supplementary, reason, RoundState.ANNOUNCED, attempt, dueOn, begunBy, begunAt, on, by, words, version);
    }

    /** Whether its papers were sent to the committee above at least once, which reads of it from then on ({@code domain.md} §7.2.3). */
    boolean sentUp() {
        return attempt > 1 || state == RoundState.WITH_SUPERIOR || state == RoundState.ANNOUNCED;
    }

    /** Business key of its process. */
    public String businessKey(ReviewCampaign campaign) {
        return campaign.businessKey() + "-VG-" + id;
    }
}
