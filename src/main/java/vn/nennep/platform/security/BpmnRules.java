package vn.nennep.platform.security;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.nennep.organization.Role;

/** What a process model may hold. Everything is an allow-list: an element or attribute that nobody thought of is refused. */
final class BpmnRules {

    static final int MOST_ELEMENTS = 5_000;

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    /** Drawings and the Modeler's notes: the engine executes nothing of them. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
            "http://camunda.org/schema/modeler/1.0", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions", "collaboration", "participant", "messageFlow", "message", "signal", "error", "escalation", "process", "laneSet", "lane",
            "flowNodeRef", "childLaneSet", "documentation", "extensionElements", "incoming", "outgoing", "startEvent", "endEvent", "userTask",
            "serviceTask", "subProcess", "callActivity", "businessRuleTask", "exclusiveGateway", "parallelGateway", "inclusiveGateway",
            "eventBasedGateway", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "messageEventDefinition",
            "timerEventDefinition", "errorEventDefinition", "escalationEventDefinition", "terminateEventDefinition", "linkEventDefinition",
            "timeDate", "timeDuration", "timeCycle", "sequenceFlow", "conditionExpression", "textAnnotation", "text", "association", "group",
            "category", "categoryValue", "multiInstanceLoopCharacteristics", "completionCondition");
    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "failedJobRetryTimeCycle", "in", "out");
    private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag")),
            Map.entry("serviceTask", Set.of("delegateExpression", "asyncBefore", "asyncAfter", "exclusive")),
            Map.entry("businessRuleTask",
                    Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable", "asyncBefore", "asyncAfter", "exclusive")),
            Map.entry("callActivity", Set.of("asyncBefore", "asyncAfter", "exclusive", "calledElementBinding")),
            Map.entry("multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable", "asyncBefore", "asyncAfter")),
            Map.entry("errorEventDefinition", Set.of("errorCodeVariable"))));
    private static final Set<String> CAMUNDA_ANYWHERE = Set.of("asyncBefore", "asyncAfter", "exclusive");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,3})/(P[^/]+)");
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);

    private final Predicate<String> delegate;
    private final Predicate<String> form;
    private final Predicate<String> process;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param delegate whether a bean of the name is a delegate of the product
     * @param form whether a form of the name is or will be deployed
     * @param process whether a process of the id is or will be deployed
     */
    BpmnRules(Predicate<String> delegate, Predicate<String> form, Predicate<String> process) {
        this.delegate = delegate;
        this.form = form;
        this.process = process;
    }

    /** What is wrong with the model, in words for the administrator; empty when all is well. */
    List<String> problems(Document model) {
        var all = model.getElementsByTagNameNS("*", "*");
        if (all.getLength() > MOST_ELEMENTS) {
            return List.of("có hơn " + MOST_ELEMENTS + " phần tử");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String id = element.getAttribute("id");
            if (BPMN.equals(element.getNamespaceURI()) && !id.isEmpty() && !ids.add(id)) {
                problems.add("mã «" + id + "» dùng hai lần");
            }
            check(element);
        }
        return problems;
    }

    private void check(Element element) {
        String namespace = element.getNamespaceURI();
        if (namespace != null && DRAWING.contains(namespace)) {
            return;
        }
        String name = element.getLocalName();
        if (BPMN.equals(namespace) && ELEMENTS.contains(name)) {
            attributes(element);
            bpmn(element, name);
        } else if (CAMUNDA.equals(namespace) && CAMUNDA_ELEMENTS.contains(name)) {
            camunda(element, name);
        } else {
            say(element, "phần tử «" + element.getNodeName() + "» không được phép");
        }
        if (element.getElementsByTagNameNS("*", "*").getLength() == 0
                && !Set.of("documentation", "text").contains(name) && PlainExpression.isExpression(element.getTextContent())) {
            plain(element, element.getTextContent());
        }
    }

