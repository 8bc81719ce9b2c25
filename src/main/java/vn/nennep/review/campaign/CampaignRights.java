package vn.nennep.review.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;

/** Who opens and leads campaigns, and who keeps a cell's list. */
@Component
public class CampaignRights {

    private static final Set<Role> LEADING = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ORGANIZATION_BOARD);
    private static final Set<Role> KEEPING = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER);

    private final Register register;
    private final Clock clock;

    CampaignRights(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The committees that may open campaigns and in which the person leads them: a direct superior, or a grass-roots committee that has none here. */
    public List<Unit> openers(String person) {
        return register.rolesOf(person, today()).stream()
                .filter(held -> LEADING.contains(held.role()))
                .map(held -> register.unit(held.unitId()))
                .filter(unit -> unit.type() == UnitType.SUPERIOR_COMMITTEE || unit.type() == UnitType.GRASSROOTS_COMMITTEE && unit.parentId() == null)
                .distinct()
                .toList();
    }

    /** Whether the person leads what the committee does in the review. */
    public boolean leads(String person, String committee) {
        return holds(person, committee, LEADING);
    }

    /** Whether the person keeps the cell's list of those who are rated. */
    public boolean keepsList(String person, String cell) {
        return holds(person, cell, KEEPING);
    }

    private boolean holds(String person, String unit, Set<Role> any) {
        return register.rolesOf(person, today()).stream().anyMatch(held -> held.unitId().equals(unit) && any.contains(held.role()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
