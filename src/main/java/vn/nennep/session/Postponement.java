package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A session put off (P2 row 9b).
 *
 * @param note null, or more about the reason
 * @param fromAt when it was to begin
 * @param toAt when it is to begin instead; null until that is decided
 * @param withinQuarter whether the new date lies in the quarter for which the session was planned, whose obligation it meets (A1); null with
 *     {@code toAt}
 */
@Table("postponement")
public record Postponement(
        @Id Long id,
        long sessionId,
        LocalDateTime decidedAt,
        String decidedBy,
        PostponementReason reason,
        String note,
        LocalDateTime fromAt,
        LocalDateTime toAt,
        Boolean withinQuarter,
        @Version Integer version) {

    static Postponement of(ThematicSession session, PostponementReason reason, String note, String by, LocalDateTime now) {
        return new Postponement(null, session.id(), now, by, reason, note, session.scheduledAt(), null, null, null);
    }

    Postponement to(LocalDateTime newDate, LocalDateTime plannedAt) {
        return new Postponement(
                id, sessionId, decidedAt, decidedBy, reason, note, fromAt, newDate, Quarter.of(plannedAt.toLocalDate()).contains(newDate.toLocalDate()), version);
    }
}
