package vn.nennep.session.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.session.SessionGrade;

/** Sums up a year of one cell, or of all cells of a committee, for the annual review. */
@Component
public class YearSummaries {

    private record Scored(long session, BigDecimal total, SessionGrade grade) {}

    private record Assigned(int tasks, int due) {}

    private final FactsOfYear facts;
    private final JdbcClient jdbc;

    YearSummaries(FactsOfYear facts, JdbcClient jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public YearSummary of(List<String> cells, int year) {
        List<SessionFacts> sessions = cells.isEmpty() ? List.of() : facts.of(cells, year);
        List<SessionFacts> held = sessions.stream().filter(SessionFacts::held).toList();
        List<Long> ids = held.stream().map(SessionFacts::session).toList();
        List<Scored> scores = scores(ids);
        Assigned assigned = assigned(ids, year);
        return new YearSummary(
                held.size(), (int) sessions.stream().filter(SessionFacts::cancelled).count(), byQuarter(held), topics(ids), average(scores),
                grades(scores), held.stream().mapToInt(SessionFacts::attendees).sum(), held.stream().mapToInt(SessionFacts::obliged).sum(),
                held.stream().mapToInt(SessionFacts::presentObliged).sum(), held.stream().mapToInt(SessionFacts::opinions).sum(), assigned.tasks(),
                assigned.due());
    }

    private static List<Integer> byQuarter(List<SessionFacts> held) {
        return Stream.of(1, 2, 3, 4)
                .map(quarter -> (int) held.stream().filter(session -> (session.day().getMonthValue() + 2) / 3 == quarter).count())
                .toList();
    }

    private static BigDecimal average(List<Scored> scores) {
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .map(Scored::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }

    private static Map<String, Integer> grades(List<Scored> scores) {
        Map<SessionGrade, Integer> counted = scores.stream()
                .collect(Collectors.groupingBy(Scored::grade, () -> new EnumMap<>(SessionGrade.class), Collectors.summingInt(score -> 1)));
        Map<String, Integer> labelled = new LinkedHashMap<>();
        counted.forEach((grade, count) -> labelled.put(grade.label(), count));
        return labelled;
    }

    private List<String> topics(List<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql("select topic from session where id in (:ids) order by opened_at, id").param("ids", sessions).query(String.class).list();
    }

    private List<Scored> scores(List<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql("select session_id, total, grade from session_score where session_id in (:ids) order by session_id")
                        .param("ids", sessions)
                        .query((row, i) -> new Scored(row.getLong(1), row.getBigDecimal(2), SessionGrade.valueOf(row.getString(3))))
                        .list();
    }

    /** Of the last version of each resolution. */
    private Assigned assigned(List<Long> sessions, int year) {
        return sessions.isEmpty()
                ? new Assigned(0, 0)
                : jdbc.sql("""
                                select count(*), sum(case when t.due_on <= :last then 1 else 0 end)
                                  from assigned_task t join resolution_version v on v.id = t.resolution_id
                                 where v.session_id in (:ids)
                                   and v.id = (select max(x.id) from resolution_version x where x.session_id = v.session_id)
                                """)
                        .param("ids", sessions)
                        .param("last", LocalDate.of(year, 12, 31))
                        .query((row, i) -> new Assigned(row.getInt(1), row.getInt(2)))
                        .single();
    }
}
