package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.platform.engine.ProcessDiagrams.Diagram;
import vn.nennep.testing.EngineTest;

/** What the session's file marks on the diagram while several things go on at once. */
@EngineTest
@Import(WholeSession.class)
class SessionDiagramTest {

    @Autowired private WholeSession walk;
    @Autowired private SessionDiagram diagrams;

    private String key;

    @BeforeEach
    void theSessionIsAwaited() {
        walk.start("");
        walk.announced();
        key = walk.session().businessKey();
    }

    @Test
    void it_stands_at_everything_that_is_open_while_the_session_is_awaited() {
        Diagram diagram = diagrams.of(key);
        assertThat(diagram.active()).containsExactlyInAnyOrder("openSession", "studyMaterials", "checkReadiness", "recordPosting");
        assertThat(diagram.done()).containsExactlyInAnyOrder(
                "sessionPlanned", "assignPreparers", "briefPreparers", "acknowledgeBriefing", "briefingDecision", "draftOutline", "reviewOutline",
                "outlineDecision", "prepareSession", "sendMaterials", "waitingBegins", "waitingForks");
        assertThat(Stream.of(diagram.active(), diagram.done()).flatMap(List::stream)).isSubsetOf(elements(diagram.xml()));
    }

    @Test
    void what_many_do_is_done_when_the_last_has_done_it() {
        List<String> members = walk.open("studyMaterials").list().stream().map(Task::getAssignee).toList();
        members.stream().skip(1).forEach(member -> walk.study(member, Map.of("read", true)));
        assertThat(diagrams.of(key).active()).contains("studyMaterials");
        assertThat(diagrams.of(key).done()).doesNotContain("studyMaterials", "materialsAreStudied");

        walk.study(members.get(0), Map.of("read", true));
        assertThat(diagrams.of(key).done()).contains("studyMaterials", "materialsAreStudied");
        assertThat(diagrams.of(key).active()).doesNotContain("studyMaterials");
    }

    @Test
    void what_the_opening_cut_short_is_not_done() {
        walk.tooFewCame();
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
