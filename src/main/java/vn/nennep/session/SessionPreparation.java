package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** What the committee agreed on before the session (hội ý chi ủy, P2 form 7). Time and place are the session's own. */
@Table("session_preparation")
public record SessionPreparation(
        @Id Long id,
        long sessionId,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<AgendaItem> agenda,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<FocalPoint> focalPoints,
        String draftConclusion,
        String preparedBy,
        LocalDateTime preparedAt,
        @Version Integer version) {}
