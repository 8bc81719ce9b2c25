package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.WeeklyNews;

/** Reports of cells that their superior hasn't answered yet, each with the session's file. */
@Component
class WaitingReports implements WeeklyNews {

    private record Waiting(long sessionId, String unit, String topic, LocalDateTime sentAt) {}

    private final JdbcClient jdbc;
    private final Words words;

    WaitingReports(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String heading() {
        return words.of("session.weekly.reports");
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<Entry> entries(LocalDateTime now) {
        return jdbc.sql("""
                        select r.session_id, s.unit_id as unit, s.topic, r.sent_at from upward_report r join session s on s.id = r.session_id
                         where r.sent_at is not null and r.answered_at is null and s.state = 'REPORTED' order by r.sent_at, r.id
                        """)
                .query((row, i) -> new Waiting(
                        row.getLong("session_id"), row.getString("unit"), row.getString("topic"), row.getObject("sent_at", LocalDateTime.class)))
                .list()
                .stream()
                .map(report -> new Entry(
                        report.unit(), report.topic(), words.of("session.weekly.sent", ReadableTime.of(report.sentAt().toLocalDate())),
                        "/ho-so/" + report.sessionId()))
                .toList();
    }
}
