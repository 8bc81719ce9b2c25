package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nennep.session.process.ArrangedSession.AT;
import static vn.nennep.session.process.ArrangedSession.CELL;
import static vn.nennep.session.process.ArrangedSession.DEPUTY;
import static vn.nennep.session.process.ArrangedSession.EXEMPT;
import static vn.nennep.session.process.ArrangedSession.MEMBER;
import static vn.nennep.session.process.ArrangedSession.OTHER_MEMBER;
import static vn.nennep.session.process.ArrangedSession.PREPARER;
import static vn.nennep.session.process.ArrangedSession.SECRETARY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Entering;
import vn.nennep.platform.intake.Entering.EnterableTask;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Entry;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Participations;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Nhập hộ (A17.10, F17): a member who can't use the software takes part all the same, and everybody sees who entered it. */
@EngineTest
@Import(ArrangedSession.class)
class EnteringTest {

    private static final String OFFICER = "dv0004";
    private static final String OFFICER_OF_ANOTHER_CELL = "dv0206";
    private static final Map<String, Object> SAID = Map.of(
            "read", true, "questions", List.of(Map.of("wording", "Ai kiểm tra việc tiết kiệm điện?")), "opinion", "Tôi nói về điện", "opinionShared", true,
            "absent", true, "absenceReason", "Đi viện");

    @Autowired private ArrangedSession walk;
    @Autowired private Intake intake;
    @Autowired private Entering entering;
    @Autowired private Participations participations;
    @Autowired private Outbox outbox;
    @Autowired private TaskService tasks;
    @Autowired private JdbcClient jdbc;

    private String task;

