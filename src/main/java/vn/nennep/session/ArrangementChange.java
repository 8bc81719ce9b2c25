package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An arrangement that was changed after it had been settled.
 *
 * @param fromText what it was, as people read it: a name, a moment, a place
 * @param toText what it is instead
 */
@Table("arrangement_change")
public record ArrangementChange(
        @Id Long id,
        long sessionId,
        LocalDateTime changedAt,
        String changedBy,
        ArrangementKind kind,
        String fromText,
        String toText,
        String reason) {}
