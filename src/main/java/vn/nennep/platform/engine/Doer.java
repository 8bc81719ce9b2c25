package vn.nennep.platform.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import vn.nennep.organization.Role;

/**
 * Who does a user task, as the model says with extension properties.
 *
 * @param roles property {@code roles}: the first does it, the others may act in his stead
 * @param person property {@code person}: name of the variable that holds a member's id; null when roles are named
 * @param except property {@code except}: name of the variable that holds the id of a person who must not do it; may be null
 */
public record Doer(List<Role> roles, String person, String except) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Reads the properties while the engine parses the model. */
    static Doer of(Element userTask) {
        List<String[]> pairs = new ArrayList<>();
        Element extensions = userTask.element("extensionElements");
        if (extensions != null) {
            for (Element properties : extensions.elementsNS(
                    new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties")) {
                for (Element property : properties.elementsNS(
                        new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "property")) {
                    pairs.add(new String[] {property.attribute("name"), property.attribute("value")});
                }
            }
        }
        return of(pairs);
    }

    /** Reads the properties of a deployed model. */
    public static Doer of(UserTask userTask) {
        List<String[]> pairs = new ArrayList<>();
        if (userTask.getExtensionElements() != null) {
            for (CamundaProperties properties :
                    userTask.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list()) {
                for (CamundaProperty property : properties.getCamundaProperties()) {
                    pairs.add(new String[] {property.getCamundaName(), property.getCamundaValue()});
                }
            }
        }
        return of(pairs);
    }

    private static Doer of(List<String[]> pairs) {
        String roles = value(pairs, "roles");
        List<Role> list = roles == null
                ? List.of()
                : Arrays.stream(roles.split(",")).map(String::trim).map(Role::valueOf).toList();
        return new Doer(list, value(pairs, "person"), value(pairs, "except"));
    }

    private static String value(List<String[]> pairs, String name) {
        return pairs.stream().filter(p -> name.equals(p[0])).map(p -> p[1]).findFirst().orElse(null);
    }
}
