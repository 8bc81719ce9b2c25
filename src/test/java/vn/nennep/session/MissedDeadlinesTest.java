package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.reminder.DeadlineSource.Missed;
import vn.nennep.reminder.ReminderSweep;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.FactRows;

/** What the sweep tells of sessions besides tasks: unsent materials, quarters without a session, late reports (domain.md P1, P2 timers, A1.1, A1.10). */
@EngineTest
@Import(FactRows.class)
@Transactional
class MissedDeadlinesTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 6, 10, 14, 0);
    private static int sequence = 700;

    @Autowired private UnsentMaterials materials;
    @Autowired private MissedQuarters quarters;
    @Autowired private LateReports reports;
    @Autowired private ReminderSweep sweep;
    @Autowired private SessionRepository sessions;
    @Autowired private SessionFile file;
    @Autowired private Intake intake;
    @Autowired private Outbox outbox;
    @Autowired private FactRows rows;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void noOtherSessions() {
        jdbc.sql("update session set state = 'CANCELLED'").update();
    }

    @Test
    void materialsUnsentAtTheDeadlineAreToldToWhoWillChair() {
        long session = session("CB-PD", "SCHEDULED", AT, null, null);
        assertThat(materials.missed(AT.minusDays(1))).as("exactly 24 hours are in time").isEmpty();
        List<Missed> missed = materials.missed(AT.minusDays(1).plusSeconds(1));
        assertThat(missed).singleElement().satisfies(m -> {
            assertThat(m.deadline().subject()).isEqualTo(session);
            assertThat(m.deadline().due()).isEqualTo(AT.minusDays(1));
            assertThat(m.deadline().doers()).containsExactly("dv0001");
            assertThat(m.urged()).isEmpty();
        });
        policy("materials.minLead", "P3D");
        assertThat(materials.missed(AT.minusDays(3).plusSeconds(1))).hasSize(1);
        assertThat(materials.missed(AT.minusDays(3))).isEmpty();
    }

    @Test
    void whatWasSentPutOffOrCalledOffIsNotMissed() {
        for (String state : List.of("NOTIFIED", "POSTPONED", "CANCELLED", "IN_SESSION", "COMPLETED")) {
            session("CB-PD", state, AT, null, null);
        }
        assertThat(materials.missed(AT.plusHours(1))).isEmpty();
    }

    @Test
    void theFileOfTheSessionIsFlaggedForThoseWhoPrepareIt() {
        long session = session("CB-PD", "PREPARING", AT, null, null);
        ClockExtension.move(clock, AT.minusDays(1).minusMinutes(1));
        assertThat(file.chapters(sessions.session(session), "dv0001").toString()).doesNotContain("Chậm gửi thông báo");
        ClockExtension.move(clock, AT.minusHours(23));
        assertThat(file.chapters(sessions.session(session), "dv0001").toString()).contains("Chậm gửi thông báo", "14:00 ngày 09/06/2026");
        assertThat(file.chapters(sessions.session(session), "dv0004").toString()).doesNotContain("Chậm gửi thông báo");
    }

    @Test
    void aQuarterWithoutASessionIsEscalatedOnItsLastDayAndNotBefore() {
        session("CB-PD", "COMPLETED", AT, AT, AT.plusHours(2));
        session("CB-AH", "CANCELLED", AT, AT, null);
        assertThat(quarters.missed(LocalDateTime.of(2026, 6, 29, 23, 59, 59))).isEmpty();
        List<Missed> missed = quarters.missed(LocalDateTime.of(2026, 6, 30, 0, 0, 0));
        assertThat(missed).extracting(m -> m.deadline().unit()).containsExactly("CB-AH", "CB-HL", "CB-QS", "CB-TS");
        assertThat(missed.get(0).deadline().doers()).containsExactly("dv0021");
        assertThat(missed.get(0).urged()).containsExactly("dv0101");
        assertThat(quarters.missed(LocalDateTime.of(2026, 7, 31, 6, 30))).as("a server that stood still").hasSize(4);
        assertThat(quarters.missed(LocalDateTime.of(2026, 8, 1, 6, 30))).isEmpty();
        policy("session.thematic.minPerQuarter", "2");
        assertThat(quarters.missed(LocalDateTime.of(2026, 6, 30, 6, 30))).extracting(m -> m.deadline().unit()).contains("CB-PD");
    }

    @Test
    void nothingThatFallsDueWithinASuspensionIsTold() {
        session("CB-PD", "SCHEDULED", AT, null, null);
        session("CB-PD", "RESOLVING", AT.minusDays(9), AT.minusDays(9), AT.minusDays(9).plusHours(2));
        assertThat(materials.missed(AT)).hasSize(1);
        assertThat(reports.missed(AT)).hasSize(1);
        intake.perform("recordSuspension", "DU-TB", null, "dv0101", Map.of(
                "issuer", "Tỉnh ủy", "documentNumber", "230-CV/TU", "issuedOn", "2026-04-20", "startsOn", "2026-06-08", "endsOn", "2026-06-30",
                "suspendedCells", List.of("CB-PD")));
        assertThat(materials.missed(AT)).isEmpty();
        assertThat(reports.missed(AT)).isEmpty();
        assertThat(quarters.missed(LocalDateTime.of(2026, 6, 30, 6, 30))).extracting(m -> m.deadline().unit()).containsExactly("CB-AH", "CB-HL", "CB-QS", "CB-TS");
    }

    @Test
    void aSessionNotReportedUpwardsInTimeIsTold() {
        session("CB-PD", "RESOLVING", AT, AT, AT.plusHours(2));
        long reported = session("CB-AH", "MINUTES", AT, AT, AT.plusHours(2));
        rows.insert("upward_report", Map.of("session_id", reported, "round", 1, "upper_unit_id", "DU-TB", "sent_at", AT.plusDays(3)));
        assertThat(reports.missed(LocalDateTime.of(2026, 6, 17, 23, 59, 59))).isEmpty();
        assertThat(reports.missed(LocalDateTime.of(2026, 6, 18, 0, 0, 0))).extracting(m -> m.deadline().unit()).containsExactly("CB-PD");
        policy("upwardReport.maxDelay", "P2D");
        assertThat(reports.missed(LocalDateTime.of(2026, 6, 13, 0, 0, 0))).hasSize(1);
        assertThat(reports.missed(LocalDateTime.of(2026, 6, 12, 23, 59, 59))).isEmpty();
    }

    @Test
    void theDigestTellsItOnceAndTheSuperiorIsUrged() {
        ClockExtension.move(clock, LocalDateTime.of(2026, 6, 30, 6, 30));
        sweep.sweep();
        assertThat(digest("dv0021", "2026-06-30")).contains("Hôm nay (", "– Sinh hoạt chuyên đề trong quý: Quý 2/2026 (Chi bộ An Hòa; hạn 23:59 ngày 30/06/2026)");
        assertThat(digest("dv0101", "2026-06-30")).contains("Cần đôn đốc (", "Chi bộ An Hòa", "Chi bộ Phú Điền");
        ClockExtension.move(clock, LocalDateTime.of(2026, 7, 1, 6, 30));
        jdbc.sql("update outbox_message set state = 'SENT' where state = 'PENDING'").update();
        sweep.sweep();
        assertThat(outbox.withKey("digest-dv0101")).hasSize(1);
    }

    private long session(String cell, String state, LocalDateTime at, LocalDateTime openedAt, LocalDateTime endedAt) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "unit_id", cell, "session_year", 2026, "sequence", sequence++, "state", state, "planned_at", at, "scheduled_at", at));
        row.put("opened_at", openedAt);
        row.put("ended_at", endedAt);
        return rows.insert("session", row);
    }

    private String digest(String member, String day) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "digest-" + member + "-" + day)
                .query(String.class)
                .single();
    }

    private void policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, 'CB-PD', :value, '2018-07-06', 'kiểm thử', 'P')
                        """)
                .param("key", key)
                .param("value", value)
                .update();
    }
}
