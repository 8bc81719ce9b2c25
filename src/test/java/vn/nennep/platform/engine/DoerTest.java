package vn.nennep.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import vn.nennep.organization.Role;

/** Who does a task, by what the model says and what the variables hold (docs/adr/0009-the-whole-session.md). */
class DoerTest {

    private static final Map<String, String> VARIABLES =
            Map.of("preparerId", "dv0005", "reviewerId", "dv0008", "reviewerRoles", "SECRETARY, COMMITTEE_MEMBER", "strange", "KING");

    @Test
    void a_person_whom_the_variable_names() {
        Doer doer = of(Map.of("person", "preparerId")).given(VARIABLES::get);
        assertThat(doer.person()).isEqualTo("preparerId");
        assertThat(doer.roles()).isEmpty();
    }

    @Test
    void roles_of_the_model_in_their_order() {
        Doer doer = of(Map.of("roles", "DEPUTY_SECRETARY,SECRETARY", "except", "preparerId")).given(VARIABLES::get);
        assertThat(doer).isEqualTo(new Doer(List.of(Role.DEPUTY_SECRETARY, Role.SECRETARY), null, null, "preparerId", List.of()));
    }

    @Test
    void roles_that_policy_names() {
        assertThat(of(Map.of("rolesFrom", "reviewerRoles")).given(VARIABLES::get).roles())
                .containsExactly(Role.SECRETARY, Role.COMMITTEE_MEMBER);
    }

    @Test
    void a_person_goes_before_roles_and_roles_stand_in_where_there_is_none() {
        Doer named = of(Map.of("person", "reviewerId", "rolesFrom", "reviewerRoles", "except", "preparerId"));
        assertThat(named.given(VARIABLES::get)).isEqualTo(new Doer(List.of(), null, "reviewerId", "preparerId", List.of()));
        assertThat(named.given(Map.of("reviewerRoles", "SECRETARY")::get))
                .isEqualTo(new Doer(List.of(Role.SECRETARY), null, null, "preparerId", List.of()));
    }

    @Test
    void who_may_enter_it_for_the_person_is_lost_where_roles_do_it() {
        Doer doer = of(Map.of("person", "reviewerId", "rolesFrom", "reviewerRoles", "enteredBy", "SECRETARY,DUTY_OFFICER"));
        assertThat(doer.given(VARIABLES::get).enteredBy()).containsExactly(Role.SECRETARY, Role.DUTY_OFFICER);
        assertThat(doer.given(Map.of("reviewerRoles", "SECRETARY")::get).enteredBy()).isEmpty();
    }

    @Test
    void nobody_is_an_error_that_is_told() {
        assertThatThrownBy(() -> of(Map.of("person", "missing")).given(VARIABLES::get)).hasMessageContaining("missing");
        assertThatThrownBy(() -> of(Map.of("rolesFrom", "missing")).given(VARIABLES::get)).hasMessageContaining("missing");
        assertThatThrownBy(() -> of(Map.of("rolesFrom", "strange")).given(VARIABLES::get)).hasMessageContaining("KING");
    }

    private static Doer of(Map<String, String> properties) {
        UserTask task = Bpmn.createProcess("p").startEvent().userTask("t").endEvent().done().getModelElementById("t");
        CamundaProperties all = task.getModelInstance().newInstance(CamundaProperties.class);
        task.builder().addExtensionElement(all);
        properties.forEach((name, value) -> {
            CamundaProperty property = task.getModelInstance().newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            all.addChildElement(property);
        });
        return Doer.of(task);
    }
}
