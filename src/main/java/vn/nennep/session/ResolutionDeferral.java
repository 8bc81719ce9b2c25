package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A resolution that the cell didn't pass: who completes it, by when, and when it is voted on again ({@code domain.md} P2 row 13b).
 *
 * @param reason why it wasn't passed, what is to be mended
 */
@Table("resolution_deferral")
public record ResolutionDeferral(
        @Id Long id,
        Long sessionId,
        String responsibleId,
        LocalDate completeBy,
        LocalDate voteAgainOn,
        NextVote voteAgainIn,
        String reason,
        String decidedBy,
        LocalDateTime decidedAt,
        @Version Integer version) {

    public static ResolutionDeferral decided(
            long session, String responsible, LocalDate completeBy, LocalDate voteAgainOn, NextVote in, String reason, String by,
            LocalDateTime at) {
        return new ResolutionDeferral(null, session, responsible, completeBy, voteAgainOn, in, reason, by, at, null);
    }

    /** What can't be: a day that is over, or work that ends after the vote on it. */
    public List<Finding> judge() {
        List<Finding> findings = new ArrayList<>();
        if (completeBy.isBefore(decidedAt.toLocalDate())) {
            findings.add(Finding.refusal("completeBy", "session.deferral.completePast"));
        }
        if (!voteAgainOn.isAfter(decidedAt.toLocalDate())) {
            findings.add(Finding.refusal("voteAgainOn", "session.deferral.voteNotLater"));
        } else if (completeBy.isAfter(voteAgainOn)) {
            findings.add(Finding.refusal("completeBy", "session.deferral.completeAfterVote", voteAgainOn));
        }
        return findings;
    }
}
