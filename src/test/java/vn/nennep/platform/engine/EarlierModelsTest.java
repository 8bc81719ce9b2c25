package vn.nennep.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.nennep.platform.intake.Intake;
import vn.nennep.testing.EngineTest;

/** Faults: a session that began by the released model, {@code released/thematicSession.bpmn}, when today's is deployed over it. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class EarlierModelsTest {

    @Autowired private EarlierModels earlier;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private Intake intake;

    private final List<String> deployments = new ArrayList<>();
    private ProcessDefinition released;

    @BeforeEach
    void deployTheReleasedModel() throws Exception {
        deploy(Path.of("src/test/resources/released/thematicSession.bpmn"));
        released = latest();
    }

    @AfterEach
    void remove() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void nothing_is_told_while_nothing_runs_by_it() throws Exception {
        deploy(Path.of("processes/thematicSession.bpmn"));
        assertThat(earlier.stillRunning()).isEmpty();
    }

    @Test
    void nothing_is_told_of_the_latest_itself() {
        start();
        assertThat(earlier.stillRunning()).isEmpty();
    }

    @Test
    void a_session_that_began_by_it_keeps_it_and_the_start_warns(CapturedOutput output) throws Exception {
        Task before = start();
        String key = runtime.createProcessInstanceQuery().processInstanceId(before.getProcessInstanceId()).singleResult().getBusinessKey();
        deploy(Path.of("processes/thematicSession.bpmn"));
        assertThat(latest().getVersion()).isEqualTo(released.getVersion() + 1);

        Task task = tasks.createTaskQuery().taskId(before.getId()).singleResult();
        assertThat(task.getProcessDefinitionId()).isEqualTo(released.getId());
        assertThat(intake.form(task.getId(), "dv0001")).isPresent();

        assertThat(earlier.stillRunning()).singleElement().satisfies(found -> {
            assertThat(found.process()).isEqualTo("thematicSession");
            assertThat(found.version()).isEqualTo(released.getVersion());
            assertThat(found.instances()).containsExactly(key);
            assertThat(found.missing()).contains("briefPreparers", "concludeSession", "recordVote", "scoreSession")
                    .doesNotContain("openSession", "assignPreparers");
        });
        earlier.warn();
        assertThat(output).contains(key, "recordVote", "README");
    }

    /** By the model that is the latest now. */
    private Task start() {
        intake.perform("startThematicSession", "CB-PD", null, "dv0001", Map.of(
                "topic", "Nêu gương trong tiết kiệm", "basis", "Kế hoạch năm", "plannedAt", "2026-06-10T14:00"));
        return tasks.createTaskQuery().processDefinitionId(released.getId()).singleResult();
    }

    private void deploy(Path model) throws Exception {
        deployments.add(0, repository.createDeployment()
                .addString(model.getParent().getFileName() + "/" + model.getFileName(), Files.readString(model))
                .deploy()
                .getId());
    }

    private ProcessDefinition latest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("thematicSession").latestVersion().singleResult();
    }
}
