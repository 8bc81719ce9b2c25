package vn.nennep.reminder;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be told, and what has been. Every change is made by whoever holds the sweep ({@link SweepDay}). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reminders {

    /**
     * One thing to tell one person.
     *
     * @param step the step of {@link ReminderSteps}, or {@link #NEW}
     * @param urging he doesn't do it himself but sees to it that it is done
     */
    record Reminder(
            String item, String step, String memberId, boolean urging, String title, String about, String unitId, LocalDateTime dueAt,
            String path) {}

    /** Step of what somebody hasn't been told about yet, however far off its deadline is. */
    static final String NEW = "NEW";

    private record Key(String item, String step, String memberId) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Reminders(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Notes what hasn't been noted before. */
    void note(Collection<Reminder> reminders, LocalDateTime now) {
        if (reminders.isEmpty()) {
            return;
        }
        Set<Key> known = new HashSet<>(jdbc.sql("select item, step, member_id from reminder where item in (:items)")
                .param("items", reminders.stream().map(Reminder::item).distinct().toList())
                .query(Key.class)
                .list());
        MapSqlParameterSource[] rows = reminders.stream()
                .filter(r -> known.add(new Key(r.item(), r.step(), r.memberId())))
                .map(r -> new MapSqlParameterSource()
                        .addValue("item", r.item())
                        .addValue("step", r.step())
                        .addValue("member", r.memberId())
                        .addValue("urging", r.urging())
                        .addValue("title", r.title())
                        .addValue("about", r.about())
                        .addValue("unit", r.unitId())
                        .addValue("due", r.dueAt(), Types.TIMESTAMP)
                        .addValue("path", r.path(), Types.VARCHAR)
                        .addValue("now", now))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into reminder (item, step, member_id, urging, title, about, unit_id, due_at, path, noted_at)
                values (:item, :step, :member, :urging, :title, :about, :unit, :due, :path, :now)
                """,
                rows);
    }

    /** The next people who have something to be told, and haven't been told today. */
    List<String> toBeTold(LocalDate today, int most) {
        return jdbc.sql(
                        """
                        select distinct member_id from reminder r
                         where told_on is null
                           and not exists (select 1 from reminder t where t.member_id = r.member_id and t.told_on = :today)
                         order by member_id fetch first :most rows only
                        """)
                .param("today", today)
                .param("most", most)
                .query(String.class)
                .list();
    }

    List<Reminder> untold(String member) {
        return jdbc.sql(
                        """
                        select item, step, member_id, urging, title, about, unit_id, due_at, path from reminder
                         where member_id = :member and told_on is null order by due_at, id
                        """)
                .param("member", member)
                .query(Reminder.class)
                .list();
    }

    void told(String member, LocalDate today) {
        jdbc.sql("update reminder set told_on = :today where member_id = :member and told_on is null")
                .param("today", today)
                .param("member", member)
                .update();
    }

    /** The digest of that day never arrived: what it said is to be told again. */
    void tellAgain(String member, LocalDate day) {
        jdbc.sql("update reminder set told_on = null where member_id = :member and told_on = :day")
                .param("member", member)
                .param("day", day)
                .update();
    }

    /** The last day on which the person was told something; null when he never was. */
    LocalDate lastTold(String member) {
        return jdbc.sql("select max(told_on) from reminder where member_id = :member").param("member", member).query(LocalDate.class).optional().orElse(null);
    }
}
