package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;

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
        List<String> first = first(unit, doer, except);
        return first.size() == 1 ? first.get(0) : null;
    }

    /** The holders of the first role that anybody but {@code except} holds. */
    List<String> first(String unit, Doer doer, String except) {
        return doer.roles().stream()
                .map(role -> register.holders(unit, role, today()).stream().filter(holder -> !holder.equals(except)).toList())
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
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
