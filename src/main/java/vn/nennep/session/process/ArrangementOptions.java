package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Option;

/** What the forms of a session's arrangements let people choose from. */
@Component
class ArrangementOptions {

    private static final List<Role> COMMITTEE = List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER);

    private final Register register;

    ArrangementOptions(Register register) {
        this.register = register;
    }

    /** Who may have decided that not all meet in the room: secretary, deputy, committee members (A13.1). */
    List<Option> deciders(String unit, LocalDate on) {
        Set<String> deciders = new LinkedHashSet<>();
        COMMITTEE.forEach(role -> deciders.addAll(register.holders(unit, role, on)));
        return deciders.stream().map(member -> new Option(member, register.nameOf(member))).toList();
    }

    /** The other cells under the same superior that exist. */
    List<Option> neighbours(String unit) {
        String parent = register.unit(unit).parentId();
        return register.units().stream()
                .filter(other -> parent != null && parent.equals(other.parentId()))
                .filter(other -> other.type().isCell() && other.closedOn() == null && !other.id().equals(unit))
                .map(ArrangementOptions::option)
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id(), unit.name());
    }
}
