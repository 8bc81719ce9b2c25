package vn.nennep.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who logged in, and who tried to. Entries are only ever added; {@link LoginHousekeeping} deletes them when their time has passed. */
@Component
public class LoginLog {

    private static final String ENTRIES = "select id, occurred_at, member_id, kind, address from login_event";

    /** @param memberId null when nobody has the id that was typed */
    public record Entry(long id, LocalDateTime occurredAt, String memberId, LoginEvent kind, String address) {}

    /**
     * Which entries are asked for; whatever is null doesn't narrow.
     *
     * @param before only those with a smaller id: the page after the one that ended with it
     */
    public record Wanted(String memberId, LoginEvent kind, LocalDate day, Long before) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void enter(LoginEvent kind, String member, String address) {
        jdbc.sql("insert into login_event (occurred_at, member_id, kind, address) values (:at, :member, :kind, :address)")
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .param("member", member, java.sql.Types.VARCHAR)
                .param("kind", kind.name())
                .param("address", address)
                .update();
    }

    /** As {@link #enter}, but no more than once in so long: who is made to wait may ask as often as he likes. */
    public void enterOnceIn(Duration span, LoginEvent kind, String member, String address) {
        JdbcClient.StatementSpec before = jdbc.sql("select count(*) from login_event where kind = :kind and address = :address and occurred_at > :from and "
                        + (member == null ? "member_id is null" : "member_id = :member"))
                .param("kind", kind.name())
                .param("address", address)
                .param("from", LocalDateTime.now(clock).minus(span));
        if ((member == null ? before : before.param("member", member)).query(Long.class).single() == 0) {
            enter(kind, member, address);
        }
    }

    /** The person's own, the latest first. */
    public List<Entry> of(String member, int most) {
        return find(new Wanted(member, null, null, null), most);
    }

    /** The latest first. */
    public List<Entry> find(Wanted wanted, int most) {
        String sql = ENTRIES + " where 1 = 1"
                + (wanted.memberId() == null ? "" : " and member_id = :member")
                + (wanted.kind() == null ? "" : " and kind = :kind")
                + (wanted.day() == null ? "" : " and occurred_at >= :from and occurred_at < :to")
                + (wanted.before() == null ? "" : " and id < :before")
                + " order by id desc fetch first " + most + " rows only";
        JdbcClient.StatementSpec query = jdbc.sql(sql);
        if (wanted.memberId() != null) {
            query = query.param("member", wanted.memberId());
        }
        if (wanted.kind() != null) {
            query = query.param("kind", wanted.kind().name());
        }
        if (wanted.day() != null) {
            query = query.param("from", wanted.day().atStartOfDay()).param("to", wanted.day().plusDays(1).atStartOfDay());
        }
        if (wanted.before() != null) {
            query = query.param("before", wanted.before());
        }
        return query.query(Entry.class).list();
    }
}
