package vn.nennep.review;

import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.policy.Policy;

/**
 * Which committee decides: for a cell and its members the nearest committee above it that isn't of a part only; for what stands directly below the superior
 * committee, that one ({@code domain.md} §3.3, row 10). Whether a grass-roots cell decides about its members itself is a policy.
 */
@Component
public class DecidingCommittee {

    private static final String CELL_DECIDES = "SELF";

    private final Register register;
    private final Policy policy;

    DecidingCommittee(Register register, Policy policy) {
        this.register = register;
        this.policy = policy;
    }

    /**
     * The committee's unit.
     *
     * @param unit one below a superior committee
     */
    public String of(String unit) {
        Unit above = register.unit(register.unit(unit).parentId());
        while (above.type() == UnitType.DEPARTMENTAL_COMMITTEE) {
            above = register.unit(above.parentId());
        }
        return above.id();
    }

    /** Who decides about the members of a cell. */
    public String ofMembers(String cell, int year) {
        boolean itself = register.unit(cell).type() == UnitType.GRASSROOTS_CELL
                && policy.on(Regime.judged(year), register.lineOf(cell)).text("review.grassrootsCell.decider").equals(CELL_DECIDES);
        return itself ? cell : of(cell);
    }
}