    @BeforeEach
    void everybodyWasTold() {
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:id, :cell, 'DUTY_OFFICER', '2026-01-01')")
                .param("id", OFFICER)
                .param("cell", CELL)
                .update();
        walk.announced(AT);
        task = walk.task("studyMaterials", MEMBER).id();
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from role_holding where member_id = :id and role = 'DUTY_OFFICER' and unit_id = :cell")
                .param("id", OFFICER)
                .param("cell", CELL)
                .update();
    }

    @Test
    void what_the_officer_enters_is_the_members_own_and_openly_marked() {
        String thanks = intake.submit(task, OFFICER, handing(MEMBER, EntrySource.PAPER));
        assertThat(thanks).isEqualTo("intake.done");
        assertThat(participations.of(walk.id(), MEMBER)).as("the member is the author").isPresent();
        assertThat(participations.of(walk.id(), OFFICER)).isEmpty();
        assertThat(participations.openQuestions(walk.id())).singleElement().satisfies(question -> assertThat(question.askedBy()).isEqualTo(MEMBER));

        String mark = "(đồng chí Phạm Thị Ngọc nhập hộ)";
        assertThat(walk.chapters(OTHER_MEMBER)).as("who asked").contains("Vũ Thị Thu Hà, ").contains(mark);
        assertThat(walk.chapters(SECRETARY))
                .as("absence, opinion, journal")
                .contains("Vũ Thị Thu Hà " + mark, "Ý kiến chuẩn bị của đồng chí Vũ Thị Thu Hà " + mark)
                .contains("Nhập hộ Vũ Thị Thu Hà. Nguồn: Phiếu giấy của đảng viên");
        walk.clockAt(AT);
        assertThat(walk.form("openSession", SECRETARY).data().get("attendance").toString()).as("and from there the minutes").contains("Đi viện " + mark);
        assertThat(jdbc.sql("select actor, on_behalf_of, entered, entry_source from submission where task_id = :id").param("id", task).query().singleRow())
                .containsEntry("actor", OFFICER)
                .containsEntry("on_behalf_of", MEMBER)
                .containsEntry("entered", true)
                .containsEntry("entry_source", "PAPER");
    }

    @Test
    void the_member_is_told_that_it_was_entered_and_by_whom_but_not_what() {
        intake.submit(task, OFFICER, handing(MEMBER, EntrySource.PHONE));
        assertThat(outbox.withKey("entry/" + task)).singleElement().satisfies(message -> {
            assertThat(message.memberId()).isEqualTo(MEMBER);
            assertThat(message.subject()).isEqualTo("Đã nhập hộ: Nghiên cứu tài liệu, đăng ký phát biểu");
        });
        assertThat(jdbc.sql("select unit_id from outbox_message where message_key = :key").param("key", "entry/" + task).query(String.class).single())
                .isEqualTo("CB-PD");
        assertThat(jdbc.sql("select body from outbox_message where message_key = :key").param("key", "entry/" + task).query(String.class).single())
                .contains("Đồng chí Phạm Thị Ngọc đã nhập hộ", "qua điện thoại", "Nêu gương trong tiết kiệm")
                .doesNotContain("Tôi nói về điện", "Đi viện");
        assertThatThrownBy(() -> intake.submit(task, MEMBER, SAID)).hasMessage("intake.enteredForYou");
        assertThat(intake.ended(task, OFFICER).code()).isEqualTo("intake.enteredByYou");
    }

    @Test
    void who_may_enter_is_the_officer_the_secretary_and_the_deputy_of_the_members_cell() {
        assertThat(entering.tasksFor(OFFICER)).extracting(EnterableTask::member).contains(MEMBER, PREPARER).doesNotContain(OFFICER);
        assertThat(entering.tasksFor(SECRETARY)).filteredOn(open -> open.id().equals(task)).singleElement().satisfies(open -> {
            assertThat(open.subject()).isEqualTo(walk.id());
            assertThat(open.unit()).isEqualTo(CELL);
            assertThat(open.name()).isEqualTo("Nghiên cứu tài liệu, đăng ký phát biểu");
        });
        assertThat(entering.tasksFor(DEPUTY)).extracting(EnterableTask::id).contains(task);
        assertThat(entering.tasksFor(OTHER_MEMBER)).as("a plain member").isEmpty();
        assertThat(entering.tasksFor(OFFICER_OF_ANOTHER_CELL)).extracting(EnterableTask::id).doesNotContain(task);
        assertThat(entering.tasksFor("dv0101")).as("an officer above").extracting(EnterableTask::id).doesNotContain(task);
        for (String other : List.of(OTHER_MEMBER, OFFICER_OF_ANOTHER_CELL, "dv0003", "dv0101", "qt0001")) {
            assertThatThrownBy(() -> intake.submit(task, other, handing(MEMBER, EntrySource.PAPER))).as(other).satisfies(EnteringTest::notAllowed);
            assertThatThrownBy(() -> intake.form(task, other, MEMBER)).as(other).satisfies(EnteringTest::notAllowed);
            assertThatThrownBy(() -> intake.saveDraft(task, other, MEMBER, 0, Map.of())).as(other).satisfies(EnteringTest::notAllowed);
            assertThatThrownBy(() -> intake.forUpload(task, other, MEMBER)).as(other).satisfies(EnteringTest::notAllowed);
        }
        assertThat(participations.of(walk.id())).isEmpty();
    }

    @Test
    void only_what_the_model_opens_can_be_entered() {
        String opening = walk.task("openSession", SECRETARY).id();
        assertThatThrownBy(() -> intake.submit(opening, OFFICER, handing(SECRETARY, EntrySource.PAPER))).satisfies(EnteringTest::notAllowed);
        assertThatThrownBy(() -> intake.submit(opening, DEPUTY, handing(SECRETARY, EntrySource.PAPER))).satisfies(EnteringTest::notAllowed);
        assertThat(entering.tasksFor(OFFICER)).extracting(EnterableTask::id).doesNotContain(opening);
    }

    @Test
    void from_what_it_is_entered_has_to_be_said() {
        assertThatThrownBy(() -> intake.submit(task, OFFICER, handing(MEMBER, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting("field").containsExactly("entrySource"));
        assertThat(participations.of(walk.id())).isEmpty();
    }

    @Test
    void a_task_meant_for_one_member_is_never_entered_for_another() {
        assertThatThrownBy(() -> intake.submit(task, OFFICER, handing(OTHER_MEMBER, EntrySource.PAPER)))
                .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.code()).isEqualTo("intake.entry.notHisAnyMore"));
        assertThat(participations.of(walk.id())).isEmpty();
    }

    @Test
    void member_and_officer_at_the_same_instant_say_it_once() throws Exception {
        List<Object> results = AtOnce.people(
                4, i -> i % 2 == 0 ? intake.submit(task, MEMBER, SAID) : intake.submit(task, OFFICER, handing(MEMBER, EntrySource.IN_PERSON)));
        assertThat(results).filteredOn("intake.done"::equals).hasSize(1);
        assertThat(results).filteredOn(Denial.class::isInstance).hasSize(3);
        assertThat(participations.openQuestions(walk.id())).hasSize(1);
    }

    @Test
    void what_the_member_has_typed_himself_is_his_own_and_stays_for_him() {
        intake.saveDraft(task, MEMBER, 0, Map.of("opinion", "Bản của tôi"));
        assertThat(intake.begunByHimself(task, MEMBER)).isPresent();
        assertThat(intake.form(task, OFFICER, MEMBER).orElseThrow().draft()).as("not shown to the officer").isNull();
        assertThat(intake.leftDraft(task, OFFICER)).isEmpty();
        intake.saveDraft(task, OFFICER, MEMBER, 0, Map.of("opinion", "Bản nhập hộ"));
        intake.submit(task, OFFICER, handing(MEMBER, EntrySource.PAPER));
        assertThat(intake.ended(task, MEMBER).draft().values()).containsEntry("opinion", "Bản của tôi");
        assertThat(intake.ended(task, MEMBER).schema().path("id").asText()).isEqualTo("studyMaterials");
        assertThat(intake.ended(task, OFFICER).draft()).isNull();
    }

    @Test
    void in_the_engine_it_stays_the_members_task() {
        assertThat(intake.tasksOf(OFFICER)).extracting(Intake.TaskView::id).doesNotContain(task);
        assertThat(intake.visible(OFFICER, List.of(task))).isEmpty();
        assertThatThrownBy(() -> intake.takeOver(task, OFFICER)).isInstanceOf(Denial.class);
        assertThat(tasks.createTaskQuery().taskId(task).list()).extracting(Task::getAssignee).containsExactly(MEMBER);
    }

    @Test
    void what_an_exempt_member_says_is_entered_as_his_own_too() {
        assertThat(walk.offers(OFFICER)).contains("enterContribution");
        assertThat(walk.offers(OTHER_MEMBER)).doesNotContain("enterContribution");
        Map<String, Object> said = Map.of(
                "member", EXEMPT, "entrySource", "PHONE", "questions", List.of(Map.of("wording", "Bao giờ làm đường?")), "absent", true, "absenceReason", "Ốm");
        assertThatThrownBy(() -> walk.perform("enterContribution", OFFICER, Map.of("member", MEMBER, "entrySource", "PHONE", "comment", "Nhất trí")))
                .as("who has the task to study says it there")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting("field").containsExactly("member"));
        assertThatThrownBy(() -> walk.perform("enterContribution", OFFICER, Map.of("member", EXEMPT, "comment", "Nhất trí")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting("field").containsExactly("entrySource"));
        assertThatThrownBy(() -> walk.perform("enterContribution", OTHER_MEMBER, said)).isInstanceOf(Denial.class);
        walk.perform("enterContribution", OFFICER, said);
        assertThat(participations.openQuestions(walk.id())).singleElement().satisfies(question -> assertThat(question.askedBy()).isEqualTo(EXEMPT));
        assertThat(walk.chapters(SECRETARY))
                .contains("Đỗ Thị Mai (đồng chí Phạm Thị Ngọc nhập hộ)", "Nhập hộ Đỗ Thị Mai. Nguồn: Qua điện thoại");
        assertThat(outbox.withKey("entry/enterContribution/" + walk.id() + "/" + EXEMPT)).singleElement().satisfies(message -> {
            assertThat(message.memberId()).isEqualTo(EXEMPT);
            assertThat(message.state()).as("has no e-mail").isEqualTo(MessageState.PRINT);
        });
    }

    private static Handing handing(String member, EntrySource source) {
        return new Handing(null, SAID, new Entry(member, source));
    }

    private static void notAllowed(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Denial.class, denial -> {
            assertThat(denial.kind()).isEqualTo(Denial.Kind.NOT_YOURS);
            assertThat(denial.code()).isEqualTo("intake.entry.notAllowed");
        });
    }
}
