package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Notice and materials as they went out once (A5.1–A5.3).
 *
 * @param round 1 for the first, one more each time the session was put on a new date
 * @param sessionAt the begin of the session as it was announced
 * @param place as it was announced
 * @param timeliness by {@link MaterialsLead}
 */
@Table("dispatch")
public record Dispatch(
        @Id Long id,
        long sessionId,
        int round,
        LocalDateTime sessionAt,
        String place,
        LocalDateTime sentAt,
        Lead timeliness,
        @MappedCollection(idColumn = "dispatch_id", keyColumn = "position") List<DispatchRecipient> recipients,
        @Version Integer version) {}
