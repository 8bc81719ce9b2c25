package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the session decided, signed by the secretary or his deputy ({@code domain.md} A8.4, P2 form 19).
 *
 * @param basis the lines it rests on, one a line
 * @param paperId the paper issued; null before
 */
@Table("resolution")
public record Resolution(
        @Id Long id,
        Long sessionId,
        OutputDocument output,
        String basis,
        String aim,
        @MappedCollection(idColumn = "resolution_id", keyColumn = "ordinal") List<ResolutionTask> tasks,
        String signedBy,
        LocalDateTime signedAt,
        Long paperId,
        @Version Integer version) {

    /** A resolution as signed, not yet issued. */
    public static Resolution signed(
            long session, String basis, String aim, List<ResolutionTask> tasks, String signatory, LocalDateTime now) {
        return new Resolution(null, session, OutputDocument.RESOLUTION, basis, aim, tasks, signatory, now, null, null);
    }

    /** What it lacks before it may be issued on the day. */
    public List<Finding> lacks(LocalDate issuedOn) {
        return ResolutionCompleteness.judge(tasks.stream().map(ResolutionTask::judged).toList(), issuedOn);
    }

    public List<String> basisLines() {
        return Text.lines(basis);
    }

    Resolution issued(long paper) {
        return new Resolution(id, sessionId, output, basis, aim, tasks, signedBy, signedAt, paper, version);
    }
}
