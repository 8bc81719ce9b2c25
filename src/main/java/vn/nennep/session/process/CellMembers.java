package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Option;

/** The members of a cell as choices of a form, and who leads it. */
@Component
class CellMembers {

    private static final Set<Role> LEADERS = Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

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

    /** The cells of which the person is secretary or deputy, or stands in for one. */
    Set<String> ledBy(String member, LocalDate on) {
        return register.rolesOf(member, on).stream()
                .filter(held -> LEADERS.contains(held.role()))
                .map(held -> held.unitId())
                .filter(unit -> register.unit(unit).type().isCell())
                .collect(Collectors.toSet());
    }
}
