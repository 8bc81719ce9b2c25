package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the chair found and concluded ({@code domain.md} A8.1–A8.3, A8.7, P2 form 12).
 *
 * @param chairId null, as is the moment, in sessions from before the chair concluded in a step of its own
 * @param reminders private: for the reminded and the committee only
 */
@Table("session_conclusion")
public record SessionConclusion(
        @Id Long id,
        Long sessionId,
        String chairId,
        LocalDateTime concludedAt,
        String conclusion,
        @Embedded.Empty(prefix = "evaluation_") Evaluation evaluation,
        @MappedCollection(idColumn = "conclusion_id", keyColumn = "ordinal") List<ConclusionPoint> points,
        @MappedCollection(idColumn = "conclusion_id", keyColumn = "ordinal") List<PreparerComment> comments,
        @MappedCollection(idColumn = "conclusion_id", keyColumn = "ordinal") List<Praise> praises,
        @MappedCollection(idColumn = "conclusion_id", keyColumn = "ordinal") List<PrivateReminder> reminders,
        @MappedCollection(idColumn = "conclusion_id", keyColumn = "ordinal") List<ConclusionMatter> matters,
        @Version Integer version) {

    public static SessionConclusion drawn(
            long session, String chair, LocalDateTime at, String conclusion, Evaluation evaluation, List<ConclusionPoint> points,
            List<PreparerComment> comments, List<Praise> praises, List<PrivateReminder> reminders, List<ConclusionMatter> matters) {
        return new SessionConclusion(
                null, session, chair, at, conclusion, evaluation, points, comments, praises, reminders, matters, null);
    }

    /** The points to take in, one each. */
    public List<String> pointsTaken() {
        return points.stream().flatMap(point -> Text.lines(point.wording()).stream()).toList();
    }

    /** Whether it had to hold all that the chair is asked today. */
    boolean drawnInItsOwnStep() {
        return concludedAt != null;
    }

    /** The preparers whose work was commented on. */
    Set<String> commented() {
        return comments.stream().map(PreparerComment::memberId).collect(Collectors.toSet());
    }
}
