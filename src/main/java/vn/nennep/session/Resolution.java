package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the session decided, laid down in a resolution, a conclusion or a notice, and signed by the secretary or his deputy ({@code domain.md} A8.4,
 * A8.8, P2 form 19). All versions are kept; each has a number and a paper of its own.
 *
 * @param number counts the versions of the session, from 1
 * @param basis the lines it rests on, one a line
 * @param replaces the version that it takes the place of; null for the first
 * @param paperId the paper issued; null before
 */
@Table("resolution_version")
public record Resolution(
        @Id Long id,
        Long sessionId,
        int number,
        OutputDocument output,
        String basis,
        String aim,
        @MappedCollection(idColumn = "resolution_id", keyColumn = "ordinal") List<ResolutionTask> tasks,
        @MappedCollection(idColumn = "resolution_id", keyColumn = "position") List<ResolutionRecipient> recipients,
        String signedBy,
        LocalDateTime signedAt,
        Long replaces,
        Long paperId,
        @Version Integer version) {

    /** The first version as signed, not yet issued. */
    public static Resolution signed(
            long session, OutputDocument output, String basis, String aim, List<ResolutionTask> tasks, List<String> recipients,
            String signatory, LocalDateTime now) {
        return new Resolution(
                null, session, 1, output, basis, aim, tasks, recipients.stream().map(ResolutionRecipient::new).toList(), signatory, now, null,
                null, null);
    }

    /** The same, in the place of an earlier version. */
    Resolution replacing(Resolution earlier) {
        return new Resolution(
                id, sessionId, earlier.number + 1, output, basis, aim, tasks, recipients, signedBy, signedAt, earlier.id, paperId, version);
    }

    /** What it lacks before it may be issued on the day. */
    public List<Finding> lacks(LocalDate issuedOn) {
        List<Finding> findings = new ArrayList<>(
                ResolutionCompleteness.judge(tasks.stream().map(ResolutionTask::judged).toList(), issuedOn));
        if (recipients.isEmpty()) {
            findings.add(Finding.refusal("recipients", "session.resolution.recipientMissing"));
        }
        return findings;
    }

    public List<String> basisLines() {
        return Text.lines(basis);
    }

    public List<String> recipientLines() {
        return recipients.stream().map(ResolutionRecipient::wording).toList();
    }

    Resolution issued(long paper) {
        return new Resolution(
                id, sessionId, number, output, basis, aim, tasks, recipients, signedBy, signedAt, replaces, paper, version);
    }
}
