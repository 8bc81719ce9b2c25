package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.process.SessionDiagram.Diagram;
import vn.nennep.testing.EngineTest;

/** What the session's file marks on the diagram while several things go on at once. */
@EngineTest
@Import(WholeSession.class)
class SessionDiagramTest {

    @Autowired private WholeSession walk;
    @Autowired private SessionDiagram diagrams;
    @Autowired private SessionRepository sessions;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;

    private String key;
    private String instance;

    @BeforeEach
    void theSessionIsAwaited() {
        key = sessions.session(walk.start("")).businessKey();
        instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult().getId();
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("assignPreparers")
                .startBeforeActivity("awaitSession")
                .setVariable(SessionVariables.PARTICIPANTS, Variables.objectValue(List.of("dv0004", "dv0006"), true).create())
                .setVariable(SessionVariables.NOT_OPENED_BY, Date.from(Instant.parse("2026-12-31T00:00:00Z")))
                .execute();
    }

    @Test
    void it_stands_at_everything_that_is_open_while_the_session_is_awaited() {
        Diagram diagram = diagrams.of(key);
        assertThat(diagram.active()).containsExactlyInAnyOrder("openSession", "studyMaterials", "checkReadiness", "recordPosting");
        assertThat(diagram.done()).containsExactlyInAnyOrder("sessionPlanned", "waitingBegins", "waitingForks");
        assertThat(Stream.of(diagram.active(), diagram.done()).flatMap(List::stream)).isSubsetOf(elements(diagram.xml()));
    }

    @Test
    void what_many_do_is_done_when_the_last_has_done_it() {
        List<String> studies = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("studyMaterials").list().stream()
                .map(task -> task.getId())
                .toList();
        tasks.complete(studies.get(0));
        assertThat(diagrams.of(key).active()).contains("studyMaterials");
        assertThat(diagrams.of(key).done()).doesNotContain("studyMaterials", "materialsAreStudied");

        tasks.complete(studies.get(1));
        assertThat(diagrams.of(key).done()).contains("studyMaterials", "materialsAreStudied");
        assertThat(diagrams.of(key).active()).doesNotContain("studyMaterials");
    }

    @Test
    void what_the_opening_cut_short_is_not_done() {
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("openSession").singleResult().getId(),
                Variables.putValue(SessionVariables.QUORUM_REACHED, false));
        assertThat(diagrams.of(key).active()).containsExactly("rescheduleSession");
        assertThat(diagrams.of(key).done()).contains("openSession", "sessionIsOpenedEnd", "quorumDecision")
                .doesNotContain("studyMaterials", "checkReadiness", "awaitSession");
    }

    private static List<String> elements(String xml) {
        return Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toList());
    }
}
