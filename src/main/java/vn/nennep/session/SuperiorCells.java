package vn.nennep.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;

/** The cells that stand directly under a superior committee, and who serves it. */
@Component
public class SuperiorCells {

    private final Register register;

    SuperiorCells(Register register) {
        this.register = register;
    }

    /** The cells of the superiors that exist on the day, by id. */
    public List<Unit> below(Collection<String> superiors, LocalDate on) {
        return register.units().stream()
                .filter(unit -> unit.type().isCell() && superiors.contains(unit.parentId()) && unit.existsOn(on))
                .toList();
    }

    /** All cells that exist on the day. */
    public List<Unit> all(LocalDate on) {
        return register.units().stream().filter(unit -> unit.type().isCell() && unit.existsOn(on)).toList();
    }

    /** All cells that existed on some day from the one to the other. */
    public List<Unit> between(LocalDate first, LocalDate last) {
        return register.units().stream()
                .filter(unit -> unit.type().isCell() && !unit.foundedOn().isAfter(last) && (unit.closedOn() == null || !unit.closedOn().isBefore(first)))
                .toList();
    }

    /** The units with cells below them in which the person holds one of the roles on the day. */
    public Set<String> servedBy(String member, Set<Role> roles, LocalDate on) {
        Set<String> served = register.rolesOf(member, on).stream()
                .filter(held -> roles.contains(held.role()))
                .map(UnitRole::unitId)
                .collect(Collectors.toCollection(TreeSet::new));
        served.removeIf(unit -> below(Set.of(unit), on).isEmpty());
        return served;
    }
}
