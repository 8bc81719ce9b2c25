package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of the report to the direct superior committee ({@code domain.md} A9.3, P2 elements 21–22).
 *
 * @param round from 1; each request for more opens the next
 * @param supplement what the cell adds in words; null where it adds none
 * @param sentAt null while only the supplement is written
 * @param dueAt until when it was to be sent; null before it was
 * @param timeliness whether it was sent by then; null before it was
 * @param answer null until the superior answered
 * @param requestReason what the superior misses; null unless more is requested
 * @param requested the parts that he asks for once more; none unless more is requested
 */
@Table("upward_report")
public record UpwardReport(
        @Id Long id,
        Long sessionId,
        int round,
        String upperUnitId,
        String supplement,
        LocalDateTime sentAt,
        LocalDateTime dueAt,
        Lead timeliness,
        ReportAnswer answer,
        String requestReason,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<RequestedPart> requested,
        String answeredBy,
        LocalDateTime answeredAt,
        @Version Integer version) {

    static UpwardReport drafted(long session, int round, String upperUnit, String supplement) {
        return new UpwardReport(null, session, round, upperUnit, supplement, null, null, null, null, null, List.of(), null, null, null);
    }

    UpwardReport sent(LocalDateTime now, LocalDateTime due) {
        return new UpwardReport(
                id, sessionId, round, upperUnitId, supplement, now, due, Lead.by(due, now), null, null, List.of(), null, null, version);
    }

    UpwardReport answered(ReportAnswer given, List<ReportPart> parts, String reason, String officer, LocalDateTime now) {
        return new UpwardReport(
                id, sessionId, round, upperUnitId, supplement, sentAt, dueAt, timeliness, given, reason,
                parts.stream().map(RequestedPart::new).toList(), officer, now, version);
    }

    public boolean accepted() {
        return answer == ReportAnswer.ACCEPTED;
    }

    public boolean asksFor(ReportPart part) {
        return requested.contains(new RequestedPart(part));
    }

    /** The parts asked for, one a line. */
    public String requestedParts() {
        return requested.stream().map(asked -> asked.part().label()).collect(Collectors.joining("\n"));
    }
}
