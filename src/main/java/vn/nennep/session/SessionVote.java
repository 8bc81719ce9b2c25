package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The vote of a session on its resolution or conclusion (P2 form 13).
 *
 * @param chairId null, as is the moment, in sessions from before the vote was a step of its own
 */
@Table("session_vote")
public record SessionVote(
        @Id Long id, Long sessionId, String chairId, LocalDateTime votedAt, @Embedded.Empty Vote vote, @Version Integer version) {

    public static SessionVote taken(long session, String chair, LocalDateTime at, Vote vote) {
        return new SessionVote(null, session, chair, at, vote, null);
    }
}
