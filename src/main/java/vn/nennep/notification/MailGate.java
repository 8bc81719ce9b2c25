package vn.nennep.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds all mail back until an administrator has looked: what waits in a restored copy may have been sent by the original since the backup was taken
 * (fault R-28). Held messages are written and read as ever; only delivery waits. A restore closes the gate by the SQL of {@link #CLOSE}; the
 * setting {@code nennep.outbox.held} closes it for good, for instance in a copy for trying things out.
 */
@Component
public class MailGate {

    /** Closes the gate after a restore, by plain JDBC; the parameter is the moment, Vietnamese time. One that is closed stays as it is. */
    public static final String CLOSE = "update mail_gate set held_since = ?, held_for = 'RESTORE' where id = 1 and held_since is null";

    /** Why mail is held. */
    public enum Cause {
        RESTORE("Dữ liệu vừa được khôi phục từ bản sao lưu"),
        ADMINISTRATOR("Người quản trị tạm giữ thư"),
        SETTING("Cấu hình của hệ thống đang giữ thư (nennep.outbox.held)");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param since null when a setting holds it */
    public record Held(LocalDateTime since, Cause cause) {}

    /** A message that waits, without what it says. */
    public record Waiting(long id, String memberId, String unitId, String subject, LocalDateTime createdAt, boolean released) {}

    private record Row(LocalDateTime heldSince, String heldFor) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean setting;

    MailGate(JdbcClient jdbc, Clock clock, @Value("${nennep.outbox.held:false}") boolean setting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.setting = setting;
    }

    /** Empty when mail goes out. */
    public Optional<Held> held() {
        if (setting) {
            return Optional.of(new Held(null, Cause.SETTING));
        }
        Row row = jdbc.sql("select held_since, held_for from mail_gate where id = 1").query(Row.class).single();
        return Optional.ofNullable(row.heldSince()).map(since -> new Held(since, Cause.valueOf(row.heldFor())));
    }

    /** Holds mail back from now on. */
    @Transactional
    public void close(String by) {
        jdbc.sql("update mail_gate set held_since = :now, held_for = 'ADMINISTRATOR', held_by = :by where id = 1 and held_since is null")
                .param("now", now())
                .param("by", by)
                .update();
    }

    /** Lets mail go out again, with all that still waits. */
    @Transactional
    public void open(String by) {
        jdbc.sql("update mail_gate set held_since = null, held_for = null, held_by = :by where id = 1").param("by", by).update();
    }

    /** How many messages wait to be sent. */
    public int count() {
        return jdbc.sql("select count(*) from outbox_message where state = 'PENDING'").query(Integer.class).single();
    }

    /** What waits, the oldest first. */
    public List<Waiting> waiting(long after, int most) {
        return jdbc.sql("""
                        select id, member_id, unit_id, subject, created_at, released from outbox_message
                         where state = 'PENDING' and id > :after order by id fetch first :most rows only
                        """)
                .param("after", after)
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /**
     * Lets these go although mail is held.
     *
     * @return how many
     */
    @Transactional
    public int release(Collection<Long> ids, String by) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("update outbox_message set released = true, decided_by = :by, decided_at = :now where state = 'PENDING' and id in (:ids)")
                        .param("by", by)
                        .param("now", now())
                        .param("ids", ids)
                        .update();
    }

    /**
     * These aren't sent, now or later. Their receivers find them in the application; what was in confidence is erased.
     *
     * @return how many
     */
    @Transactional
    public int discard(Collection<Long> ids, String by) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(DISCARD + " and id in (:ids)").param("by", by).param("now", now()).param("ids", ids).update();
    }

    /**
     * Nothing that was written until that moment is sent.
     *
     * @return how many
     */
    @Transactional
    public int discardUntil(LocalDateTime moment, String by) {
        return jdbc.sql(DISCARD + " and created_at <= :until").param("by", by).param("now", now()).param("until", moment).update();
    }

    private static final String DISCARD =
            """
            update outbox_message
               set state = 'DISCARDED', decided_by = :by, decided_at = :now, body = case when expires_at is null then body else '' end,
                   content = case when expires_at is null then content end
             where state = 'PENDING'
            """;

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
