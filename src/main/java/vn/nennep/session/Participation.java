package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a member did by himself before the session (P2 par. 9, A4.7, A5.1).
 *
 * @param readAt when he said that he had read notice and materials
 * @param preparedOpinion his to read, and the chair's if he shared it; may be null
 */
@Table("participation")
public record Participation(
        @Id Long id,
        long sessionId,
        String memberId,
        LocalDateTime readAt,
        String preparedOpinion,
        boolean opinionShared,
        @Version Integer version) {}
