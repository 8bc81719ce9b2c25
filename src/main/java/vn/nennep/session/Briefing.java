package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the secretary or deputy agreed with the preparer. Source: {@code domain.md} A3.6, A3.7, P2 form 3.
 *
 * @param round counts the briefings of the session from 1
 * @param questions for the discussion, set by the committee; empty in briefings from before they were asked for
 * @param referenceTexts named papers to read; may be null
 * @param reply null until the preparer has answered
 */
@Table("briefing")
public record Briefing(
        @Id Long id,
        long sessionId,
        int round,
        String purpose,
        String requirements,
        String content,
        String method,
        @MappedCollection(idColumn = "briefing_id", keyColumn = "position") List<BriefingQuestion> questions,
        String referenceTexts,
        @MappedCollection(idColumn = "briefing_id", keyColumn = "position") List<BriefingFile> files,
        String briefedBy,
        LocalDateTime briefedAt,
        @Embedded.Nullable(prefix = "reply_") BriefingReply reply,
        @Version Integer version) {

    Briefing answered(BriefingReply answer) {
        return new Briefing(
                id, sessionId, round, purpose, requirements, content, method, questions, referenceTexts, files, briefedBy, briefedAt, answer, version);
    }

    public List<String> wordings() {
        return questions.stream().map(BriefingQuestion::wording).toList();
    }

    public List<String> fileIds() {
        return files.stream().map(BriefingFile::fileId).toList();
    }
}
