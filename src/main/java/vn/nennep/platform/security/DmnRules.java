package vn.nennep.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a decision may hold: tables and FEEL, nothing else. FEEL here has no functions of the host. */
final class DmnRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");
    private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Set<String> REFUSED = Set.of("invocation", "functionDefinition", "businessKnowledgeModel", "import", "extensionElements", "context");

    private DmnRules() {}

    /** What is wrong with the decisions, in words for the administrator; empty when all is well. */
    static List<String> problems(Document model) {
        List<String> problems = new ArrayList<>();
        var all = model.getElementsByTagNameNS("*", "*");
        if (all.getLength() > BpmnRules.MOST_ELEMENTS) {
            return List.of("có hơn " + BpmnRules.MOST_ELEMENTS + " phần tử");
        }
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String id = element.getAttribute("id");
            String where = id.isEmpty() ? "" : "«" + id + "»: ";
            if (REFUSED.contains(element.getLocalName())) {
                problems.add(where + "phần tử «" + element.getNodeName() + "» không được phép");
            }
            if (element.hasAttribute("expressionLanguage") && !FEEL.contains(element.getAttribute("expressionLanguage"))) {
                problems.add(where + "chỉ dùng ngôn ngữ FEEL, không dùng «" + element.getAttribute("expressionLanguage") + "»");
            }
            // an input expression without a language would be read as JUEL in some versions of the engine
            if (element.getLocalName().equals("decision") && element.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
                problems.add(where + "thiếu historyTimeToLive");
            }
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                var attribute = element.getAttributes().item(a);
                if (CAMUNDA.equals(attribute.getNamespaceURI()) && !CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())) {
                    problems.add(where + "thuộc tính «" + attribute.getNodeName() + "» không được phép");
                }
            }
            if (element.getElementsByTagNameNS("*", "*").getLength() == 0 && PlainExpression.isExpression(element.getTextContent())) {
                problems.add(where + "biểu thức ${…} không được phép");
            }
        }
        return problems;
    }
}
