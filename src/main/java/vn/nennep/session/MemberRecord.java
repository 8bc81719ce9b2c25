package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.PersonChapter;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * What a member did in sessions, for himself alone: what he prepared, where he came, what he read and said, how it was valued, and what he was
 * reminded of in private ({@code domain.md} A8.3). It stays his when he has left the cell.
 */
@Component
class MemberRecord implements PersonChapter {

    private static final String DAY = "session.record.column.day";
    private static final String TOPIC = "session.record.column.topic";
    private static final String REMINDER = "session.record.column.reminder";
    private static final String PART = "session.record.column.part";
    private static final String STATE = "session.record.column.state";
    private static final String PRESENCE = "session.record.column.presence";
    private static final String READ_AT = "session.record.column.readAt";
    private static final String BEFOREHAND = "session.record.column.beforehand";
    private static final String SPEECH_KIND = "session.record.column.speechKind";
    private static final String GIST = "session.record.column.gist";
    private static final String RESPONSE = "session.record.column.response";
    private static final String VALUATION = "session.record.column.valuation";

    private final JdbcClient jdbc;
    private final Words words;

    MemberRecord(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Reading> about(String person, String reader) {
        if (!person.equals(reader)) {
            return List.of();
        }
        return Stream.of(reminders(person), prepared(person), attended(person), studied(person), spoken(person), valued(person))
                .filter(chapter -> !chapter.isEmpty())
                .map(Reading.Builder::build)
                .toList();
    }

    private Reading.Builder reminders(String person) {
        return chapter("session.record.reminders", List.of(DAY, TOPIC, REMINDER), rows(
                """
                select s.scheduled_at, s.topic, r.wording
                  from private_reminder r join session_conclusion c on c.id = r.conclusion_id join session s on s.id = c.session_id
                 where r.member_id = :person order by s.scheduled_at desc, r.ordinal
                """,
                person,
                (row, i) -> List.of(day(row.getObject(1, LocalDateTime.class)), row.getString(2), row.getString(3))));
    }

    /** Of each session that wasn't called off, his part in the group that prepared it in the end. */
    private Reading.Builder prepared(String person) {
        return chapter("session.record.prepared", List.of(DAY, TOPIC, PART, STATE), rows(
                """
                with settled as (
                  select a.id, a.lead_id, s.scheduled_at, s.topic, s.state
                    from preparation_assignment a join session s on s.id = a.session_id
                   where s.state <> 'CANCELLED' and a.round = (select max(round) from preparation_assignment where session_id = s.id))
                select scheduled_at, topic, cast(null as varchar(16)) as part, state from settled where lead_id = :person
                union all
                select f.scheduled_at, f.topic, p.part, f.state from settled f join co_preparer p on p.assignment_id = f.id where p.member_id = :person
                order by 1 desc
                """,
                person,
                (row, i) -> List.of(
                        day(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3) == null ? words.of("session.record.lead") : PreparationPart.valueOf(row.getString(3)).label(),
                        SessionState.valueOf(row.getString(4)).label())));
    }

    /** The last roll-call of each session: where too few had come it was called again. */
    private Reading.Builder attended(String person) {
        List<List<String>> rows = rows(
                """
                select o.opened_at, s.topic, a.status, a.reason
                  from session_attendance a join session_opening o on o.id = a.opening_id join session s on s.id = o.session_id
                 where a.member_id = :person and o.id = (select max(id) from session_opening where session_id = s.id)
                 order by o.opened_at desc
                """,
                person,
                (row, i) -> List.of(
                        day(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        sentence(AttendanceStatus.valueOf(row.getString(3)).label(), row.getString(4))));
        long present = rows.stream().filter(row -> row.get(2).equals(AttendanceStatus.PRESENT.label())).count();
        Reading.Builder chapter = Reading.titled(words.of("session.record.attended"));
        return rows.isEmpty()
                ? chapter
                : chapter.text(null, words.of("session.record.attendedOf", present, rows.size()))
                        .table(null, columns(List.of(DAY, TOPIC, PRESENCE)), rows);
    }

    private Reading.Builder studied(String person) {
        return chapter("session.record.studied", List.of(READ_AT, TOPIC, BEFOREHAND), rows(
                """
                select p.read_at, s.topic, p.prepared_opinion,
                       (select count(*) from clarifying_question q where q.session_id = s.id and q.asked_by = p.member_id) as questions,
                       (select count(*) from draft_comment d where d.session_id = s.id and d.author_id = p.member_id) as comments
                  from participation p join session s on s.id = p.session_id
                 where p.member_id = :person order by p.read_at desc, p.id desc
                """,
                person,
                (row, i) -> List.of(
                        ReadableTime.of(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        beforehand(row.getInt("questions"), row.getInt("comments"), row.getString(3)))));
    }

    private String beforehand(int questions, int comments, String opinion) {
        return lines(
                questions == 0 ? null : words.of("session.record.questions", questions),
                comments == 0 ? null : words.of("session.record.comments", comments),
                opinion == null ? null : words.of("session.record.opinion", opinion));
    }

    private Reading.Builder spoken(String person) {
        return chapter("session.record.spoken", List.of(DAY, TOPIC, SPEECH_KIND, GIST, RESPONSE), rows(
                """
                select s.scheduled_at, s.topic, p.kind, p.gist, p.response
                  from session_speech p join session_course c on c.id = p.course_id join session s on s.id = c.session_id
                 where p.member_id = :person order by s.scheduled_at desc, p.ordinal
                """,
                person,
                (row, i) -> List.of(
                        day(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        SpeechKind.valueOf(row.getString(3)).label(),
                        row.getString(4),
                        row.getString(5) == null ? "" : OpinionResponse.valueOf(row.getString(5)).label())));
    }

    private Reading.Builder valued(String person) {
        return chapter("session.record.valued", List.of(DAY, TOPIC, VALUATION), rows(
                """
                select s.scheduled_at, s.topic, p.merit, cast(null as varchar(10000)) as strengths, cast(null as varchar(10000)) as weaknesses
                  from praise p join session_conclusion c on c.id = p.conclusion_id join session s on s.id = c.session_id
                 where p.member_id = :person
                union all
                select s.scheduled_at, s.topic, cast(null as varchar(2000)), p.strengths, p.weaknesses
                  from preparer_comment p join session_conclusion c on c.id = p.conclusion_id join session s on s.id = c.session_id
                 where p.member_id = :person
                 order by 1 desc
                """,
                person,
                (row, i) -> List.of(
                        day(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3) == null
                                ? words.of("session.record.commented", row.getString(4), row.getString(5))
                                : words.of("session.record.praised", row.getString(3)))));
    }

    private Reading.Builder chapter(String title, List<String> columns, List<List<String>> rows) {
        return Reading.titled(words.of(title)).table(null, columns(columns), rows);
    }

    private List<String> columns(List<String> codes) {
        return codes.stream().map(words::of).toList();
    }

    private List<List<String>> rows(String sql, String person, RowMapper<List<String>> row) {
        return jdbc.sql(sql).param("person", person).query(row).list();
    }

    private static String day(LocalDateTime moment) {
        return moment == null ? "" : ReadableTime.of(LocalDate.from(moment));
    }

    private static String sentence(String status, String reason) {
        return reason == null ? status : status + ": " + reason;
    }

    private static String lines(String... parts) {
        return String.join("\n", Stream.of(parts).filter(Objects::nonNull).toList());
    }
}
