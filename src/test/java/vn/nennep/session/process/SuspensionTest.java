package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

/** Suspension periods (domain.md A1.10): no session is set into one, and its ends are inclusive (fault R-21). */
@EngineTest
@Transactional
class SuspensionTest {

    private static final String BOARD = "dv0101";
    private static final String OFFICE = "dv0102";
    private static final String SUPERIOR = "DU-TB";
    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";

    @Autowired private Intake intake;
    @Autowired private SuspensionPeriods periods;
    @Autowired private SessionPlanning planning;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private Outbox outbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void noSessionIsPlannedIntoIt() {
        suspend("2026-06-01", "2026-06-30", CELL);
        assertThatThrownBy(() -> plan("2026-06-01T00:00")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings().get(0).field()).isEqualTo("plannedAt");
            assertThat(refusal.findings().get(0).code()).isEqualTo("session.suspension.covers");
            assertThat(refusal.findings().get(0).arguments()).containsExactly("230-CV/TU", "01/06/2026", "30/06/2026");
        });
        assertThatThrownBy(() -> plan("2026-06-30T23:59")).isInstanceOf(Refusal.class);
        assertThat(plan("2026-05-31T23:59")).startsWith("/ho-so/");
        assertThat(plan("2026-07-01T00:00")).startsWith("/ho-so/");
        assertThat(intake.perform("startThematicSession", "CB-AH", null, "dv0021", start("2026-06-10T14:00"))).startsWith("/ho-so/");
    }

    @Test
    void noSessionIsScheduledIntoIt() {
        ThematicSession session = session("2026-07-10T14:00");
        suspend("2026-06-01", "2026-06-30", CELL);
        Task reschedule = before("rescheduleSession", session);
        assertThatThrownBy(() -> intake.submit(reschedule.getId(), SECRETARY, Map.of("scheduledAt", "2026-06-15T14:00", "place", "Nhà văn hóa")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("session.suspension.covers");
        Task prepare = before("prepareSession", session);
        assertThatThrownBy(() -> intake.submit(prepare.getId(), "dv0003",
                        Map.of(
                                "scheduledAt", "2026-06-15T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa", "agency", "NOT_NEEDED",
                                "draftConclusion", "Ba việc làm ngay", "focalPoints", List.of(Map.of("wording", "Việc làm ngay")),
                                "agenda", List.of(Map.of("title", "Trình bày", "person", "dv0005", "minutes", 20, "kind", "PRESENTATION")),
                                "meetingMinutes", "Chi ủy thống nhất")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("session.suspension.covers");
    }

    @Test
    void theSecretariesOfCellsWithASessionInsideAreTold() {
        ThematicSession inside = session("2026-06-30T23:00");
        ThematicSession outside = session("2026-07-01T08:00");
        suspend("2026-06-01", "2026-06-30", CELL, "CB-AH");
        assertThat(outbox.withKey("suspension-"))
                .filteredOn(message -> message.messageKey().contains("-" + inside.id() + "-"))
                .extracting(Outbox.Message::memberId)
                .containsExactly(SECRETARY);
        assertThat(outbox.withKey("suspension-")).extracting(Outbox.Message::messageKey).noneMatch(key -> key.contains("-" + outside.id() + "-"));
        assertThat(jdbc.sql("select body from outbox_message where message_key like :key")
                        .param("key", "suspension-%-" + inside.id() + "-%")
                        .query(String.class)
                        .single())
                .contains("230-CV/TU", "Tỉnh ủy", "01/06/2026", "30/06/2026", "/ho-so/" + inside.id());
    }

    @Test
    void boardAndOfficeRecordItForTheirOwnCells() {
        assertThatThrownBy(() -> intake.perform("recordSuspension", SUPERIOR, null, SECRETARY, form("2026-06-01", "2026-06-30", CELL)))
                .isInstanceOf(Denial.class);
        assertThatThrownBy(() -> intake.perform("recordSuspension", SUPERIOR, null, BOARD, form("2026-06-01", "2026-06-30", SUPERIOR)))
                .hasMessageContaining("intake.notAnOption");
        assertThat(intake.perform("recordSuspension", SUPERIOR, null, OFFICE, form("2026-06-01", "2026-06-01", CELL))).isEqualTo("/so-lieu?nam=2026");
        assertThat(periods.covering(CELL, LocalDate.of(2026, 6, 1))).isPresent();
    }

    @Test
    void whatCantBeIsRefused() {
        refused("endsOn", "session.suspension.endsBeforeStart", form("2026-06-02", "2026-06-01", CELL));
        Map<String, Object> early = new HashMap<>(form("2026-06-01", "2026-06-30", CELL));
        early.put("issuedOn", "2026-04-21");
        refused("issuedOn", "session.suspension.issuedInFuture", early);
        suspend("2026-06-01", "2026-06-30", CELL);
        refused("documentNumber", "session.suspension.alreadyRecorded", form("2026-06-30", "2026-07-30", CELL, "CB-AH"));
        suspend("2026-07-01", "2026-07-30", CELL);
        suspend("2026-06-01", "2026-06-30", "CB-AH");
        assertThat(periods.touching(CELL, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void itCanBeLiftedFromTodayOnAndWhatPassedStaysWaived() {
        assertThat(intake.offers(BOARD, SUPERIOR, null)).extracting("name").doesNotContain("endSuspension");
        suspend("2026-04-01", "2026-06-30", CELL);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 10, 9, 0));
        String period = ((List<Option>) intake.actionForm(new Asked("endSuspension", SUPERIOR, null, null), BOARD).data().get("periods")).get(0).value();
        for (String day : List.of("2026-05-09", "2026-06-30", "2026-07-01")) {
            assertThatThrownBy(() -> intake.perform("endSuspension", SUPERIOR, null, BOARD, lift(period, day)))
                    .as(day)
                    .hasMessageContaining("session.suspension.endOutside");
        }
        intake.perform("endSuspension", SUPERIOR, null, BOARD, lift(period, "2026-05-10"));
        assertThat(periods.waives(CELL, LocalDate.of(2026, 5, 10))).isTrue();
        assertThat(periods.waives(CELL, LocalDate.of(2026, 5, 11))).isFalse();
        assertThat(periods.waives(CELL, LocalDate.of(2026, 4, 1))).isTrue();
        assertThat(plan("2026-06-10T14:00")).startsWith("/ho-so/");
        assertThatThrownBy(() -> intake.perform("endSuspension", SUPERIOR, null, BOARD, lift(period, "2026-05-10"))).isInstanceOf(Denial.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneThatHasNotBegunCanBeLiftedWhole() {
        suspend("2026-06-01", "2026-06-30", CELL);
        String period = ((List<Option>) intake.actionForm(new Asked("endSuspension", SUPERIOR, null, null), BOARD).data().get("periods")).get(0).value();
        intake.perform("endSuspension", SUPERIOR, null, BOARD, lift(period, "2026-05-31"));
        assertThat(periods.waives(CELL, LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(plan("2026-06-10T14:00")).startsWith("/ho-so/");
    }

    private void suspend(String from, String to, String... cells) {
        intake.perform("recordSuspension", SUPERIOR, null, BOARD, form(from, to, cells));
    }

    private static Map<String, Object> form(String from, String to, String... cells) {
        return Map.of(
                "issuer", "Tỉnh ủy", "documentNumber", "230-CV/TU", "issuedOn", "2026-04-20", "startsOn", from, "endsOn", to, "suspendedCells",
                List.of(cells));
    }

    private static Map<String, Object> lift(String period, String lastDay) {
        return Map.of("period", period, "lastDay", lastDay, "reason", "Công văn 301-CV/TU cho sinh hoạt trở lại");
    }

    private void refused(String field, String code, Map<String, Object> values) {
        assertThatThrownBy(() -> intake.perform("recordSuspension", SUPERIOR, null, BOARD, values))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.findings().get(0).field()).isEqualTo(field);
                    assertThat(refusal.findings().get(0).code()).isEqualTo(code);
                });
    }

    private String plan(String at) {
        return intake.perform("startThematicSession", CELL, null, SECRETARY, start(at));
    }

    private static Map<String, Object> start(String at) {
        return SamplePlan.on(at);
    }

    private ThematicSession session(String at) {
        return planning.plan(
                CELL, "Nêu gương trong tiết kiệm", "Kế hoạch năm", LocalDateTime.parse(at), SessionSetting.USUAL, SECRETARY,
                LocalDateTime.now(clock));
    }

    /** The session's process, begun at this task. */
    private Task before(String task, ThematicSession session) {
        String instance = runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(session.businessKey() + "-" + task)
                .setVariable("unit", CELL)
                .setVariable("subjectId", session.id())
                .startBeforeActivity(task)
                .execute()
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
