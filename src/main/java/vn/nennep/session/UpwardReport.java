package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of the report to the direct superior committee ({@code domain.md} A9.3, P2 elements 21–22).
 *
 * @param round from 1; each request for more opens the next
 * @param supplement what the cell adds; null in the first round
 * @param sentAt null while only the supplement is written
 * @param answer null until the superior answered
 * @param requestReason what the superior misses; null unless more is requested
 */
@Table("upward_report")
public record UpwardReport(
        @Id Long id,
        Long sessionId,
        int round,
        String upperUnitId,
        String supplement,
        LocalDateTime sentAt,
        ReportAnswer answer,
        String requestReason,
        String answeredBy,
        LocalDateTime answeredAt,
        @Version Integer version) {

    static UpwardReport drafted(long session, int round, String upperUnit, String supplement) {
        return new UpwardReport(null, session, round, upperUnit, supplement, null, null, null, null, null, null);
    }

    UpwardReport sent(LocalDateTime now) {
        return new UpwardReport(id, sessionId, round, upperUnitId, supplement, now, null, null, null, null, version);
    }

    UpwardReport answered(ReportAnswer given, String reason, String officer, LocalDateTime now) {
        return new UpwardReport(id, sessionId, round, upperUnitId, supplement, sentAt, given, reason, officer, now, version);
    }

    public boolean accepted() {
        return answer == ReportAnswer.ACCEPTED;
    }
}
