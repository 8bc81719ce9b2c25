package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The topic as finished after the session (chuyên đề hoàn thiện). All versions are kept. Source: {@code domain.md} A9.1, P2 rows 17–18.
 *
 * @param number counts the versions of the session, from 1
 * @param summary what else was changed; may be null
 * @param dueAt until when it was to be handed in
 * @param review null until it was decided upon
 */
@Table("final_topic_version")
public record FinalTopicVersion(
        @Id Long id,
        long sessionId,
        int number,
        @MappedCollection(idColumn = "final_topic_id", keyColumn = "position") List<CommentTreatment> comments,
        @MappedCollection(idColumn = "final_topic_id", keyColumn = "position") List<FinalTopicFile> files,
        String summary,
        String submittedBy,
        LocalDateTime submittedAt,
        LocalDateTime dueAt,
        Lead timeliness,
        @Embedded.Nullable(prefix = "review_") FinalTopicReview review,
        @Version Integer version) {

    public static FinalTopicVersion handedIn(
            long session, int number, List<CommentTreatment> comments, List<String> files, String summary, String member,
            LocalDateTime now, LocalDateTime due) {
        return new FinalTopicVersion(
                null, session, number, comments, files.stream().map(FinalTopicFile::new).toList(), summary, member, now, due,
                Lead.by(due, now), null, null);
    }

    FinalTopicVersion reviewed(FinalTopicReview verdict) {
        return new FinalTopicVersion(
                id, sessionId, number, comments, files, summary, submittedBy, submittedAt, dueAt, timeliness, verdict, version);
    }

    public boolean approved() {
        return review != null && review.decision() == OutlineDecision.APPROVED;
    }

    public List<String> fileIds() {
        return files.stream().map(FinalTopicFile::fileId).toList();
    }
}
