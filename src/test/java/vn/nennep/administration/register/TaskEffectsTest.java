package vn.nennep.administration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.RoleChanges;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Reading.Block;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

/** In the midst of a session people change: what the keeper is shown first is what then happens. */
@EngineTest
class TaskEffectsTest {

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final String KEEPER = "qt0001";

    @Autowired private Intake intake;
    @Autowired private Register register;
    @Autowired private Posts posts;
    @Autowired private RoleChanges changes;
    @Autowired private TaskService tasks;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private String cell;
    private String secretary;
    private String deputy;
    private String member;
    private String task;

    /** A cell of its own, under a committee that no other test looks at, entered by the register's own actions. */
    @BeforeEach
    void aSessionWaitsInACellOfItsOwn() {
        int number = CELLS.incrementAndGet();
        cell = "CB-EFF-" + number;
        secretary = "eff" + number + "a";
        deputy = "eff" + number + "b";
        member = "eff" + number + "c";
        if (register.find("DU-EFF").isEmpty()) {
            jdbc.sql("insert into unit (id, name, unit_type, place, founded_on) values ('DU-EFF', 'Đảng bộ Thử', 'SUPERIOR_COMMITTEE', 'Thử', '2025-01-01')")
                    .update();
        }
        perform("foundUnit", "DU-EFF", null, Map.of(
                "type", "SUBORDINATE_CELL", "name", "Chi bộ Thử " + number, "id", cell, "foundedOn", "2025-07-01", "place", "Thử", "term", "2025-2027"));
        enter(secretary, "Nguyễn Thị An " + number);
        enter(deputy, "Trần Văn Bình " + number);
        enter(member, "Lê Thị Cúc " + number);
        give(Role.SECRETARY, secretary);
        give(Role.DEPUTY_SECRETARY, deputy);
        String href = intake.perform("startThematicSession", cell, null, secretary, SamplePlan.on("2026-06-10T14:00"));
        long session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        task = tasks.createTaskQuery().processVariableValueEquals("subjectId", session).singleResult().getId();
    }

    @Test
    void aChangeOfSecretaryIsShownWithoutBeingMadeAndThenComesAsShown() {
        Map<String, Object> values = Map.of("member", member, "from", "2026-05-04", "basis", "QĐ 1");
        assertThat(rows(preview("changeSecretary", values))).containsExactly(
                List.of("Phân công người chuẩn bị", "Hồ sơ của " + register.unit(cell).name(), name(secretary), name(member)));
        assertThat(posts.ofMember(member)).as("only tried").isEmpty();
        assertThat(assignee()).isEqualTo(secretary);

        perform("changeSecretary", cell, null, values);
        assertThat(assignee()).as("until the day it takes effect").isEqualTo(secretary);
        ClockExtension.move(clock, LocalDate.of(2026, 5, 4).atTime(0, 10));
        changes.follow();
        assertThat(assignee()).isEqualTo(member);
        assertThat(intake.tasksOf(member)).extracting(TaskView::id).contains(task);
        assertThat(intake.tasksOf(secretary)).isEmpty();
    }

    @Test
    void aChangeThatHoldsTodayMovesTheWorkAtOnce() {
        Map<String, Object> values = Map.of("member", deputy, "from", "2026-04-20");
        assertThat(rows(preview("changeSecretary", values))).extracting(row -> row.get(3)).containsExactly(name(deputy));
        perform("changeSecretary", cell, null, values);
        assertThat(assignee()).isEqualTo(deputy);
        assertThat(register.holders(cell, Role.DEPUTY_SECRETARY, LocalDate.of(2026, 4, 20))).as("nobody is both").isEmpty();
        assertThat(register.holders(cell, Role.SECRETARY, LocalDate.of(2026, 4, 20))).containsExactly(deputy);
    }

    @Test
    void withoutASecretaryTheDeputyDoesItAndTheKeeperIsWarned() {
        Map<String, Object> values = Map.of("holding", holding(Role.SECRETARY), "lastDay", "2026-04-19");
        List<Reading> shown = preview("endRole", values);
        assertThat(warnings(shown)).containsExactly("Chi bộ Thử " + cell.substring(7) + " không có bí thư từ ngày 20/04/2026.");
        assertThat(rows(shown)).extracting(row -> row.get(3)).containsExactly(name(deputy));
        perform("endRole", cell, null, values);
        assertThat(assignee()).isEqualTo(deputy);
    }

