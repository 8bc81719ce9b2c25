package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A session took place as announced and is entered only after its time (P2 timers). */
@Table("late_entry")
public record LateEntry(@Id Long id, long sessionId, String enteredBy, LocalDateTime enteredAt) {}
