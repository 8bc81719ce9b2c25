package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that a member wants made clear before the session (A5.4).
 *
 * @param answer null until it is answered, with who did it and when
 */
@Table("clarifying_question")
public record ClarifyingQuestion(
        @Id Long id,
        long sessionId,
        String askedBy,
        LocalDateTime askedAt,
        String wording,
        String answer,
        String answeredBy,
        LocalDateTime answeredAt,
        @Version Integer version) {

    static ClarifyingQuestion asked(long sessionId, String by, LocalDateTime now, String wording) {
        return new ClarifyingQuestion(null, sessionId, by, now, wording, null, null, null, null);
    }

    ClarifyingQuestion answered(String text, String by, LocalDateTime now) {
        return new ClarifyingQuestion(id, sessionId, askedBy, askedAt, wording, text, by, now, version);
    }

    public boolean open() {
        return answer == null;
    }
}
