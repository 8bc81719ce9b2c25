package vn.nennep.session;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the session went: purpose, presentation, discussion, vote, conclusion ({@code domain.md} A7, A8.1, P2 forms 11–13).
 *
 * @param presenterId the member who presented the topic
 * @param speeches in the order they were made
 * @param pointsTaken points to take in, one a line; may be null
 */
@Table("session_course")
public record SessionCourse(
        @Id Long id,
        Long sessionId,
        String purpose,
        String presenterId,
        String presentation,
        @MappedCollection(idColumn = "course_id", keyColumn = "ordinal") List<Speech> speeches,
        @Embedded.Empty(prefix = "vote_") Vote vote,
        String conclusion,
        String pointsTaken,
        @Embedded.Empty(prefix = "evaluation_") Evaluation evaluation,
        @Version Integer version) {

    /** A course that nobody has written down yet. */
    public static SessionCourse of(
            long session, String purpose, String presenter, String presentation, List<Speech> speeches, Vote vote, String conclusion,
            String pointsTaken, Evaluation evaluation) {
        return new SessionCourse(
                null, session, purpose, presenter, presentation, speeches, vote, conclusion, pointsTaken, evaluation, null);
    }

    /** The same course with its texts put right before the minutes are signed; the vote stays as it was counted. */
    public SessionCourse corrected(String newPurpose, String newPresentation, List<Speech> newSpeeches, String newConclusion) {
        return new SessionCourse(
                id, sessionId, newPurpose, presenterId, newPresentation, newSpeeches, vote, newConclusion, pointsTaken, evaluation, version);
    }

    public List<String> pointsTakenLines() {
        return Text.lines(pointsTaken);
    }
}
