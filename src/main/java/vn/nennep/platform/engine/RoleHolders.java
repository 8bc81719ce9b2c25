package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who of the people who may do a task is to be its assignee today. */
@Component
class RoleHolders {

    private final Register register;
    private final Clock clock;

    RoleHolders(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The one holder of the first role that anybody but {@code except} holds; null when several hold it or nobody does. */
    String sole(String unit, Doer doer, String except) {
        for (Role role : doer.roles()) {
            List<String> holders = register.holders(unit, role, today()).stream()
                    .filter(holder -> !holder.equals(except))
                    .toList();
            if (!holders.isEmpty()) {
                return holders.size() == 1 ? holders.get(0) : null;
            }
        }
        return null;
    }

    /** Whether the person holds one of the task's roles in the unit. */
    boolean include(String unit, Doer doer, String member) {
        return register.rolesOf(member, today()).stream()
                .anyMatch(held -> held.unitId().equals(unit) && doer.roles().contains(held.role()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
