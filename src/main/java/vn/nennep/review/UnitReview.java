package vn.nennep.review;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One organisation in a campaign: a cell with its members, or a committee above cells.
 *
 * @param decidingUnitId the committee that decides how it and, of a cell, its members are rated
 * @param inScope whether the organisation itself is rated; its members may be although it isn't
 * @param outReason null when it is
 * @param listSettledAt of a cell: when the list of its members was settled; null before
 */
@Table("unit_review")
public record UnitReview(
        @Id Long id,
        long campaignId,
        String unitId,
        String decidingUnitId,
        boolean inScope,
        OutReason outReason,
        LocalDateTime listSettledAt,
        UnitReviewState state,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "UNIT_REVIEW";

    public UnitReview in(UnitReviewState next) {
        return new UnitReview(id, campaignId, unitId, decidingUnitId, inScope, outReason, listSettledAt, next, version);
    }

    public UnitReview settled(LocalDateTime at) {
        return new UnitReview(id, campaignId, unitId, decidingUnitId, inScope, outReason, at, state, version);
    }

    public UnitReview outside(OutReason reason, UnitReviewState next) {
        return new UnitReview(id, campaignId, unitId, decidingUnitId, false, reason, listSettledAt, next, version);
    }
}
