package vn.nennep.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The levels of one target, a {@link UnitReview} or a {@link MemberReview}, by the stage that gave them; null where the stage wasn't reached.
 *
 * @param campaignId the campaign of a year; null for a leader's quarter, so that nothing that counts a year meets it
 * @param memberId null when the organisation itself is meant
 * @param decidedLevel the level that stands: decided, or changed since by a reconsideration
 * @param contested whether a complaint about it is open; it stands meanwhile (“đang xem xét”)
 * @param lockedAt when it was locked; null before
 */
@Table("rating")
public record Rating(
        @Id Long targetId,
        Long campaignId,
        String unitId,
        String memberId,
        RatingLevel selfLevel,
        RatingLevel capLevel,
        RatingLevel votedLevel,
        RatingLevel proposedLevel,
        RatingLevel appraisedLevel,
        RatingLevel decidedLevel,
        LocalDate decidedOn,
        boolean contested,
        LocalDateTime lockedAt,
        @Version Integer version) {

    public boolean ofMember() {
        return memberId != null;
    }

    public boolean decided() {
        return decidedLevel != null;
    }

    /** The level that the stage gave last; null when it gave none. */
    public RatingLevel level(RatingStage stage) {
        return switch (stage) {
            case SELF -> selfLevel;
            case CAP -> capLevel;
            case VOTE -> votedLevel;
            case PROPOSAL -> proposedLevel;
            case APPRAISAL -> appraisedLevel;
            case DECISION, RECONSIDERATION, REOPENING -> decidedLevel;
        };
    }

    Rating with(RatingStage stage, RatingLevel level, LocalDate on) {
        boolean decides = stage == RatingStage.DECISION || stage == RatingStage.RECONSIDERATION || stage == RatingStage.REOPENING;
        return new Rating(
                targetId, campaignId, unitId, memberId,
                stage == RatingStage.SELF ? level : selfLevel,
                stage == RatingStage.CAP ? level : capLevel,
                stage == RatingStage.VOTE ? level : votedLevel,
                stage == RatingStage.PROPOSAL ? level : proposedLevel,
                stage == RatingStage.APPRAISAL ? level : appraisedLevel,
                decides ? level : decidedLevel,
                decides ? (level == null ? null : on) : decidedOn,
                contested, lockedAt, version);
    }

    Rating contested(boolean open) {
        return new Rating(
                targetId, campaignId, unitId, memberId, selfLevel, capLevel, votedLevel, proposedLevel, appraisedLevel, decidedLevel, decidedOn, open,
                lockedAt, version);
    }

    Rating locked(LocalDateTime at) {
        return new Rating(
                targetId, campaignId, unitId, memberId, selfLevel, capLevel, votedLevel, proposedLevel, appraisedLevel, decidedLevel, decidedOn, contested,
                at, version);
    }
}
