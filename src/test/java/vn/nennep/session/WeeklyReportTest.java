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
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.reminder.WeeklyReport;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.FactRows;
import vn.nennep.testing.SampleTasks;

/** One mail a week to those who serve the superior committee: late work, quarters without a plan, reports that wait (fault R-07). */
@EngineTest
@Import({FactRows.class, SampleTasks.class})
@Transactional
class WeeklyReportTest {

    private static final String SUPERIOR = "DU-TB";
    private static final String BOARD = "dv0101";
    private static final String OFFICE = "dv0102";
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 5, 25, 7, 0);
    private static int sequence = 800;

    @Autowired private WeeklyReport report;
    @Autowired private SampleTasks samples;
    @Autowired private SessionPlanning planning;
    @Autowired private Outbox outbox;
    @Autowired private FactRows rows;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void nothingBefore() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("update reminder_sweep set told_week = null").update();
        jdbc.sql("update session set state = 'CANCELLED'").update();
        jdbc.sql("update act_ru_task set due_date_ = null").update();
    }

    @Test
    void board_and_office_are_told_what_is_late_unplanned_and_waiting_with_the_pages_that_they_may_open() {
        session("CB-AH", "SCHEDULED", MONDAY.plusDays(9));
        long reported = session("CB-TS", "REPORTED", MONDAY.minusDays(9));
        rows.insert("upward_report", Map.of("session_id", reported, "round", 1, "upper_unit_id", SUPERIOR, "sent_at", MONDAY.minusDays(4)));
        long running = planning.plan(
                        "CB-PD", "Nêu gương trong tiết kiệm", "Kế hoạch năm", LocalDateTime.of(2026, 8, 10, 14, 0), SessionSetting.USUAL, "dv0001",
                        LocalDateTime.now(clock))
                .id();
        samples.forMembers("CB-PD", running, MONDAY.minusDays(5), List.of("dv0004", "dv0005"));
        at(MONDAY);
        assertThat(report.tell()).isEqualTo(2);
        assertThat(outbox.withKey("week-")).extracting(Outbox.Message::messageKey)
                .containsExactlyInAnyOrder("week-DU-TB-" + BOARD + "-2026-W22", "week-DU-TB-" + OFFICE + "-2026-W22");
        assertThat(body(BOARD))
                .contains("Kính gửi đồng chí Võ Thành Nhân", "Chi bộ có việc quá hạn (1)", "– Chi bộ Phú Điền: 2 việc quá hạn (Việc mẫu («Nêu gương trong tiết kiệm») quá 5 ngày; …)")
                .contains("Chưa có lịch sinh hoạt chuyên đề trong quý (3)", "– Chi bộ Hưng Lộc: quý 2/2026", "– Chi bộ Phú Điền: quý 2/2026")
                .contains("Báo cáo chờ tiếp nhận (1)", "gửi ngày 21/05/2026", "/ho-so/" + reported, "/so-lieu")
                .doesNotContain("Chi bộ An Hòa", "/viec/");
        assertThat(report.tell()).as("once a week").isZero();
    }

    @Test
    void in_the_first_month_of_a_quarter_nobody_is_named_for_having_no_plan_and_without_news_nobody_is_written() {
        at(LocalDateTime.of(2026, 4, 27, 7, 0));
        assertThat(report.tell()).isZero();
        assertThat(outbox.withKey("week-")).isEmpty();
    }

    @Test
    void its_hour_is_monday_at_seven_and_a_server_that_stood_still_tells_it_once() {
        at(MONDAY.minusMinutes(1));
        assertThat(report.next()).isEqualTo(MONDAY);
        report.runWhenDue();
        assertThat(outbox.withKey("week-")).isEmpty();
        at(MONDAY.plusDays(2));
        report.runWhenDue();
        assertThat(outbox.withKey("week-")).hasSize(2);
        assertThat(report.next()).isEqualTo(MONDAY.plusWeeks(1));
        at(MONDAY.minusHours(2));
        report.runWhenDue();
        assertThat(report.tell()).as("the clock went back").isZero();
        at(MONDAY.plusWeeks(1).plusDays(4));
        report.runWhenDue();
        assertThat(outbox.withKey("week-")).hasSize(4);
    }

    @Test
    void after_weeks_without_a_mail_server_one_waits() {
        at(MONDAY);
        report.tell();
        at(MONDAY.plusWeeks(1));
        report.tell();
        assertThat(outbox.withKey("week-DU-TB-" + BOARD)).extracting(Outbox.Message::state)
                .containsExactly(MessageState.WITHDRAWN, MessageState.PENDING);
    }

    private long session(String cell, String state, LocalDateTime at) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "unit_id", cell, "session_year", 2026, "sequence", sequence++, "state", state, "planned_at", at, "scheduled_at", at));
        return rows.insert("session", row);
    }

    private void at(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    private String body(String member) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "week-DU-TB-" + member + "-2026-W22")
                .query(String.class)
                .single();
    }
}
