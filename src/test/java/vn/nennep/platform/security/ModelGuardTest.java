package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** What may be deployed and what is turned away (faults S-13, S-14). */
class ModelGuardTest {

    private static final String HEAD = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='d' targetNamespace='t'>";
    private static final String SERVICE = "<serviceTask id='s' camunda:delegateExpression='${answerCellDelegate}'/>";
    private static final ModelGuard.Deployed NOTHING = new ModelGuard.Deployed() {

        @Override
        public boolean form(String name) {
            return name.equals("known");
        }

        @Override
        public boolean process(String id) {
            return id.equals("knownProcess");
        }
    };

    private final ModelGuard guard = guard();

    @Test
    void theProductsOwnModelsDecisionsAndFormsPass() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                for (Path file : found.toList()) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(guard.problems(files, NOTHING)).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("a delegate of the product", SERVICE),
                Arguments.of("a plain condition", flow("${approved and not (count &lt; 3 || state == 'DONE')}")),
                Arguments.of("a person", user("known", "<camunda:property name='person' value='preparerId'/>", "")),
                Arguments.of("roles", user("known", "<camunda:property name='roles' value='SECRETARY,MEMBER'/>", "")),
                Arguments.of("roles that policy names", user("known", "<camunda:property name='rolesFrom' value='reviewerRoles'/>", "")),
                Arguments.of("a person, and roles if there is none", user("known", "<camunda:property name='person' value='reviewerId'/>"
                        + "<camunda:property name='rolesFrom' value='reviewerRoles'/><camunda:property name='except' value='preparerId'/>", "")),
                Arguments.of("a task for each of a list", each("camunda:collection='participantIds' camunda:elementVariable='participantId'", "")),
                Arguments.of("a task for each until enough have done it",
                        each("camunda:collection='participantIds' camunda:elementVariable='participantId'", "<completionCondition>${enough}</completionCondition>")),
                Arguments.of("a sub-process that a message begins", eventSubProcess("<messageEventDefinition messageRef='m'/>")),
                Arguments.of("a moment from a variable at the edge of a sub-process", "<subProcess id='a'/>" + boundary("${notOpenedBy}")),
                Arguments.of("a timer on a variable", timer("<timeDuration>${waitFor}</timeDuration>")),
                Arguments.of("a repetition that ends", timer("<timeCycle>R3/PT1H</timeCycle>")),
                Arguments.of("a known process", "<callActivity id='c' calledElement='knownProcess'/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmless(String name, String content) {
        assertThat(problems(process(content))).isEmpty();
    }

