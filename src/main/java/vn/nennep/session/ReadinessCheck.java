package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** Room and equipment as somebody found them before the session (A6.5). */
@Table("readiness_check")
public record ReadinessCheck(
        @Id Long id,
        long sessionId,
        String checkedBy,
        LocalDateTime checkedAt,
        @MappedCollection(idColumn = "check_id", keyColumn = "position") List<ReadinessLine> lines,
        @Version Integer version) {

    public static ReadinessCheck of(long session, String member, LocalDateTime at, List<ReadinessLine> lines) {
        return new ReadinessCheck(null, session, member, at, lines, null);
    }
}
