package vn.nennep.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that have to go on paper: those for people without an address, and those that the mail server refused for good (fault R-08). */
@Component
public class Letters {

    private static final String WAITING = "state in ('PRINT', 'FAILED') and expires_at is null";

    /** @param state {@link MessageState#PRINT} or {@link MessageState#FAILED} */
    public record Letter(long id, String memberId, String subject, String body, MessageState state, LocalDateTime createdAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What of these people's messages waits to be printed and handed over: by person, the oldest first. */
    public List<Letter> waiting(Collection<String> members) {
        return members.isEmpty()
                ? List.of()
                : jdbc.sql("select id, member_id, subject, body, state, created_at from outbox_message where " + WAITING
                                + " and member_id in (:members) order by member_id, id")
                        .param("members", members)
                        .query(Letter.class)
                        .list();
    }

    /**
     * Notes that these letters were printed and handed over. Others than those people's, and what was handed over before, stay as they are.
     *
     * @return how many left the list
     */
    @Transactional
    public int handOver(Collection<Long> ids, Collection<String> members, String by) {
        if (ids.isEmpty() || members.isEmpty()) {
            return 0;
        }
        return jdbc.sql("update outbox_message set state = 'HANDED_OVER', handed_over_at = :now, handed_over_by = :by where " + WAITING
                        + " and id in (:ids) and member_id in (:members)")
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .param("by", by)
                .param("ids", ids)
                .param("members", members)
                .update();
    }
}
