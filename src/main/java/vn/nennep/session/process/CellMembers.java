package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.intake.Option;

/** The members of a cell as choices of a form, and who leads it. */
@Component
class CellMembers {

    private static final Set<Role> LEADERS = Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Role> POSTS =
            Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER, Role.PARTY_GROUP_LEADER);

    private static final Set<Role> COMMITTEE = Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER);

    private final Register register;

    CellMembers(Register register) {
        this.register = register;
    }

    /** The active members, those exempt left out. */
    List<Option> active(String unit, LocalDate on) {
        return register.membersOf(unit, on).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .map(member -> new Option(member.id(), member.name()))
                .toList();
    }

    ActivityStatus activity(String unit, String member, LocalDate on) {
        return register.membersOf(unit, on).stream()
                .filter(m -> m.id().equals(member))
                .map(CellMember::activity)
                .findFirst()
                .orElse(ActivityStatus.TEMPORARILY_ELSEWHERE);
    }

    /** The Party groups (tổ đảng) of the cell that exist on the day. */
    List<Option> partyGroups(String cell, LocalDate on) {
        return register.units().stream()
                .filter(unit -> unit.type() == UnitType.PARTY_GROUP && cell.equals(unit.parentId()))
                .filter(unit -> unit.closedOn() == null || !unit.closedOn().isBefore(on))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
    }

    /** Who leads the Party group; null when nobody does. */
    String leaderOf(String partyGroup, LocalDate on) {
        return register.holders(partyGroup, Role.PARTY_GROUP_LEADER, on).stream().findFirst().orElse(null);
    }

    /** The highest post of the Party that the person holds in the cell or in a group of it, as people read it; null when he holds none. */
    String postOf(String member, String cell, LocalDate on) {
        return register.rolesOf(member, on).stream()
                .filter(held -> held.unitId().equals(cell) || cell.equals(register.unit(held.unitId()).parentId()))
                .map(UnitRole::role)
                .filter(POSTS::contains)
                .min(Comparator.naturalOrder())
                .map(Role::label)
                .orElse(null);
    }

    /** The cells of which the person is secretary or deputy, or stands in for one. */
    Set<String> ledBy(String member, LocalDate on) {
        return cells(member, LEADERS, on);
    }

    /** The cells that the person leads, or of whose committee he is a member. */
    Set<String> servedBy(String member, LocalDate on) {
        return cells(member, COMMITTEE, on);
    }

    /** Who may preside over a session of the cell: secretary, deputy, committee members, in this order. */
    List<Option> presiding(String unit, LocalDate on) {
        List<String> ids = Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER)
                .flatMap(role -> register.holders(unit, role, on).stream())
                .distinct()
                .toList();
        Map<String, PartyMember> people = register.members(ids);
        return ids.stream().map(id -> new Option(id, people.get(id).fullName())).toList();
    }

    /** Who is secretary of the cell in his own right. */
    Set<String> secretaries(String unit, LocalDate on) {
        return register.holders(unit, Role.SECRETARY, on).stream()
                .filter(holder -> register.rolesOf(holder, on).stream()
                        .anyMatch(r -> !r.substitute() && r.role() == Role.SECRETARY && r.unitId().equals(unit)))
                .collect(Collectors.toSet());
    }

    private Set<String> cells(String member, Set<Role> roles, LocalDate on) {
        return register.rolesOf(member, on).stream()
                .filter(held -> roles.contains(held.role()))
                .map(held -> held.unitId())
                .filter(unit -> register.unit(unit).type().isCell())
                .collect(Collectors.toSet());
    }
}
