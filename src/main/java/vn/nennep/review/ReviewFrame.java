package vn.nennep.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;

/** What frames a paper of the review: header above, recipients and signature below. A cell signs as one, what stands above cells as a committee. */
@Component
public class ReviewFrame {

    private final Register register;

    ReviewFrame(Register register) {
        this.register = register;
    }

    public PaperHeader header(String unitId, LocalDate date) {
        Unit unit = register.unit(unitId);
        String above = unit.parentId() == null ? unit.name() : register.unit(unit.parentId()).name();
        return new PaperHeader(above, unit.name(), unit.type().isCell() ? IssuerKind.CELL : IssuerKind.COMMITTEE, unit.place(), date);
    }

    /** Signed by who leads the unit that day, the secretary before the deputy; without a name where nobody does. */
    public Closing closing(String unit, List<String> recipients, LocalDate day) {
        for (Role role : List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY)) {
            List<String> holders = register.holders(unit, role, day);
            if (!holders.isEmpty()) {
                return closing(unit, recipients, holders.get(0), day);
            }
        }
        return new Closing(recipients, null, "");
    }

    /**
     * @param signatory the member who signs for the unit
     * @param day of the signature, which decides in what position he signs
     */
    public Closing closing(String unit, List<String> recipients, String signatory, LocalDate day) {
        return new Closing(recipients, position(unit, signatory, day), register.nameOf(signatory));
    }

    /** Who only stands in for the secretary doesn't sign as one. */
    private SignatoryPosition position(String unit, String signatory, LocalDate day) {
        List<UnitRole> held = register.rolesOf(signatory, day).stream().filter(role -> role.unitId().equals(unit)).toList();
        if (held.stream().anyMatch(role -> !role.substitute() && role.role() == Role.SECRETARY)) {
            return SignatoryPosition.SECRETARY;
        }
        return held.stream().anyMatch(role -> role.role() == Role.DEPUTY_SECRETARY) ? SignatoryPosition.DEPUTY_SECRETARY : SignatoryPosition.SUBSTITUTE;
    }
}
