package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Notice and materials as they went out once (A5.1–A5.3).
 *
 * @param round 1 for the first, one more each time the session was put on a new date
 * @param sessionAt the begin of the session as it was announced
 * @param place as it was announced; null for an online session
 * @param mode as it was announced
 * @param timeliness by {@link MaterialsLead}
 * @param changesTold how many of the session's changes this notice and those before it told of
 */
@Table("dispatch")
public record Dispatch(
        @Id Long id,
        long sessionId,
        int round,
        LocalDateTime sessionAt,
        String place,
        @Column("sitting_mode") SessionMode mode,
        LocalDateTime sentAt,
        Lead timeliness,
        int changesTold,
        @MappedCollection(idColumn = "dispatch_id", keyColumn = "position") List<DispatchRecipient> recipients,
        @Version Integer version) {

    public boolean late() {
        return timeliness == Lead.LATE;
    }
}
