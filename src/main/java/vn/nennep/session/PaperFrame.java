package vn.nennep.session;

import java.time.Clock;
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
import vn.nennep.platform.web.Words;

/** What frames every paper of a cell: header above, recipients and signature below, and the term in which it is numbered. */
@Component
public class PaperFrame {

    private final Register register;
    private final Words words;
    private final Clock clock;

    PaperFrame(Register register, Words words, Clock clock) {
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The term through which the numbers of the unit's papers run today.
     *
     * @throws IllegalStateException if the register knows none
     */
    public String term(String unit) {
        return register.termOf(unit, today()).orElseThrow(() -> new IllegalStateException("No term of unit " + unit));
    }

    /** Of a paper dated today. */
    public PaperHeader header(ThematicSession session) {
        return header(session, today());
    }

    /** Of a paper of the session's cell. */
    public PaperHeader header(ThematicSession session, LocalDate date) {
        Unit unit = register.unit(session.unitId());
        return new PaperHeader(register.unit(unit.parentId()).name(), unit.name(), IssuerKind.CELL, unit.place(), date);
    }

    /**
     * @param signatory the member who signs for the cell
     * @param day of the signature, which decides in what position he signs
     */
    public Closing closing(String unit, List<String> recipients, String signatory, LocalDate day) {
        return new Closing(recipients, position(unit, signatory, day), register.nameOf(signatory));
    }

    /** To whom papers go that are sent to a unit above: not the organisation (đảng bộ), but its committee (đảng ủy). */
    public String committee(String unit) {
        String name = register.unit(unit).name();
        String organization = words.of("session.report.paper.organization") + " ";
        return name.startsWith(organization) ? words.of("session.report.paper.committee", name.substring(organization.length())) : name;
    }

    /** Who only stands in for the secretary doesn't sign as one: as deputy where he is it, otherwise as the substitute that he is. */
    private SignatoryPosition position(String unit, String signatory, LocalDate day) {
        List<UnitRole> held = register.rolesOf(signatory, day).stream().filter(role -> role.unitId().equals(unit)).toList();
        if (held.stream().anyMatch(role -> !role.substitute() && role.role() == Role.SECRETARY)) {
            return SignatoryPosition.SECRETARY;
        }
        boolean onlySubstitute = held.stream().anyMatch(role -> role.substitute() && role.role() == Role.SECRETARY)
                && held.stream().noneMatch(role -> role.role() == Role.DEPUTY_SECRETARY);
        return onlySubstitute ? SignatoryPosition.SUBSTITUTE : SignatoryPosition.DEPUTY_SECRETARY;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
