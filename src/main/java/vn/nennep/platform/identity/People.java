package vn.nennep.platform.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.UnitRole;

/** Lets the engine know on whose behalf it is called, with the roles of this very moment. */
@Component
public class People {

    private final Register register;
    private final IdentityService identity;
    private final Clock clock;

    People(Register register, @Lazy IdentityService identity, Clock clock) {
        this.register = register;
        this.identity = identity;
        this.clock = clock;
    }

    public List<String> groupsOf(String memberId) {
        return Groups.of(rolesOf(memberId));
    }

    public boolean isAdministrator(String memberId) {
        return groupsOf(memberId).contains(Groups.ADMINISTRATOR);
    }

    /** Calls the engine as this person; whoever was logged in before is so again afterwards. */
    public <T> T as(String memberId, Supplier<T> call) {
        List<UnitRole> roles = rolesOf(memberId);
        List<String> units = roles.stream().map(UnitRole::unitId).distinct().toList();
        return restoring(() -> {
            identity.setAuthentication(memberId, Groups.of(roles), units);
            return call.get();
        });
    }

    /** Calls the engine as nobody: neither tenants nor grants are asked. For our own code, after it has checked by itself. */
    public <T> T asNobody(Supplier<T> call) {
        return restoring(() -> {
            identity.clearAuthentication();
            return call.get();
        });
    }

    private <T> T restoring(Supplier<T> call) {
        var before = identity.getCurrentAuthentication();
        try {
            return call.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<UnitRole> rolesOf(String memberId) {
        return register.rolesOf(memberId, LocalDate.now(clock));
    }
}
