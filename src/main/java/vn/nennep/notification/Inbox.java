package vn.nennep.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person was written, to be read in the application, whether or not there is a mail server and whether or not the mail arrived. What was in
 * confidence, and what a later message has replaced, isn't there.
 */
@Component
public class Inbox {

    private static final String HIS = "member_id = :member and expires_at is null and state <> 'WITHDRAWN'";

    private record Row(
            long id, String unitId, String subject, String body, String content, boolean reminder, LocalDateTime createdAt, LocalDateTime readAt) {}

    /**
     * A message as its receiver sees it.
     *
     * @param unit id of the unit whose news it is; null where it is nobody's in particular
     * @param text all of it as plain text
     * @param content its parts
     */
    public record Received(long id, String unit, String subject, String text, Mail content, boolean reminder, LocalDateTime at, boolean read) {}

    private final JdbcClient jdbc;
    private final MailJson json;
    private final Clock clock;

    Inbox(JdbcClient jdbc, MailJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The person's messages, the latest first.
     *
     * @param before only those written before this one; {@link Long#MAX_VALUE} for the latest
     * @param reminders only reminders, or only what isn't one; null for both
     * @param unread only those that he hasn't read
     */
    public List<Received> of(String member, long before, Boolean reminders, boolean unread, int most) {
        String which = (reminders == null ? "" : " and reminder = " + reminders) + (unread ? " and read_at is null" : "");
        return jdbc.sql("select id, unit_id, subject, body, content, reminder, created_at, read_at from outbox_message where " + HIS + which
                        + " and id < :before order by id desc fetch first " + most + " rows only")
                .param("member", member)
                .param("before", before)
                .query(Row.class)
                .list()
                .stream()
                .map(this::received)
                .toList();
    }

    /** Empty when it isn't his. */
    public Optional<Received> find(String member, long id) {
        return jdbc.sql("select id, unit_id, subject, body, content, reminder, created_at, read_at from outbox_message where id = :id and " + HIS)
                .param("id", id)
                .param("member", member)
                .query(Row.class)
                .optional()
                .map(this::received);
    }

    /** How many of the messages that aren't reminders he hasn't read. */
    public int unread(String member) {
        return jdbc.sql("select count(*) from outbox_message where " + HIS + " and read_at is null and reminder = false")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    /** Notes that he has read these; those of others, and what he has read before, stay as they are. */
    @Transactional
    public void read(String member, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update outbox_message set read_at = :now where id in (:ids) and read_at is null and " + HIS)
                    .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                    .param("ids", ids)
                    .param("member", member)
                    .update();
        }
    }

    private Received received(Row row) {
        return new Received(
                row.id(), row.unitId(), row.subject(), row.body(), json.read(row.content(), row.subject(), row.body()), row.reminder(), row.createdAt(),
                row.readAt() != null);
    }
}
