package vn.nennep.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

/**
 * Faults S-05, S-37: dv0009 is the secretary of CB-TS and a plain member of CB-PD. He has the secretary's tasks of the one and none of the
 * other, whichever way he asks.
 */
@EngineTest
class NarrowedTasksTest {

    private static final String SECRETARY_THERE_MEMBER_HERE = "dv0009";

    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private FilterService filters;
    @Autowired private FormService forms;
    @Autowired private RuntimeService runtime;
    @Autowired private People people;

    private Task ofHisCell;
    private Task ofTheOther;

    @BeforeEach
    void aSessionIsStartedInBothCells() {
        ofTheOther = start("CB-PD", "dv0001");
        ofHisCell = start("CB-TS", SECRETARY_THERE_MEMBER_HERE);
    }

    @Test
    void he_lists_the_tasks_of_the_one_cell_only() {
        List<TaskQuery> questions = List.of(
                tasks.createTaskQuery(),
                tasks.createTaskQuery().taskDefinitionKey("assignPreparers"),
                tasks.createTaskQuery().taskCandidateGroup("SECRETARY@CB-PD").includeAssignedTasks(),
                tasks.createTaskQuery().taskAssignee("dv0001"),
                tasks.createTaskQuery().or().taskAssignee("dv0001").taskId(ofTheOther.getId()).endOr(),
                tasks.createTaskQuery().tenantIdIn("CB-PD"),
                tasks.createTaskQuery().taskId(ofTheOther.getId()));
        for (TaskQuery question : questions) {
            assertThat(asHim(() -> question.listPage(0, 100))).extracting(Task::getId).doesNotContain(ofTheOther.getId());
        }
        assertThat(asHim(() -> tasks.createTaskQuery().listPage(0, 100))).extracting(Task::getId).contains(ofHisCell.getId());
        assertThat(asHim(() -> tasks.createTaskQuery().tenantIdIn("CB-PD").count())).isZero();
        assertThat(intake.tasksOf(SECRETARY_THERE_MEMBER_HERE)).extracting(Intake.TaskView::unit).containsOnly("CB-TS");
    }

    @Test
    void a_filters_body_does_not_widen_what_he_sees() {
        Filter mine = filters.createTaskFilterQuery().filterName("Việc của tôi").singleResult();
        TaskQuery body = tasks.createTaskQuery().taskAssignee("dv0001");
        assertThat(asHim(() -> filters.<Task, TaskQuery>listPage(mine.getId(), body, 0, 100)))
                .extracting(Task::getId)
                .doesNotContain(ofTheOther.getId());
    }

    @Test
    void he_can_neither_open_nor_claim_nor_complete_it_by_id() {
        String id = ofTheOther.getId();
        assertThatThrownBy(() -> asHim(() -> forms.getTaskFormData(id))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> asHim(() -> {
                    tasks.claim(id, SECRETARY_THERE_MEMBER_HERE);
                    return null;
                }))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> asHim(() -> {
                    tasks.complete(id);
                    return null;
                }))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> intake.form(id, SECRETARY_THERE_MEMBER_HERE)).isInstanceOf(Denial.class);
        assertThatThrownBy(() -> intake.submit(id, SECRETARY_THERE_MEMBER_HERE, Map.of())).isInstanceOf(Denial.class);
        assertThatThrownBy(() -> intake.takeOver(id, SECRETARY_THERE_MEMBER_HERE)).isInstanceOf(Denial.class);
        assertThat(tasks.createTaskQuery().taskId(id).singleResult().getAssignee()).isEqualTo("dv0001");
    }

    @Test
    void the_deputy_sees_the_secretarys_task_and_a_monitor_those_of_his_units() {
        assertThat(people.as("dv0002", () -> tasks.createTaskQuery().taskId(ofTheOther.getId()).count())).isEqualTo(1);
        assertThat(people.as("dv0103", () -> tasks.createTaskQuery().taskId(ofTheOther.getId()).count())).isEqualTo(1);
        assertThat(people.as("dv0004", () -> tasks.createTaskQuery().taskId(ofTheOther.getId()).count())).isZero();
    }

    @Test
    void a_process_needs_a_unit() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("reportReceipt", Map.of("subjectId", 1L)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("unit");
    }

    private Task start(String unit, String secretary) {
        String href = intake.perform("startThematicSession", unit, null, secretary, SamplePlan.on("2026-06-10T14:00"));
        long session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        return tasks.createTaskQuery().processVariableValueEquals("subjectId", session).singleResult();
    }

    private <T> T asHim(java.util.function.Supplier<T> call) {
        return people.as(SECRETARY_THERE_MEMBER_HERE, call);
    }
}