    static Stream<Arguments> harmful() {
        String roles = "<camunda:property name='roles' value='SECRETARY'/>";
        return Stream.of(
                Arguments.of("the expression that was a shell", "<serviceTask id='s' camunda:expression=\"${''.getClass().forName('java.lang.Runtime')"
                        + ".getMethod('getRuntime').invoke(null).exec('touch pwned')}\"/>"),
                Arguments.of("the same as delegate", "<serviceTask id='s' camunda:delegateExpression=\"${''.getClass().forName('x')}\"/>"),
                Arguments.of("the same as condition", flow("${''.getClass().forName('java.lang.Runtime') == null}")),
                Arguments.of("a property", flow("${a.b}")),
                Arguments.of("an index", flow("${a['b']}")),
                Arguments.of("a call", flow("${runtimeService(1)}")),
                Arguments.of("the engine's own object", flow("${execution == 1}")),
                Arguments.of("two expressions", flow("${a}${b}")),
                Arguments.of("a ternary", flow("${a ? b : c}")),
                Arguments.of("a deferred expression", flow("#{''.getClass()}")),
                Arguments.of("a condition in a script language",
                        "<sequenceFlow id='f'><conditionExpression language='javascript'>true</conditionExpression></sequenceFlow>"),
                Arguments.of("a class", "<serviceTask id='s' camunda:class='java.lang.Runtime'/>"),
                Arguments.of("a bean that isn't ours", "<serviceTask id='s' camunda:delegateExpression='${dataSource}'/>"),
                Arguments.of("a delegate outside the process packages", "<serviceTask id='s' camunda:delegateExpression='${other}'/>"),
                Arguments.of("an external task", "<serviceTask id='s' camunda:type='external' camunda:topic='t'/>"),
                Arguments.of("a mail task", "<serviceTask id='s' camunda:type='mail'/>"),
                Arguments.of("a script task", "<scriptTask id='s' scriptFormat='groovy'><script>1</script></scriptTask>"),
                Arguments.of("a send task", "<sendTask id='s' camunda:expression='${x}'/>"),
                Arguments.of("an execution listener", within(SERVICE, "<camunda:executionListener event='start' class='x'/>")),
                Arguments.of("a listener by expression", within(SERVICE, "<camunda:executionListener event='start' expression='${x}'/>")),
                Arguments.of("a connector", within(SERVICE, "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                Arguments.of("an input script", within(SERVICE,
                        "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of("a field", within(SERVICE, "<camunda:field name='x' expression='${y}'/>")),
                Arguments.of("a task listener", user("known", roles, "<camunda:taskListener event='create' class='x'/>")),
                Arguments.of("generated form data", user("known", roles, "<camunda:formData><camunda:formField id='a' type='string'/></camunda:formData>")),
                Arguments.of("a form key", user("known", roles, "").replace("<userTask", "<userTask camunda:formKey='embedded:app:x.html'")),
                Arguments.of("an assignee", user("known", roles, "").replace("<userTask", "<userTask camunda:assignee='dv0001'")),
                Arguments.of("candidates", user("known", roles, "").replace("<userTask", "<userTask camunda:candidateUsers='${x}'")),
                Arguments.of("a task without form", user("unknown", roles, "")),
                Arguments.of("a task of nobody", user("known", "", "")),
                Arguments.of("a role that isn't", user("known", "<camunda:property name='roles' value='KING'/>", "")),
                Arguments.of("roles both in the model and by policy", user("known", roles + "<camunda:property name='rolesFrom' value='reviewerRoles'/>", "")),
                Arguments.of("roles by expression", user("known", "<camunda:property name='rolesFrom' value='${reviewerRoles}'/>", "")),
                Arguments.of("a person by property of a variable", user("known", "<camunda:property name='person' value='session.preparer'/>", "")),
                Arguments.of("a list by expression", each("camunda:collection='${participantIds}' camunda:elementVariable='participantId'", "")),
                Arguments.of("a list by call", each("camunda:collection='${register.everybody()}' camunda:elementVariable='participantId'", "")),
                Arguments.of("a list whose items have no name", each("camunda:collection='participantIds'", "")),
                Arguments.of("a number of times", each("", "<loopCardinality>1000000</loopCardinality>")),
                Arguments.of("enough by call", each("camunda:collection='participantIds' camunda:elementVariable='participantId'",
                        "<completionCondition>${x.stop()}</completionCondition>")),
                Arguments.of("a message named by expression", "<startEvent id='e'><messageEventDefinition messageRef='${m}'/></startEvent>"),
                Arguments.of("a moment by call", boundary("${now().plusDays(1)}")),
                Arguments.of("a moment by property", boundary("${session.notOpenedBy}")),
                Arguments.of("a script inside a sub-process", eventSubProcess("<messageEventDefinition messageRef='m'/>")
                        .replace("</subProcess>", "<scriptTask id='s'/></subProcess>")),
                Arguments.of("a task whose name is an expression", user("known", roles, "").replace("<userTask", "<userTask name='${x}'")),
                Arguments.of("two of one id", SERVICE + SERVICE),
                Arguments.of("an unknown process", "<callActivity id='c' calledElement='x'/>"),
                Arguments.of("a process chosen at run time", "<callActivity id='c' calledElement='${x}'/>"),
                Arguments.of("a process that calls itself", "<callActivity id='c' calledElement='p'/>"),
                Arguments.of("a timer at the start", "<startEvent id='e'><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></startEvent>"),
                Arguments.of("a timer that never rests", timer("<timeCycle>R/PT0S</timeCycle>")),
                Arguments.of("a timer without end", timer("<timeCycle>R/PT1H</timeCycle>")),
                Arguments.of("a timer by cron", timer("<timeCycle>0/1 * * * * ?</timeCycle>")),
                Arguments.of("a retry without pause", within(SERVICE, "<camunda:failedJobRetryTimeCycle>R999/PT0S</camunda:failedJobRetryTimeCycle>")),
                Arguments.of("an ad-hoc sub-process", "<adHocSubProcess id='a'/>"),
                Arguments.of("a million elements in small", "<textAnnotation/>".repeat(BpmnRules.MOST_ELEMENTS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmful(String name, String content) {
        assertThat(problems(process(content))).isNotEmpty();
    }

    @Test
    void aProcessMustForget() {
        assertThat(problems(HEAD + "<process id='p' isExecutable='true'>" + SERVICE + "</process></definitions>")).singleElement().asString()
                .contains("historyTimeToLive");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE d SYSTEM 'http://localhost:1/x.dtd'>"
    })
    void aDocumentTypeIsRefusedUnread(String type) {
        assertThat(problems(type + process(SERVICE))).singleElement().asString().contains("DOCTYPE");
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        assertThat(guard.problems(Map.of("p.bpmn", new byte[50 * 1024 * 1024]), NOTHING)).singleElement().asString().contains("2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.js", "x.cmmn", "x.html", "x.bpmn20.xml", "xbpmn", "../x.bpmn", "x.dmn11.xml", "x.BPMN", "x.png"})
    void otherFilesAreRefused(String name) {
        assertThat(guard.problems(Map.of(name, process(SERVICE).getBytes(StandardCharsets.UTF_8)), NOTHING)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<inputExpression expressionLanguage='juel'><text>x</text></inputExpression>",
        "<inputExpression expressionLanguage='javascript'><text>x</text></inputExpression>",
        "<inputExpression><text>${''.getClass()}</text></inputExpression>",
        "<functionDefinition kind='Java'/>"
    })
    void aDecisionSpeaksFeelOnly(String content) {
        String dmn = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn'>"
                + "<decision id='d' camunda:historyTimeToLive='P1D'>" + content + "</decision></definitions>";
        assertThat(guard.problems(Map.of("d.dmn", dmn.getBytes(StandardCharsets.UTF_8)), NOTHING)).isNotEmpty();
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(process("<scriptTask id='a'/><serviceTask id='b'/><callActivity id='c' calledElement='x'/>"))).hasSizeGreaterThanOrEqualTo(3);
    }

    private List<String> problems(String bpmn) {
        return guard.problems(Map.of("p.bpmn", bpmn.getBytes(StandardCharsets.UTF_8)), NOTHING);
    }

    private static String process(String content) {
        return HEAD + "<process id='p' isExecutable='true' camunda:historyTimeToLive='P180D'>" + content + "</process></definitions>";
    }

    private static String flow(String condition) {
        return "<sequenceFlow id='f'><conditionExpression xsi:type='tFormalExpression'>" + condition + "</conditionExpression></sequenceFlow>";
    }

    private static String timer(String when) {
        return "<intermediateCatchEvent id='e'><timerEventDefinition>" + when + "</timerEventDefinition></intermediateCatchEvent>";
    }

    private static String boundary(String date) {
        return "<boundaryEvent id='b' attachedToRef='a'><timerEventDefinition><timeDate>" + date + "</timeDate></timerEventDefinition></boundaryEvent>";
    }

    private static String eventSubProcess(String trigger) {
        return "<subProcess id='c' triggeredByEvent='true'><startEvent id='e' isInterrupting='false'>" + trigger
                + "</startEvent><sequenceFlow id='f' sourceRef='e' targetRef='x'/><endEvent id='x'/></subProcess>";
    }

    private static String each(String attributes, String content) {
        return user("known", "<camunda:property name='person' value='participantId'/>", "").replace("</userTask>",
                "<multiInstanceLoopCharacteristics " + attributes + ">" + content + "</multiInstanceLoopCharacteristics></userTask>");
    }

    private static String within(String task, String extension) {
        return task.replace("/>", "><extensionElements>" + extension + "</extensionElements></serviceTask>");
    }

    private static String user(String id, String properties, String extension) {
        return "<userTask id='" + id + "'><documentation>Làm việc này.</documentation><extensionElements><camunda:properties>" + properties
                + "</camunda:properties>" + extension + "</extensionElements></userTask>";
    }

    private static ModelGuard guard() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        delegates().forEach(type -> {
            String name = type.substring(type.lastIndexOf('.') + 1);
            RootBeanDefinition definition = new RootBeanDefinition();
            definition.setBeanClassName(type);
            beans.registerBeanDefinition(Character.toLowerCase(name.charAt(0)) + name.substring(1), definition);
        });
        beans.registerBeanDefinition("dataSource", new RootBeanDefinition(Object.class));
        beans.registerBeanDefinition("other", new RootBeanDefinition(Stranger.class));
        return new ModelGuard(beans, new ObjectMapper());
    }

    /** Names of the product's own delegates, as they stand among the sources. */
    private static List<String> delegates() {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> found = Files.walk(sources)) {
            return found.filter(path -> path.getFileName().toString().endsWith("Delegate.java"))
                    .map(path -> sources.relativize(path).toString().replace('/', '.').replaceFirst("\\.java$", ""))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A delegate where none belongs. */
    static class Stranger implements org.camunda.bpm.engine.delegate.JavaDelegate {

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            // nothing
        }
    }
}
