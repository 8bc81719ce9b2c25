package vn.nennep.platform.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import vn.nennep.organization.Role;

/**
 * Who does a user task, as the model says with extension properties: a person, or roles. Where it names both, the person does it if there is one.
 *
 * @param roles property {@code roles}: the first does it, the others may act in his stead
 * @param rolesFrom property {@code rolesFrom}: name of the variable that holds such a comma list, where policy says which roles; may be null
 * @param person property {@code person}: name of the variable that holds a member's id; may be null when roles are named
 * @param except property {@code except}: name of the variable that holds the id of a person who must not do it; may be null
 * @param enteredBy property {@code enteredBy}: roles that may enter it for the person when he can't (nhập hộ); empty where it must be himself
 */
public record Doer(List<Role> roles, String rolesFrom, String person, String except, List<Role> enteredBy) {

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
        return new Doer(
                roles(value(pairs, "roles")), value(pairs, "rolesFrom"), value(pairs, "person"), value(pairs, "except"), roles(value(pairs, "enteredBy")));
    }

    private static List<Role> roles(String list) {
        return list == null ? List.of() : Arrays.stream(list.split(",")).map(String::trim).map(Role::valueOf).toList();
    }

    /**
     * Who does one task: with {@code person} only if the variable names somebody, otherwise with roles only.
     *
     * @param variable the value of a variable as the task sees it
     * @throws IllegalStateException if it is nobody
     */
    public Doer given(UnaryOperator<String> variable) {
        if (person != null && variable.apply(person) != null) {
            return new Doer(List.of(), null, person, except, enteredBy);
        }
        List<Role> named = rolesFrom == null ? roles : roles(variable.apply(rolesFrom));
        if (named.isEmpty()) {
            throw new IllegalStateException("Neither person " + person + " nor roles " + rolesFrom);
        }
        return new Doer(named, null, null, except, List.of());
    }

    private static String value(List<String[]> pairs, String name) {
        return pairs.stream().filter(p -> name.equals(p[0])).map(p -> p[1]).findFirst().orElse(null);
    }
}
