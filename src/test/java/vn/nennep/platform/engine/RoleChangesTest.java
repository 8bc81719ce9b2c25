package vn.nennep.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

/** Fault S-27 and the hand-over of open work: roles end and begin by their dates, substitutes act and it is written for whom. */
@EngineTest
class RoleChangesTest {

    private static final String FORMER = "dv0021";
    private static final String SUCCESSOR = "dv0023";

    @Autowired private RoleChanges changes;
    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private String task;

    @BeforeEach
    void aSessionWaitsForItsAssignment() {
        String href = intake.perform("startThematicSession", "CB-AH", null, FORMER, SamplePlan.on("2026-06-10T14:00"));
        long session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        task = tasks.createTaskQuery().processVariableValueEquals("subjectId", session).singleResult().getId();
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("update role_holding set to_date = null where member_id = :id and role = 'SECRETARY'").param("id", FORMER).update();
        jdbc.sql("delete from role_holding where member_id = :id").param("id", SUCCESSOR).update();
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void a_new_secretary_takes_over_the_open_task_on_the_day_his_term_begins() {
        LocalDate firstDay = LocalDate.of(2026, 5, 4);
        jdbc.sql("update role_holding set to_date = :day where member_id = :id and role = 'SECRETARY'")
                .param("day", firstDay.minusDays(1))
                .param("id", FORMER)
                .update();
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:id, 'CB-AH', 'SECRETARY', :day)")
                .param("id", SUCCESSOR)
                .param("day", firstDay)
                .update();
        ClockExtension.move(clock, firstDay.minusDays(1).atTime(23, 59));
        changes.follow();
        assertThat(assignee()).as("the last minute of the former secretary").isEqualTo(FORMER);

        ClockExtension.move(clock, firstDay.atTime(0, 10));
        changes.follow();
        assertThat(assignee()).isEqualTo(SUCCESSOR);
        assertThat(intake.tasksOf(FORMER)).extracting(TaskView::id).doesNotContain(task);
        assertThat(intake.tasksOf(SUCCESSOR)).extracting(TaskView::id).contains(task);
    }

    @Test
    void a_substitute_may_act_while_it_lasts_and_no_longer() {
        jdbc.sql(
                        """
                        insert into substitution (unit_id, role, substitute_id, from_date, to_date, reason)
                        values ('CB-AH', 'SECRETARY', :id, '2026-05-04', '2026-05-10', 'Bí thư đi học')
                        """)
                .param("id", SUCCESSOR)
                .update();
        ClockExtension.move(clock, LocalDate.of(2026, 5, 5).atTime(8, 0));
        changes.follow();
        assertThat(assignee()).as("goes over on the day it begins").isEqualTo(SUCCESSOR);
        assertThat(submissionAnsweredFor()).as("for whom").isEqualTo(FORMER);
        intake.takeOver(task, FORMER);
        changes.follow();
        assertThat(assignee()).as("what the secretary takes back stays with him").isEqualTo(FORMER);
        intake.takeOver(task, SUCCESSOR);

        ClockExtension.move(clock, LocalDate.of(2026, 5, 11).atTime(0, 10));
        changes.follow();
        assertThat(assignee()).isEqualTo(FORMER);
    }

    @Test
    void a_task_that_comes_while_it_lasts_is_the_substitutes() {
        jdbc.sql(
                        """
                        insert into substitution (unit_id, role, substitute_id, from_date, to_date, reason)
                        values ('CB-AH', 'SECRETARY', :id, '2026-04-20', '2026-05-10', 'Bí thư đi học')
                        """)
                .param("id", SUCCESSOR)
                .update();
        aSessionWaitsForItsAssignment();
        assertThat(assignee()).isEqualTo(SUCCESSOR);
        assertThat(intake.standInTasksOf(FORMER)).extracting(TaskView::id).as("the secretary sees where it is").contains(task);
    }

    @Test
    void whose_role_has_ended_has_lost_the_task_before_anybody_was_given_it() {
        intake.saveDraft(task, FORMER, 0, Map.of("leadPost", "Chi hội trưởng"));
        jdbc.sql("update role_holding set to_date = '2026-05-03' where member_id = :id and role = 'SECRETARY'").param("id", FORMER).update();
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:id, 'CB-AH', 'SECRETARY', '2026-05-04')")
                .param("id", SUCCESSOR)
                .update();
        ClockExtension.move(clock, LocalDate.of(2026, 5, 4).atTime(0, 0));
        assertThat(assignee()).isEqualTo(FORMER);
        assertThat(intake.tasksOf(FORMER)).extracting(TaskView::id).doesNotContain(task);
        assertThatThrownBy(() -> intake.submit(task, FORMER, Map.of())).isInstanceOf(Denial.class).hasMessage("intake.noLongerYours");
        assertThatThrownBy(() -> intake.form(task, FORMER)).hasMessage("intake.noLongerYours");

        changes.reassign(List.of("CB-AH"));
        assertThatThrownBy(() -> intake.submit(task, FORMER, Map.of())).hasMessage("intake.passedTo");
        assertThat(intake.leftDraft(task, SUCCESSOR).orElseThrow())
                .as("what he had typed is his successor's to go on with")
                .satisfies(left -> {
                    assertThat(left.member()).isEqualTo(FORMER);
                    assertThat(left.values()).containsEntry("leadPost", "Chi hội trưởng");
                });
        assertThat(intake.leftDraft(task, FORMER)).isEmpty();
    }

    /** In whose stead the substitute acts, as the form's doer. */
    private String submissionAnsweredFor() {
        return intake.forUpload(task, SUCCESSOR, null).onBehalfOf();
    }

    private String assignee() {
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        return open.getAssignee();
    }
}
