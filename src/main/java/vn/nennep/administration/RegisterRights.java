package vn.nennep.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.AccountHolders;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.organization.UnitType;

/**
 * Who keeps which part of the register: administrators all of it, an organisation board its unit and everything below, secretary, deputy and duty
 * officer their own unit with its party groups. Nobody gives a role that would let him reach further than he does.
 */
@Component
public class RegisterRights {

    private static final Set<Role> OF_THE_UNIT = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.DUTY_OFFICER);
    /** Given by whoever keeps the unit; the others follow an election or a decision of the superior. */
    private static final Set<Role> GIVEN_IN_THE_UNIT = EnumSet.of(Role.DUTY_OFFICER, Role.PARTY_GROUP_LEADER);
    /** Daily duties, which their holder may let somebody else do for a time. */
    private static final Set<Role> DAILY =
            EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.DUTY_OFFICER, Role.PARTY_GROUP_LEADER);
    private static final Set<Role> GIVEN_BY_ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR, Role.MONITOR, Role.ORGANIZATION_BOARD, Role.INSPECTION_COMMISSION);

    private final Register register;
    private final AccountHolders holders;
    private final Clock clock;

    RegisterRights(Register register, AccountHolders holders, Clock clock) {
        this.register = register;
        this.holders = holders;
        this.clock = clock;
    }

    public boolean isAdministrator(String member) {
        return rolesOf(member).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
    }

    /** The ids of the units whose people and roles the person keeps today. */
    public Set<String> unitsKeptBy(String member) {
        List<UnitRole> roles = rolesOf(member);
        List<Unit> all = register.units();
        if (roles.stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR)) {
            return all.stream().map(Unit::id).collect(Collectors.toSet());
        }
        Map<String, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<String> whole = unitsOf(roles, EnumSet.of(Role.ORGANIZATION_BOARD));
        Set<String> own = unitsOf(roles, OF_THE_UNIT);
        return all.stream()
                .filter(unit -> own.contains(unit.id())
                        || unit.type() == UnitType.PARTY_GROUP && own.contains(unit.parentId())
                        || liesWithin(unit, whole, byId))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    /** Whether {@link #unitsKeptBy} holds the unit, asked for one. */
    public boolean keeps(String member, String unit) {
        if (keepsFromAbove(member, unit)) {
            return true;
        }
        Set<String> own = unitsOf(rolesOf(member), OF_THE_UNIT);
        Unit kept = register.unit(unit);
        return own.contains(unit) || kept.type() == UnitType.PARTY_GROUP && own.contains(kept.parentId());
    }

    /** Whether the person keeps any unit as administrator or from above. */
    public boolean keepsFromAbove(String member) {
        return rolesOf(member).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR || held.role() == Role.ORGANIZATION_BOARD);
    }

    /** The ids of the units that the person keeps as administrator or from above. */
    public Set<String> unitsKeptFromAboveBy(String member) {
        List<UnitRole> roles = rolesOf(member);
        List<Unit> all = register.units();
        if (roles.stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR)) {
            return all.stream().map(Unit::id).collect(Collectors.toSet());
        }
        Map<String, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<String> whole = unitsOf(roles, EnumSet.of(Role.ORGANIZATION_BOARD));
        return all.stream().filter(unit -> liesWithin(unit, whole, byId)).map(Unit::id).collect(Collectors.toSet());
    }

    /** The roles that the person gives in every unit which he keeps as administrator or from above. */
    public Set<Role> rolesGivenFromAboveBy(String member) {
        Set<Role> given = EnumSet.complementOf(EnumSet.of(Role.MEMBER));
        if (!isAdministrator(member)) {
            given.removeAll(GIVEN_BY_ADMINISTRATORS);
        }
        return given;
    }

    /** Whether the person keeps the unit as administrator or from above, so that its leadership is his to enter. */
    public boolean keepsFromAbove(String member, String unit) {
        List<UnitRole> roles = rolesOf(member);
        if (roles.stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR)) {
            return true;
        }
        Set<String> boards = unitsOf(roles, EnumSet.of(Role.ORGANIZATION_BOARD));
        return register.lineOf(unit).stream().anyMatch(boards::contains);
    }

    /** Whether the person may give this role in this unit, or end it, or name its substitute. */
    public boolean gives(String member, Role role, String unit) {
        if (role == Role.MEMBER) {
            return false;
        }
        if (isAdministrator(member)) {
            return true;
        }
        if (GIVEN_BY_ADMINISTRATORS.contains(role)) {
            return false;
        }
        return keepsFromAbove(member, unit) || GIVEN_IN_THE_UNIT.contains(role) && keeps(member, unit);
    }

    /**
     * Whether the person may say who stands in for the holder of this role for a time: whoever gives the role, and who holds it in his own right, for
     * himself.
     */
    public boolean namesSubstitute(String member, Role role, String unit) {
        return gives(member, role, unit)
                || DAILY.contains(role)
                        && rolesOf(member).stream().anyMatch(held -> !held.substitute() && held.role() == role && held.unitId().equals(unit));
    }

    /**
     * Whether the person keeps every unit in which the other holds anything or is to hold something, so that acting on the other's account lets him reach
     * no further than he does; nobody but an administrator does so with an administrator.
     */
    public boolean keepsAllOf(String member, String other) {
        return whollyKept(member, List.of(other)).contains(other);
    }

    /** Of these people, those of whom the person keeps all. */
    public Set<String> whollyKept(String member, Collection<String> others) {
        if (isAdministrator(member)) {
            return Set.copyOf(others);
        }
        Set<String> kept = unitsKeptBy(member);
        Map<String, List<UnitRole>> held = holders.heldFrom(others, LocalDate.now(clock));
        Map<UnitRole, Boolean> within = new HashMap<>();
        return others.stream()
                .filter(other -> held.getOrDefault(other, List.of()).stream()
                        .allMatch(role -> within.computeIfAbsent(
                                role, r -> kept.contains(r.unitId()) && (r.role() == Role.MEMBER || gives(member, r.role(), r.unitId())))))
                .collect(Collectors.toSet());
    }

    private static boolean liesWithin(Unit unit, Set<String> whole, Map<String, Unit> byId) {
        for (Unit at = unit; at != null; at = at.parentId() == null ? null : byId.get(at.parentId())) {
            if (whole.contains(at.id())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> unitsOf(List<UnitRole> roles, Set<Role> wanted) {
        return roles.stream().filter(held -> wanted.contains(held.role())).map(UnitRole::unitId).collect(Collectors.toCollection(HashSet::new));
    }

    private List<UnitRole> rolesOf(String member) {
        return register.rolesOf(member, LocalDate.now(clock));
    }
}
