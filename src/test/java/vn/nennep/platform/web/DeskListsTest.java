package vn.nennep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleTasks;

/** What the cards of Tasklist tell, and the list of what a person has done. */
@EngineTest
@Import(SampleTasks.class)
class DeskListsTest {

    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String MEMBER = "dv0005";
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 5, 20, 23, 59, 59);
    private static final LocalDateTime HELD_ON = LocalDateTime.of(2026, 8, 10, 14, 0);

    @Autowired private TaskController controller;
    @Autowired private SampleTasks samples;
    @Autowired private SessionPlanning planning;
    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private long session;

    @BeforeEach
    void nothingIsOpenOrDone() {
        runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
        jdbc.sql("delete from submission").update();
        session = planning.plan("CB-PD", "Nêu gương", "Kế hoạch năm", HELD_ON, SessionSetting.USUAL, SECRETARY, LocalDateTime.now(clock)).id();
    }

    @Test
    void aCardTellsTopicUnitDateWhatIsAskedAndHowLongThereIs() {
        Task task = samples.forLeaders("CB-PD", session, DUE);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 18, 23, 30));
        TaskController.Card card = card(SECRETARY, task);
        assertThat(card.subject()).isEqualTo("Nêu gương");
        assertThat(card.unit()).isEqualTo("Chi bộ Phú Điền");
        assertThat(card.date()).isEqualTo(HELD_ON);
        assertThat(card.instruction()).isEqualTo("Đồng chí làm việc mẫu.");
        assertThat(card.daysLeft()).isEqualTo(2);
        assertThat(card.overdue()).isFalse();
        assertThat(card.taken()).isTrue();
        assertThat(card.doer()).as("mine").isNull();
        assertThat(card(DEPUTY, task).doer()).isEqualTo("Nguyễn Văn Hòa");
        assertThat(controller.cards(MEMBER, List.of(task.getId()))).isEmpty();

        tasks.setAssignee(task.getId(), null);
        ClockExtension.move(clock, DUE.plusSeconds(2));
        card = card(DEPUTY, task);
        assertThat(card.taken()).isFalse();
        assertThat(card.overdue()).isTrue();
        assertThat(card.daysLeft()).isEqualTo(-1);
    }

    @Test
    void aTaskWithoutADueDateHasNoDaysLeft() {
        Task task = samples.forLeaders("CB-PD", session, null);
        assertThat(card(SECRETARY, task).daysLeft()).isNull();
        assertThat(controller.mine(SECRETARY)).singleElement().satisfies(listed -> assertThat(listed.daysLeft()).isNull());
    }

    @Test
    void whatIsDoneStandsInTheDoersListAlone() {
        Task task = samples.forLeaders("CB-PD", session, DUE);
        intake.submit(task.getId(), SECRETARY, Map.of());
        TaskController.Finished mine = controller.finished(SECRETARY, Long.MAX_VALUE);
        assertThat(mine.more()).isFalse();
        assertThat(mine.tasks()).singleElement().satisfies(done -> {
            assertThat(done.name()).isEqualTo("Việc mẫu");
            assertThat(done.unit().name()).isEqualTo("Chi bộ Phú Điền");
            assertThat(done.subject().href()).isEqualTo("/ho-so/" + session);
            assertThat(done.doneAt()).isEqualToIgnoringSeconds(ClockExtension.BEGIN);
            assertThat(done.note()).isNull();
        });
        for (String other : List.of(DEPUTY, MEMBER, "dv0021")) {
            assertThat(controller.finished(other, Long.MAX_VALUE).tasks()).as(other).isEmpty();
        }
    }

    @Test
    void whatWasEnteredForAMemberStandsInBothLists() {
        done("T1", DEPUTY, MEMBER, true, "CB-PD");
        assertThat(controller.finished(MEMBER, Long.MAX_VALUE).tasks()).singleElement()
                .satisfies(done -> assertThat(done.note()).isEqualTo("Đồng chí Trần Thị Lan nhập hộ"));
        assertThat(controller.finished(DEPUTY, Long.MAX_VALUE).tasks()).singleElement()
                .satisfies(done -> assertThat(done.note()).isEqualTo("Nhập hộ đồng chí Hoàng Đức Thắng"));
    }

    @Test
    void whatASubstituteDidIsHisAndNotThatOfWhomHeStoodInFor() {
        done("T2", DEPUTY, SECRETARY, false, "CB-PD");
        assertThat(controller.finished(DEPUTY, Long.MAX_VALUE).tasks()).singleElement()
                .satisfies(done -> assertThat(done.note()).isEqualTo("Làm thay đồng chí Nguyễn Văn Hòa"));
        assertThat(controller.finished(SECRETARY, Long.MAX_VALUE).tasks()).isEmpty();
    }

    /** S-05: who has left a unit knows what he did there, and no more what it was about. */
    @Test
    void aSubjectThatMayNoLongerBeReadIsNotNamed() {
        done("T3", "dv0021", null, false, "CB-PD");
        assertThat(controller.finished("dv0021", Long.MAX_VALUE).tasks()).singleElement().satisfies(done -> {
            assertThat(done.name()).isEqualTo("Việc mẫu");
            assertThat(done.subject()).isNull();
        });
    }

    @Test
    void olderOnesComePageByPageAndActionsAreLeftOut() {
        for (int i = 0; i < 65; i++) {
            done("P" + i, SECRETARY, null, false, "CB-PD");
        }
        done(null, SECRETARY, null, false, "CB-PD");
        TaskController.Finished first = controller.finished(SECRETARY, Long.MAX_VALUE);
        TaskController.Finished second = controller.finished(SECRETARY, first.tasks().get(29).id());
        TaskController.Finished last = controller.finished(SECRETARY, second.tasks().get(29).id());
        assertThat(List.of(first.tasks().size(), second.tasks().size(), last.tasks().size())).containsExactly(30, 30, 5);
        assertThat(List.of(first.more(), second.more(), last.more())).containsExactly(true, true, false);
        assertThat(first.tasks()).isSortedAccordingTo((one, other) -> Long.compare(other.id(), one.id()));
    }

    private TaskController.Card card(String member, Task task) {
        return controller.cards(member, List.of(task.getId())).get(task.getId());
    }

    private void done(String task, String actor, String onBehalfOf, boolean entered, String unit) {
        jdbc.sql(
                        """
                        insert into submission (task_id, name, title, unit_id, subject_id, actor, on_behalf_of, entered, entry_source, submitted_at)
                        values (:task, 'sampleTask', 'Việc mẫu', :unit, :subject, :actor, :behalf, :entered, :source, :at)
                        """)
                .param("task", task)
                .param("unit", unit)
                .param("subject", session)
                .param("actor", actor)
                .param("behalf", onBehalfOf)
                .param("entered", entered)
                .param("source", entered ? "PAPER" : null)
                .param("at", LocalDateTime.now(clock))
                .update();
    }
}
