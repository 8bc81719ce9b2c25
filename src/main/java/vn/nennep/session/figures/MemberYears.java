package vn.nennep.session.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.session.AttendanceStatus;
import vn.nennep.session.SpeechKind;
import vn.nennep.session.figures.MemberYear.Absence;
import vn.nennep.session.figures.MemberYear.Given;
import vn.nennep.session.figures.MemberYear.Praised;
import vn.nennep.session.figures.MemberYear.Prepared;
import vn.nennep.session.figures.MemberYear.Spoken;

/** Gathers what the sessions of a year say of a member, in whichever cell they were. What was said to him in private isn't told. */
@Component
public class MemberYears {

    private static final String HELD = " s.state <> 'CANCELLED' and s.opened_at >= :from and s.opened_at < :to ";

    private record Roll(LocalDate on, String topic, AttendanceStatus status, String reason) {}

    private interface Line<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;

    MemberYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public MemberYear of(String member, int year) {
        List<Roll> rolls = rolls(member, year);
        return new MemberYear(
                rolls.size(), (int) rolls.stream().filter(roll -> roll.status() == AttendanceStatus.PRESENT).count(),
                rolls.stream()
                        .filter(roll -> roll.status() != AttendanceStatus.PRESENT)
                        .map(roll -> new Absence(roll.on(), roll.topic(), roll.status().label(), roll.reason()))
                        .toList(),
                prepared(member, year), speeches(member, year), praise(member, year), tasks(member, year));
    }

    /** The last roll-call of each session: where too few had come it was called again. */
    private List<Roll> rolls(String member, int year) {
        return lines(
                """
                select s.opened_at, s.topic, a.status, a.reason
                  from session_attendance a join session_opening o on o.id = a.opening_id join session s on s.id = o.session_id
                 where a.member_id = :member and o.id = (select max(id) from session_opening where session_id = s.id) and
                """ + HELD + " order by s.opened_at, s.id",
                member, year, row -> new Roll(day(row), row.getString("topic"), AttendanceStatus.valueOf(row.getString("status")), row.getString("reason")));
    }

    /** The last assignment of each session, with who prepared together with its lead. */
    private List<Prepared> prepared(String member, int year) {
        return lines(
                """
                select s.opened_at, s.topic, a.lead_id
                  from preparation_assignment a join session s on s.id = a.session_id
                 where a.round = (select max(round) from preparation_assignment where session_id = s.id)
                   and (a.lead_id = :member or exists (select 1 from co_preparer p where p.assignment_id = a.id and p.member_id = :member)) and
                """ + HELD + " order by s.opened_at, s.id",
                member, year, row -> new Prepared(day(row), row.getString("topic"), member.equals(row.getString("lead_id"))));
    }

    private List<Spoken> speeches(String member, int year) {
        return lines(
                """
                select s.opened_at, s.topic, p.kind, p.gist
                  from session_speech p join session_course c on c.id = p.course_id join session s on s.id = c.session_id
                 where p.member_id = :member and
                """ + HELD + " order by s.opened_at, s.id, p.ordinal",
                member, year, row -> new Spoken(day(row), row.getString("topic"), SpeechKind.valueOf(row.getString("kind")).label(), row.getString("gist")));
    }

    private List<Praised> praise(String member, int year) {
        return lines(
                """
                select s.opened_at, s.topic, p.merit
                  from praise p join session_conclusion c on c.id = p.conclusion_id join session s on s.id = c.session_id
                 where p.member_id = :member and
                """ + HELD + " order by s.opened_at, s.id, p.ordinal",
                member, year, row -> new Praised(day(row), row.getString("topic"), row.getString("merit")));
    }

    /** Those of resolutions as they were issued last, given in the year or due in it. */
    private List<Given> tasks(String member, int year) {
        return lines(
                """
                select s.topic, t.content, t.product, v.signed_at, t.due_on
                  from assigned_task t join resolution_version v on v.id = t.resolution_id join session s on s.id = v.session_id
                 where t.person_id = :member and v.number = (select max(number) from resolution_version where session_id = s.id)
                   and s.state <> 'CANCELLED'
                   and (v.signed_at >= :from and v.signed_at < :to or t.due_on >= cast(:from as date) and t.due_on < cast(:to as date))
                 order by t.due_on, v.id, t.ordinal
                """,
                member, year,
                row -> new Given(
                        row.getString("topic"), row.getString("content"), row.getString("product"),
                        row.getObject("signed_at", LocalDateTime.class).toLocalDate(), row.getObject("due_on", LocalDate.class)));
    }

    private <T> List<T> lines(String sql, String member, int year, Line<T> line) {
        return jdbc.sql(sql)
                .param("member", member)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("to", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .query((row, i) -> line.of(row))
                .list();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("opened_at", LocalDateTime.class).toLocalDate();
    }
}
