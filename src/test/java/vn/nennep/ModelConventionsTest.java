package vn.nennep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nennep.organization.Role;

/** What every model promises to its doers, its readers and the engine (docs/adr/0003-the-thin-path.md, 0009-the-whole-session.md). */
class ModelConventionsTest {

    private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    private static final Pattern CHOSEN_ID = Pattern.compile("[a-z][A-Za-z]+");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z]+");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{!?[a-z][A-Za-z]+}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z]+Delegate}");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");
    /** Capital, one full stop at the end and none within. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^.!?\\n]+\\.");

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void theProcessIsNamedAfterItsFileAndForgetsAfterAWhile(Path file) {
        var process = only(read(file), Process.class);
        assertThat(process.getId()).isEqualTo(ModelFiles.name(file));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void idsAreChosenWhileModellingAndNotGenerated(Path file) {
        assertThat(withIds(read(file).getDocument().getRootElement()))
                .allSatisfy(id -> assertThat(id).matches(CHOSEN_ID));
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void whatAPersonReadsIsVietnamese(Path file) {
        var model = read(file);
        assertThat(names(model)).allSatisfy((id, name) -> assertThat(name).as(id).isNotBlank().containsPattern(VIETNAMESE));
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyUserTaskTellsItsDoerInOneVietnameseSentenceWhatToDo(Path file) {
        assertThat(all(read(file), UserTask.class)).allSatisfy(task -> assertThat(task.getDocumentations())
                .as(task.getId()).singleElement().extracting(Documentation::getTextContent).asString()
                .containsPattern(VIETNAMESE).matches(SENTENCE));
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyUserTaskSaysByRolesOrByPersonWhoDoesIt(Path file) {
        assertThat(all(read(file), UserTask.class)).allSatisfy(task -> {
            var properties = properties(task);
            assertThat(properties.keySet()).as(task.getId()).isSubsetOf("roles", "rolesFrom", "person", "except", "enteredBy");
            assertThat(properties.keySet()).as("%s: by whom?", task.getId()).containsAnyOf("roles", "rolesFrom", "person");
            assertThat(properties.containsKey("roles") && properties.containsKey("rolesFrom"))
                    .as("%s: roles by the model or by policy, not both", task.getId()).isFalse();
            if (properties.containsKey("roles")) {
                assertThat(properties.get("roles").split(",")).as(task.getId()).isSubsetOf(ROLES).doesNotHaveDuplicates();
            }
            assertThat(Stream.of("person", "rolesFrom", "except").map(properties::get).filter(variable -> variable != null))
                    .as(task.getId()).allMatch(VARIABLE.asMatchPredicate());
        });
    }

    /** A17.10: what a member says of himself or beforehand; never what somebody signs, decides, votes on or judges. */
    @Test
    void onlyAMembersOwnWordMayBeEnteredForHim() {
        var entered = new LinkedHashMap<String, Map<String, String>>();
        ModelFiles.all().forEach(file -> all(read(file), UserTask.class).stream()
                .filter(task -> properties(task).containsKey("enteredBy"))
                .forEach(task -> entered.put(task.getId(), properties(task))));
        assertThat(entered.keySet()).containsExactlyInAnyOrder(
                "studyMaterials", "acknowledgeBriefing", "answerQuestions", "writeSelfReview", "completeSelfReview", "commentOnCollectiveReport",
                "writeQuarterReview");
        assertThat(entered).allSatisfy((task, properties) -> {
            assertThat(properties).as(task).containsKey("person").doesNotContainKeys("roles", "rolesFrom");
            assertThat(properties.get("enteredBy").split(",")).as(task)
                    .isSubsetOf("DUTY_OFFICER", "SECRETARY", "DEPUTY_SECRETARY").doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void formDoerAndDueDateAreSetByTheServerAndNotByTheModel(Path file) {
        assertThat(all(read(file), UserTask.class)).allSatisfy(task -> assertThat(Arrays.asList(task.getCamundaFormKey(),
                task.getCamundaFormRef(), task.getCamundaDueDate(), task.getCamundaFollowUpDate(), task.getCamundaAssignee(),
                task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers())).as(task.getId()).containsOnlyNulls());
    }

    @Test
    void userTaskIdsAreUniqueOverAllModelsBecauseFormsAreNamedAfterThem() {
        assertThat(ModelFiles.all().stream().flatMap(file -> all(read(file), UserTask.class).stream()).map(BaseElement::getId))
                .isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everyServiceTaskIsAJobOfItsOwnThatIsTriedAgain(Path file) {
        var model = read(file);
        assertThat(all(model, SendTask.class)).as("the models call beans from service tasks only").isEmpty();
        assertThat(all(model, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches(BEAN);
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getExtensionElements().getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class)
                    .singleResult().getTextContent()).as(task.getId()).isEqualTo("R5/PT1M");
        });
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void noModelBringsCodeOfItsOwn(Path file) {
        var model = read(file);
        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(elements(model.getDocument().getRootElement())).allSatisfy(element -> {
            assertThat(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "class")).isNull();
            assertThat(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "expression")).isNull();
            assertThat(element.getLocalName()).isNotIn("script", "executionListener", "taskListener", "connector", "inputOutput");
        });
        assertThat(all(model, ConditionExpression.class)).extracting(ConditionExpression::getTextContent)
                .allMatch(CONDITION.asMatchPredicate());
    }

    /** A timer start event yields an instance that belongs to no unit and is seen by all. */
    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void noTimerStartsAProcess(Path file) {
        assertThat(all(read(file), StartEvent.class)).flatExtracting(StartEvent::getEventDefinitions)
                .doesNotHaveAnyElementsOfTypes(TimerEventDefinition.class);
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void aGatewayThatDecidesHasOneUnconditionalWayOutWhichIsItsDefault(Path file) {
        var model = read(file);
        var defaults = new LinkedHashMap<FlowNode, SequenceFlow>();
        all(model, ExclusiveGateway.class).forEach(gateway -> defaults.put(gateway, gateway.getDefault()));
        all(model, InclusiveGateway.class).forEach(gateway -> defaults.put(gateway, gateway.getDefault()));
        assertThat(defaults).allSatisfy((gateway, byDefault) -> {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getOutgoing()).as(gateway.getId()).filteredOn(flow -> flow.getConditionExpression() == null)
                        .containsExactly(byDefault);
                assertThat(gateway.getOutgoing()).as(gateway.getId()).allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everythingIsDrawnAndStandsInALane(Path file) {
        var model = read(file);
        assertThat(all(model, FlowElement.class)).allSatisfy(element -> assertThat(diagramElement(element)).as(element.getId()).isNotNull());
        assertThat(all(model, Participant.class)).allSatisfy(pool -> assertThat(pool.getDiagramElement()).as(pool.getId()).isNotNull());
        assertThat(all(model, Lane.class)).allSatisfy(lane -> assertThat(lane.getDiagramElement()).as(lane.getId()).isNotNull());
        assertThat(all(model, Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(all(model, FlowNode.class));
    }

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void whatIsInASubProcessStandsInItsLane(Path file) {
        var lanes = new LinkedHashMap<FlowNode, Lane>();
        all(read(file), Lane.class).forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.put(node, lane)));
        assertThat(lanes).allSatisfy((node, lane) -> {
            if (node.getParentElement() instanceof SubProcess scope) {
                assertThat(lane).as(node.getId()).isEqualTo(lanes.get(scope));
            }
        });
    }

    /** Without an end of its own a sub-process leaves its reader guessing when it is over. */
    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void everySubProcessBeginsOnceAndEnds(Path file) {
        assertThat(all(read(file), SubProcess.class)).allSatisfy(scope -> {
            assertThat(scope.getChildElementsByType(StartEvent.class)).as(scope.getId()).hasSize(1);
            assertThat(scope.getChildElementsByType(EndEvent.class)).as(scope.getId()).isNotEmpty();
        });
    }

    private static Object diagramElement(FlowElement element) {
        return element instanceof SequenceFlow flow ? flow.getDiagramElement() : ((FlowNode) element).getDiagramElement();
    }

    private static BpmnModelInstance read(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        Bpmn.validateModel(model);
        return model;
    }

    private static <T extends BaseElement> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static <T extends BaseElement> T only(BpmnModelInstance model, Class<T> type) {
        return assertThat(all(model, type)).singleElement().actual();
    }

    /** Names of everything that bears one; a gateway that only joins and a flow that answers nothing need none. */
    private static Map<String, String> names(BpmnModelInstance model) {
        var names = new LinkedHashMap<String, String>();
        all(model, Process.class).forEach(process -> names.put(process.getId(), process.getName()));
        all(model, Participant.class).forEach(pool -> names.put(pool.getId(), pool.getName()));
        all(model, Lane.class).forEach(lane -> names.put(lane.getId(), lane.getName()));
        all(model, FlowNode.class).stream().filter(node -> !joinsOnly(node)).forEach(node -> names.put(node.getId(), node.getName()));
        all(model, SequenceFlow.class).stream().filter(flow -> flow.getName() != null).forEach(flow -> names.put(flow.getId(), flow.getName()));
        return names;
    }

    private static boolean joinsOnly(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static Map<String, String> properties(UserTask task) {
        var properties = new LinkedHashMap<String, String>();
        task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult().getCamundaProperties()
                .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        return properties;
    }

    private static List<DomElement> elements(DomElement root) {
        return Stream.concat(Stream.of(root), root.getChildElements().stream().flatMap(child -> elements(child).stream())).toList();
    }

    private static Set<String> withIds(DomElement root) {
        var ids = new HashSet<String>();
        elements(root).stream().map(element -> element.getAttribute("id")).filter(id -> id != null).forEach(ids::add);
        return ids;
    }
}
