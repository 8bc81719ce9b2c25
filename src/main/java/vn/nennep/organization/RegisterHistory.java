package vn.nennep.organization;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in the register, and when. Entries are only ever added. */
@Component
public class RegisterHistory {

    private static final int LONGEST_DETAIL = 500;
    private static final String ENTRIES = "select id, entered_at, actor, act, unit_id, member_id, detail from register_entry";

    /**
     * An entry.
     *
     * @param actor null for what the system did by itself
     * @param unitId null when it is about no unit
     * @param memberId null when it is about no person
     */
    public record Entry(long id, LocalDateTime enteredAt, String actor, RegisterAct act, String unitId, String memberId, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Written in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String actor, RegisterAct act, String unit, String member, String detail) {
        jdbc.sql(
                        """
                        insert into register_entry (entered_at, actor, act, unit_id, member_id, detail)
                        values (:at, :actor, :act, :unit, :member, :detail)
                        """)
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .param("actor", actor)
                .param("act", act.name())
                .param("unit", unit)
                .param("member", member)
                .param("detail", detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…")
                .update();
    }

    /** What was changed in the unit, the latest first. */
    public List<Entry> ofUnit(String unit, int most) {
        return jdbc.sql(ENTRIES + " where unit_id = :unit order by id desc fetch first " + most + " rows only")
                .param("unit", unit)
                .query(Entry.class)
                .list();
    }

    /** What was changed about the person, the latest first. */
    public List<Entry> ofMember(String member, int most) {
        return jdbc.sql(ENTRIES + " where member_id = :member order by id desc fetch first " + most + " rows only")
                .param("member", member)
                .query(Entry.class)
                .list();
    }
}
