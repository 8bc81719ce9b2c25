package vn.nennep.review.member;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A cell asks the one where a member lives what it says of him ({@code domain.md} §3.3, row 7).
 *
 * @param unitId the cell that is asked
 * @param answeredAt null as long as it hasn't answered
 * @param withdrawnAt null unless it needn't answer any more
 */
@Table("residence_request")
public record ResidenceRequest(
        @Id Long id,
        long memberReviewId,
        String unitId,
        String askedBy,
        LocalDateTime askedAt,
        LocalDateTime answeredAt,
        LocalDateTime withdrawnAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "RESIDENCE_OPINION";

    public boolean open() {
        return answeredAt == null && withdrawnAt == null;
    }

    ResidenceRequest answered(LocalDateTime at) {
        return new ResidenceRequest(id, memberReviewId, unitId, askedBy, askedAt, at, withdrawnAt, version);
    }

    ResidenceRequest withdrawn(LocalDateTime at) {
        return new ResidenceRequest(id, memberReviewId, unitId, askedBy, askedAt, answeredAt, at, version);
    }
}
