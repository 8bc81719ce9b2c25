package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Substitution;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who of the people who may do a task is to be its assignee today. */
@Component
class RoleHolders {

    private final Register register;
    private final Posts posts;
    private final Clock clock;

    RoleHolders(Register register, Posts posts, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * The one holder of the first role that anybody but {@code except} holds, or his one substitute while he has one; null when several hold it or nobody
     * does.
     */
    String sole(String unit, Doer doer, String except) {
        Role first = firstHeld(unit, doer, except).orElse(null);
        if (first == null) {
            return null;
        }
        List<String> holders = holders(unit, first, except);
        List<String> substitutes = substitutes(unit, first).stream().filter(holders::contains).toList();
        if (holders.size() == 2 && substitutes.size() == 1) {
            return substitutes.get(0);
        }
        return holders.size() == 1 ? holders.get(0) : null;
    }

    /** The holders of the first role that anybody but {@code except} holds. */
    List<String> first(String unit, Doer doer, String except) {
        return firstHeld(unit, doer, except).map(role -> holders(unit, role, except)).orElse(List.of());
    }

    /** Who stands in today for a holder of the role. */
    Set<String> substitutes(String unit, Role role) {
        return posts.substitutionsOf(unit).stream()
                .filter(substitution -> substitution.role() == role)
                .filter(substitution -> !substitution.fromDate().isAfter(today()) && !substitution.toDate().isBefore(today()))
                .map(Substitution::substituteId)
                .collect(Collectors.toSet());
    }

    private Optional<Role> firstHeld(String unit, Doer doer, String except) {
        return doer.roles().stream().filter(role -> !holders(unit, role, except).isEmpty()).findFirst();
    }

    private List<String> holders(String unit, Role role, String except) {
        return register.holders(unit, role, today()).stream().filter(holder -> !holder.equals(except)).toList();
    }

    /** Whether the person holds one of the task's roles in the unit. */
    boolean include(String unit, Doer doer, String member) {
        return register.rolesOf(member, today()).stream()
                .anyMatch(held -> held.unitId().equals(unit) && doer.roles().contains(held.role()));
    }

    /** Whether the person is a member of the unit or holds anything in it. */
    boolean belongs(String unit, String member) {
        return register.rolesOf(member, today()).stream().anyMatch(held -> held.unitId().equals(unit));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
