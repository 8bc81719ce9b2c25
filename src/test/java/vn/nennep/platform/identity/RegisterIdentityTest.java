package vn.nennep.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nennep.testing.EngineTest;

@EngineTest
class RegisterIdentityTest {

    @Autowired
    IdentityService identity;

    @Test
    void a_member_is_a_user_and_logs_in_with_his_password() {
        assertThat(identity.createUserQuery().userId("dv0001").singleResult().getLastName()).isEqualTo("Hòa");
        assertThat(identity.checkPassword("dv0001", "NenNep@2026")).isTrue();
        assertThat(identity.checkPassword("dv0001", "nennep@2026")).isFalse();
        assertThat(identity.checkPassword("dv9999", "NenNep@2026")).isFalse();
        assertThat(identity.isReadOnly()).isTrue();
    }

    @Test
    void roles_in_units_are_groups_and_units_are_tenants() {
        assertThat(identity.createGroupQuery().groupMember("dv0009").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("member", "MEMBER@CB-PD", "MEMBER@CB-TS", "SECRETARY@CB-TS");
        assertThat(identity.createTenantQuery().userMember("dv0009").list())
                .extracting(Tenant::getId)
                .containsExactlyInAnyOrder("CB-PD", "CB-TS");
    }

}