    /** Fault R-38. */
    @Test
    void workThatNobodyCanDoAnyMoreIsNamedInRed() {
        perform("endRole", cell, null, Map.of("holding", holding(Role.DEPUTY_SECRETARY), "lastDay", "2026-04-19"));
        List<Reading> shown = preview("endMembership", member(secretary), Map.of("reason", "ENTERED_BY_MISTAKE", "lastDay", "2026-04-20"));
        assertThat(warnings(shown)).hasSize(2).anyMatch(warning -> warning.startsWith("Có 1 việc chưa có ai làm được."));
        assertThat(rows(shown)).extracting(row -> row.get(3)).containsExactly("Chưa có ai làm được");
        perform("endMembership", cell, secretary, Map.of("reason", "ENTERED_BY_MISTAKE", "lastDay", "2026-04-20"));
        ClockExtension.move(clock, LocalDate.of(2026, 4, 21).atTime(0, 10));
        changes.follow();
        assertThat(assignee()).isNull();
        // a new secretary finds it
        perform("giveRole", cell, null, Map.of("role", "SECRETARY", "member", member, "from", "2026-04-21"));
        assertThat(assignee()).isEqualTo(member);
    }

    @Test
    void whatTheSecretaryHasGoesToHisSubstituteAndComesBack() {
        Map<String, Object> values =
                Map.of("role", "SECRETARY", "member", member, "from", "2026-05-04", "lastDay", "2026-05-10", "reason", "Bí thư đi học");
        List<Reading> shown = preview("nameSubstitute", values);
        assertThat(rows(shown)).containsExactly(
                List.of("Phân công người chuẩn bị", "Hồ sơ của " + register.unit(cell).name(), name(secretary), name(member)));
        intake.perform(new Asked("nameSubstitute", cell, null, null), secretary, null, values);
        assertThatThrownBy(() -> intake.takeOver(task, member)).isInstanceOf(Denial.class);
        ClockExtension.move(clock, LocalDate.of(2026, 5, 4).atTime(8, 0));
        changes.follow();
        assertThat(assignee()).isEqualTo(member);
        ClockExtension.move(clock, LocalDate.of(2026, 5, 11).atTime(0, 10));
        changes.follow();
        assertThat(assignee()).isEqualTo(secretary);
    }

    @Test
    void whatIsBoundToAPersonIsNamedBecauseNobodyTakesItOver() {
        ClockExtension.move(clock, LocalDate.of(2026, 5, 3).atTime(15, 0));
        intake.submit(task, secretary, Map.of(
                "regularSessionOn", "2026-05-03", "assignedOn", "2026-05-03", "assignee", "MEMBER", "lead", member, "reason", "EXPERTISE",
                "regularSessionMinutesNumber", "05-BB/CB", "draftDue", "2026-05-30"));
        intake.submit(open().getId(), secretary, Map.of(
                "purpose", "Mục đích", "requirements", "Yêu cầu", "content", "Nội dung", "method", "Phương pháp",
                "questions", List.of(Map.of("wording", "Tiết kiệm việc gì trước?")), "referenceTexts", "Chỉ thị 05"));
        assertThat(open().getAssignee()).isEqualTo(member);

        List<Reading> shown = preview("endMembership", member(member), Map.of("reason", "DECEASED", "lastDay", "2026-05-03"));
        assertThat(warnings(shown)).singleElement().asString().startsWith("Có 1 việc gắn với chính đồng chí ấy").contains("Đổi người chuẩn bị");
        assertThat(rows(shown)).extracting(row -> row.get(3)).containsExactly("Không tự chuyển cho ai");
        perform("endMembership", cell, member, Map.of("reason", "DECEASED", "lastDay", "2026-05-03"));
        // and nobody waits for ever: the secretary gives the preparation to another
        ClockExtension.move(clock, LocalDate.of(2026, 5, 4).atTime(8, 0));
        changes.follow();
        long session = (Long) tasks.getVariable(open().getId(), "subjectId");
        intake.perform("changePreparer", cell, session, secretary, Map.of("lead", deputy, "reason", "Đồng chí Cúc đã từ trần"));
        assertThat(open().getAssignee()).isEqualTo(deputy);
    }