    private void attributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            if (CAMUNDA.equals(namespace)) {
                Set<String> allowed = CAMUNDA_ATTRIBUTES.getOrDefault(element.getLocalName(), CAMUNDA_ANYWHERE);
                if (!allowed.contains(attribute.getLocalName())) {
                    say(element, "thuộc tính «" + attribute.getNodeName() + "» không được phép");
                } else if (PlainExpression.isExpression(attribute.getValue()) && !attribute.getLocalName().equals("delegateExpression")) {
                    plain(element, attribute.getValue());
                }
            } else if (namespace == null) {
                if (PlainExpression.isExpression(attribute.getValue()) && !attribute.getLocalName().equals("name")) {
                    say(element, "biểu thức không được đứng ở thuộc tính «" + attribute.getName() + "»");
                } else if (PlainExpression.isExpression(attribute.getValue())) {
                    say(element, "tên không được là biểu thức");
                }
            } else if (!DRAWING.contains(namespace) && !XSI.equals(namespace) && !XMLNS.equals(namespace)) {
                say(element, "thuộc tính «" + attribute.getNodeName() + "» không được phép");
            }
        }
    }

    private void bpmn(Element element, String name) {
        switch (name) {
            case "process" -> {
                if (element.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
                    say(element, "thiếu historyTimeToLive");
                }
            }
            case "serviceTask" -> service(element);
            case "businessRuleTask" -> {
                if (element.getAttributeNS(CAMUNDA, "decisionRef").isBlank()) {
                    say(element, "thiếu decisionRef");
                }
            }
            case "userTask" -> user(element);
            case "callActivity" -> {
                String called = element.getAttribute("calledElement");
                if (!process.test(called)) {
                    say(element, "gọi quy trình «" + called + "» không có");
                } else if (called.equals(processOf(element))) {
                    say(element, "quy trình không được tự gọi chính nó");
                }
            }
            case "multiInstanceLoopCharacteristics" -> {
                for (String attribute : List.of("collection", "elementVariable")) {
                    if (!NAME.matcher(element.getAttributeNS(CAMUNDA, attribute)).matches()) {
                        say(element, "lặp theo danh sách: camunda:" + attribute + " phải là tên một biến");
                    }
                }
            }
            case "timerEventDefinition" -> timer(element);
            case "conditionExpression" -> {
                if (element.hasAttribute("language")) {
                    say(element, "điều kiện không được viết bằng ngôn ngữ kịch bản");
                }
                if (!PlainExpression.isPlain(element.getTextContent())) {
                    say(element, "điều kiện «" + shown(element.getTextContent()) + "» không đơn giản");
                }
            }
            case "startEvent" -> {
                if (has(element, "timerEventDefinition") && "process".equals(element.getParentNode().getLocalName())) {
                    say(element, "quy trình không được bắt đầu theo giờ");
                }
            }
            default -> {
                // nothing more to ask
            }
        }
    }

    private void service(Element element) {
        Matcher bean = BEAN.matcher(element.getAttributeNS(CAMUNDA, "delegateExpression"));
        if (!bean.matches()) {
            say(element, "việc tự động phải gọi một thành phần của phần mềm: camunda:delegateExpression=\"${…}\"");
        } else if (!delegate.test(bean.group(1))) {
            say(element, "phần mềm không có thành phần «" + bean.group(1) + "»");
        }
    }

    private void user(Element element) {
        if (!has(element, "documentation")) {
            say(element, "thiếu một câu hướng dẫn (documentation)");
        }
        if (!form.test(element.getAttribute("id"))) {
            say(element, "chưa có biểu mẫu «" + element.getAttribute("id") + ".form»");
        }
        Map<String, String> properties = new TreeMap<>();
        var found = element.getElementsByTagNameNS(CAMUNDA, "property");
        for (int i = 0; i < found.getLength(); i++) {
            Element property = (Element) found.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        Set<String> roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        if (!properties.containsKey("roles") && !properties.containsKey("rolesFrom") && !properties.containsKey("person")) {
            say(element, "phải nêu ai làm: roles, rolesFrom hoặc person");
        }
        if (properties.containsKey("roles") && properties.containsKey("rolesFrom")) {
            say(element, "vai trò nêu ở roles hoặc ở rolesFrom, không nêu cả hai");
        }
        for (String list : List.of("roles", "enteredBy")) {
            if (properties.containsKey(list)) {
                Arrays.stream(properties.get(list).split(",", -1)).map(String::trim).filter(role -> !roles.contains(role))
                        .forEach(role -> say(element, "không có vai trò «" + role + "»"));
            }
        }
        if (properties.containsKey("enteredBy")
                && (!properties.containsKey("person") || properties.containsKey("roles") || properties.containsKey("rolesFrom"))) {
            say(element, "chỉ nhập hộ được việc của một người: enteredBy đi với person, không đi với roles hoặc rolesFrom");
        }
        for (String variable : List.of("person", "rolesFrom", "except")) {
            if (properties.containsKey(variable) && !NAME.matcher(properties.get(variable)).matches()) {
                say(element, variable + " phải là tên một biến");
            }
        }
    }

    private void timer(Element element) {
        for (Element when : children(element)) {
            String text = when.getTextContent().trim();
            if (when.getLocalName().equals("timeCycle")) {
                Matcher cycle = CYCLE.matcher(text);
                if (!cycle.matches() || tooShort(cycle.group(2))) {
                    say(element, "lặp lại phải có số lần và cách nhau ít nhất một phút: R3/PT1H");
                }
            } else if (PlainExpression.isExpression(text) && !PlainExpression.isPlain(text)) {
                say(element, "thời điểm «" + shown(text) + "» không đơn giản");
            }
        }
    }

    private static boolean tooShort(String period) {
        try {
            return Duration.parse(period).compareTo(SHORTEST_CYCLE) < 0;
        } catch (DateTimeParseException notInHours) {
            try {
                return Period.parse(period).isNegative() || Period.parse(period).isZero();
            } catch (DateTimeParseException e) {
                return true;
            }
        }
    }

    private void camunda(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            boolean known = switch (name) {
                case "property" -> Set.of("id", "name", "value").contains(attribute.getName());
                case "in", "out" -> Set.of("source", "target", "variables", "businessKey").contains(attribute.getName());
                default -> XMLNS.equals(attribute.getNamespaceURI());
            };
            boolean businessKey = attribute.getName().equals("businessKey") && attribute.getValue().equals("#{execution.processBusinessKey}");
            if (!known || (PlainExpression.isExpression(attribute.getValue()) && !businessKey)) {
                say(element, "thuộc tính «" + attribute.getNodeName() + "» không được phép");
            }
        }
        if (name.equals("failedJobRetryTimeCycle")) {
            Matcher cycle = CYCLE.matcher(element.getTextContent().trim());
            if (!cycle.matches() || tooShort(cycle.group(2))) {
                say(element, "thử lại phải có số lần và cách nhau ít nhất một phút: R5/PT1M");
            }
        }
    }

    private void plain(Element element, String text) {
        if (!PlainExpression.isPlain(text)) {
            say(element, "biểu thức «" + shown(text) + "» không được phép");
        }
    }

    private void say(Element element, String problem) {
        Node node = element;
        while (node instanceof Element at && at.getAttribute("id").isEmpty() && at.getParentNode() instanceof Element) {
            node = at.getParentNode();
        }
        String id = node instanceof Element at ? at.getAttribute("id") : "";
        problems.add((id.isEmpty() ? "" : "«" + id + "»: ") + problem);
    }

    private static String shown(String text) {
        String line = text.trim().replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    private static boolean has(Element element, String child) {
        return children(element).stream().anyMatch(c -> c.getLocalName().equals(child) && !(child.equals("documentation") && c.getTextContent().isBlank()));
    }

    private static String processOf(Element element) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if ("process".equals(node.getLocalName())) {
                return ((Element) node).getAttribute("id");
            }
        }
        return "";
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
