package vn.nennep.session.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.session.SittingFigures;
import vn.nennep.session.SpeechKind;

/** Counts the facts of the sessions of a year, cell by cell. The one place that reads the tables for figures: one query a table, not one a session. */
@Component
class FactsOfYear {

    private static final String THEIRS =
            """
             in (select id from session where unit_id in (:cells)
                    and coalesce(opened_at, scheduled_at) >= :from and coalesce(opened_at, scheduled_at) < :to)
            """;

    private record Roll(int attendees, int obliged, int presentObliged) {}

    private record Opinions(int all, int relating) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;

    FactsOfYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session belongs to the year in which it was held; to that of its date as long as it wasn't. */
    List<SessionFacts> of(Collection<String> cells, int year) {
        Set<Long> onTemplate = onTemplate(cells, year);
        Map<Long, Boolean> sent = sentInTime(cells, year);
        Map<Long, Opinions> opinions = opinions(cells, year);
        Map<Long, Integer> speakers = speakers(cells, year);
        Map<Long, Roll> rolls = rolls(cells, year);
        Map<Long, Boolean> minutes = minutesAtOnce(cells, year);
        Map<Long, Integer> focalPoints = focalPoints(cells, year);
        return query("select id, unit_id, opened_at, scheduled_at, state from session where id" + THEIRS + " order by id", cells, year)
                .query((row, i) -> {
                    long id = row.getLong("id");
                    boolean cancelled = row.getString("state").equals("CANCELLED");
                    boolean held = row.getObject("opened_at") != null && !cancelled;
                    Roll roll = rolls.getOrDefault(id, new Roll(0, 0, 0));
                    Opinions spoken = opinions.getOrDefault(id, new Opinions(0, 0));
                    return new SessionFacts(
                            id, row.getString("unit_id"), moment(row, held ? "opened_at" : "scheduled_at").toLocalDate(), held, cancelled,
                            onTemplate.contains(id), Optional.ofNullable(sent.get(id)), spoken.all(), spoken.relating(),
                            speakers.getOrDefault(id, 0), roll.attendees(), roll.obliged(), roll.presentObliged(),
                            Optional.ofNullable(minutes.get(id)), Optional.ofNullable(focalPoints.get(id)));
                })
                .list();
    }

    private Set<Long> onTemplate(Collection<String> cells, int year) {
        return query(
                        """
                        select distinct session_id from outline_version o
                         where review_decision = 'APPROVED' and basis is not null and purpose is not null and content is not null
                           and situation is not null and solutions is not null and draft_conclusion is not null and execution is not null
                           and exists (select 1 from outline_question q where q.outline_id = o.id) and session_id
                        """
                                + THEIRS,
                        cells, year)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The first notice of the date on which it was held counts, not the ones about dates that were given up. */
    private Map<Long, Boolean> sentInTime(Collection<String> cells, int year) {
        return bySession(
                """
                select d.session_id, d.timeliness from dispatch d
                 where d.round = (select min(x.round) from dispatch x join session s on s.id = x.session_id
                                   where x.session_id = d.session_id and x.session_at = s.scheduled_at)
                   and d.session_id
                """,
                cells, year, row -> row.getString("timeliness").equals("IN_TIME"));
    }

    private Map<Long, Opinions> opinions(Collection<String> cells, int year) {
        return bySession(
                """
                select c.session_id, count(*) as spoken, sum(case when p.kind in (:deep) then 1 else 0 end) as relating
                  from session_course c join session_speech p on p.course_id = c.id where c.session_id
                """
                        + THEIRS + " group by c.session_id",
                cells, year, row -> new Opinions(row.getInt("spoken"), row.getInt("relating")));
    }

    private Map<Long, Integer> speakers(Collection<String> cells, int year) {
        return bySession(
                """
                select c.session_id, count(distinct p.member_id) as speakers
                  from session_course c
                  join session_speech p on p.course_id = c.id
                  join session_opening o on o.session_id = c.session_id and o.quorum_reached
                  join session_attendance a on a.opening_id = o.id and a.member_id = p.member_id and a.status = 'PRESENT'
                 where c.session_id
                """
                        + THEIRS + " group by c.session_id",
                cells, year, row -> row.getInt("speakers"));
    }

    private Map<Long, Roll> rolls(Collection<String> cells, int year) {
        return bySession(
                """
                select o.session_id, o.obliged, o.present,
                       (select count(*) from session_attendance a where a.opening_id = o.id and a.status = 'PRESENT') as attendees
                  from session_opening o where o.quorum_reached and o.session_id
                """,
                cells, year, row -> new Roll(row.getInt("attendees"), row.getInt("obliged"), row.getInt("present")));
    }

    /** Complete when the minute taker first tried to sign, and never given back by the chair. */
    private Map<Long, Boolean> minutesAtOnce(Collection<String> cells, int year) {
        return bySession(
                """
                select a.session_id, a.complete and not exists (
                           select 1 from meeting_minutes r where r.session_id = a.session_id and r.returned_at is not null) as at_once
                  from minutes_attempt a
                 where a.id = (select min(x.id) from minutes_attempt x where x.session_id = a.session_id)
                   and exists (select 1 from meeting_minutes m where m.session_id = a.session_id
                                  and (m.returned_at is not null or m.chair_signed_at is not null))
                   and a.session_id
                """,
                cells, year, row -> row.getBoolean("at_once"));
    }

    private Map<Long, Integer> focalPoints(Collection<String> cells, int year) {
        return bySession(
                """
                select p.session_id, (select count(*) from focal_point f where f.preparation_id = p.id) as points
                  from session_preparation p where p.session_id
                """,
                cells, year, row -> row.getInt("points"));
    }

    private <T> Map<Long, T> bySession(String sql, Collection<String> cells, int year, Row<T> value) {
        Map<Long, T> found = new HashMap<>();
        query(sql.contains(THEIRS) ? sql : sql + THEIRS, cells, year)
                .query(row -> {
                    found.put(row.getLong("session_id"), value.of(row));
                });
        return found;
    }

    private JdbcClient.StatementSpec query(String sql, Collection<String> cells, int year) {
        return jdbc.sql(sql)
                .param("cells", cells)
                .param("deep", SittingFigures.DEEP.stream().map(SpeechKind::name).toList())
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("to", LocalDate.of(year + 1, 1, 1).atStartOfDay());
    }

    private static LocalDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