    @Test
    void whoIsSuspendedKeepsHisRolesAndTheKeeperIsTold() {
        List<Reading> shown = preview(
                "changeState", member(secretary), Map.of("status", "OFFICIAL", "activity", "SUSPENDED", "from", "2026-04-20"));
        assertThat(warnings(shown)).singleElement().asString().contains("vẫn giữ chức vụ Bí thư");
        assertThat(warnings(preview("changeState", member(member), Map.of("status", "OFFICIAL", "activity", "EXEMPT", "from", "2026-04-20")))).isEmpty();
        assertThat(warnings(preview("changeState", member(member), Map.of("status", "OFFICIAL", "activity", "EXEMPT", "from", "2025-08-01"))))
                .as("more than a year back only").isEmpty();
        clockOneYearOn();
        assertThat(warnings(preview("changeState", member(member), Map.of("status", "OFFICIAL", "activity", "EXEMPT", "from", "2025-08-01"))))
                .singleElement().asString().contains("01/08/2025");
    }

    private void clockOneYearOn() {
        ClockExtension.move(clock, LocalDate.of(2027, 4, 20).atTime(8, 0));
    }

    @Test
    void aCellInWhichSomethingRunsEndsOnlyLater() {
        enter("eff-x" + cell.substring(7), "Phạm Văn Dung " + cell.substring(7));
        perform("foundUnit", "DU-EFF", null, Map.of(
                "type", "SUBORDINATE_CELL", "name", "Chi bộ Nhận " + cell, "id", cell + "-n", "foundedOn", "2025-07-01", "place", "Thử",
                "term", "2025-2027"));
        assertThatThrownBy(() -> perform("mergeUnit", cell, null, Map.of("successor", cell + "-n", "lastDay", "2026-04-19")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("register.unit.procedureRuns");
                    assertThat(finding.arguments()[1].toString()).contains("Học tập và làm theo");
                }));
        List<Reading> shown = preview("mergeUnit", Map.of("successor", cell + "-n", "lastDay", "2026-04-30"));
        assertThat(warnings(shown)).anyMatch(warning -> warning.startsWith("Còn 1 việc đang tiến hành"));
        assertThat(register.unit(cell).closedOn()).as("only tried").isNull();
    }

    private List<Reading> preview(String action, Map<String, Object> values) {
        return preview(action, new Asked(action, cell, null, null), values);
    }

    private List<Reading> preview(String action, Asked about, Map<String, Object> values) {
        return intake.preview(new Asked(action, about.unit(), null, about.person()), KEEPER, values);
    }

    private Asked member(String person) {
        return new Asked(null, cell, null, person);
    }

    private static List<List<String>> rows(List<Reading> readings) {
        return blocks(readings, "table").flatMap(block -> block.rows().stream()).toList();
    }

    private static List<String> warnings(List<Reading> readings) {
        return blocks(readings, "warning").map(Block::text).toList();
    }

    private static Stream<Block> blocks(List<Reading> readings, String kind) {
        return readings.stream().flatMap(reading -> reading.blocks().stream()).filter(block -> block.kind().equals(kind));
    }

    private void enter(String id, String name) {
        perform("enterMember", cell, null, Map.of(
                "fullName", name, "id", id, "from", "2025-07-01", "status", "OFFICIAL", "activity", "ACTIVE"));
    }

    private void give(Role role, String person) {
        perform("giveRole", cell, null, Map.of("role", role.name(), "member", person, "from", "2025-07-01"));
    }

    private String perform(String action, String unit, String person, Map<String, Object> values) {
        return intake.perform(new Asked(action, unit, null, person), KEEPER, null, values);
    }

    private String holding(Role role) {
        return Long.toString(posts.ofUnit(cell).stream().filter(held -> held.role() == role).findFirst().orElseThrow().id());
    }

    private String name(String person) {
        return register.nameOf(person);
    }

    private Task open() {
        return tasks.createTaskQuery().tenantIdIn(cell).singleResult();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
