package vn.nennep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nennep.testing.ProcessCoverage;

/** After the process tests: each has been walked, every step and every flow, on each database. */
class ProcessCoverageIT {

    static Stream<Arguments> everyModelOnEveryDatabase() {
        return ModelFiles.all().stream()
                .flatMap(model -> Stream.of("h2", "postgresql").map(database -> Arguments.of(model, database)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyModelOnEveryDatabase")
    void everyStepAndEveryFlowWasWalked(Path model, String database) throws Exception {
        var file = ProcessCoverage.walked(ModelFiles.name(model), database);
        assertThat(file)
                .as("no test has walked %s on %s: this check comes after the process tests, run both with mvn verify", model, database)
                .exists();
        var walked = new HashSet<>(Files.readAllLines(file));
        assertThat(missing(model, FlowNode.class, walked)).as("steps of %s that no test reaches on %s", model, database).isEmpty();
        assertThat(missing(model, SequenceFlow.class, walked)).as("flows of %s that no test takes on %s", model, database).isEmpty();
    }

    /** Behind an event-based gateway the engine takes no flow: the event itself is reached. */
    private static List<String> missing(Path model, Class<? extends FlowElement> type, HashSet<String> walked) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(type).stream()
                .filter(element -> !(element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway))
                .map(FlowElement::getId)
                .filter(id -> !walked.contains(id))
                .sorted()
                .toList();
    }
}
