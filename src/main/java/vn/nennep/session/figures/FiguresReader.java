package vn.nennep.session.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.session.SuperiorCells;

/** Whose figures a person may read: of his own cell who is of its committee, of the cells below who serves the superior or watches. */
@Component
public class FiguresReader {

    private static final Set<Role> COMMITTEE =
            EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER, Role.MONITOR);
    private static final Set<Role> SUPERIOR = EnumSet.of(
            Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE, Role.INSPECTION_COMMISSION, Role.MONITOR);

    private final Register register;
    private final SuperiorCells cells;
    private final Clock clock;

    FiguresReader(Register register, SuperiorCells cells, Clock clock) {
        this.register = register;
        this.cells = cells;
        this.clock = clock;
    }

    /** The cells that existed in the year, by name; empty when he may read of none. */
    public List<Unit> cellsFor(String member, int year) {
        LocalDate today = LocalDate.now(clock);
        List<UnitRole> roles = register.rolesOf(member, today);
        Set<String> own = units(roles, COMMITTEE);
        Set<String> above = units(roles, SUPERIOR);
        List<Unit> readable = new ArrayList<>(cells.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        readable.removeIf(cell -> !own.contains(cell.id()) && (cell.parentId() == null || !above.contains(cell.parentId())));
        readable.sort(Comparator.comparing(Unit::name));
        return readable;
    }

    private static Set<String> units(List<UnitRole> roles, Set<Role> wanted) {
        return roles.stream().filter(held -> wanted.contains(held.role())).map(UnitRole::unitId).collect(Collectors.toSet());
    }
}
