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

/** What frames the papers of the review: header above, recipients and signature below, and the term in which they are numbered. */
@Component
public class CommitteeFrame {

    private static final String ORGANIZATION = "Đảng bộ ";
    private static final String COMMITTEE = "Đảng ủy ";

    private final Register register;

    CommitteeFrame(Register register) {
        this.register = register;
    }

    /**
     * The term through which the numbers of the unit's papers run on the day.
     *
     * @throws IllegalStateException if the register knows none
     */
    public String term(String unit, LocalDate on) {
        return register.termOf(unit, on).orElseThrow(() -> new IllegalStateException("No term of unit " + unit));
    }

    /** Of a paper that a cell issues, or the committee of an organisation above cells; at the root of the tree the organisation stands above its committee. */
    public PaperHeader header(String unit, LocalDate date) {
        Unit issuer = register.unit(unit);
        String above = issuer.parentId() == null ? issuer.name() : register.unit(issuer.parentId()).name();
        return new PaperHeader(above, committee(unit), issuer.type().isCell() ? IssuerKind.CELL : IssuerKind.COMMITTEE, issuer.place(), date);
    }

    /** The body that acts for the organisation: not đảng bộ, but its đảng ủy; of a cell the cell. */
    public String committee(String unit) {
        String name = register.unit(unit).name();
        return name.startsWith(ORGANIZATION) ? COMMITTEE + name.substring(ORGANIZATION.length()) : name;
    }

    /** @param day of the signature, which decides in what position he signs */
    public Closing closing(String unit, List<String> recipients, String signatory, LocalDate day) {
        return new Closing(recipients, position(unit, signatory, day), register.nameOf(signatory));
    }

    private SignatoryPosition position(String unit, String signatory, LocalDate day) {
        List<UnitRole> held = register.rolesOf(signatory, day).stream().filter(role -> role.unitId().equals(unit)).toList();
        if (held.stream().anyMatch(role -> !role.substitute() && role.role() == Role.SECRETARY)) {
            return SignatoryPosition.SECRETARY;
        }
        boolean deputy = held.stream().anyMatch(role -> role.role() == Role.DEPUTY_SECRETARY);
        return !deputy && held.stream().anyMatch(role -> role.role() == Role.SECRETARY) ? SignatoryPosition.SUBSTITUTE : SignatoryPosition.DEPUTY_SECRETARY;
    }
}
