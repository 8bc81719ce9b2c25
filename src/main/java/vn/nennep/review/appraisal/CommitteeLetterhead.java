package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.Words;

/** What frames the papers of the committee that decides: header, signature, and the term in which they are numbered. */
@Component
class CommitteeLetterhead {

    private static final Set<Role> SIGNING = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Register register;
    private final Words words;

    CommitteeLetterhead(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    /** The body that decides: a Party organisation (đảng bộ) acts by its committee (đảng ủy), a cell by itself. */
    String committee(String unitId) {
        Unit unit = register.unit(unitId);
        String organization = words.of("appraisal.paper.organization") + " ";
        return unit.name().startsWith(organization) ? words.of("appraisal.paper.committee", unit.name().substring(organization.length())) : unit.name();
    }

    /** Of a committee with nothing above it in the register its own organisation stands in the first line. */
    PaperHeader header(String unitId, LocalDate on) {
        Unit unit = register.unit(unitId);
        Unit above = unit.parentId() == null ? unit : register.unit(unit.parentId());
        return new PaperHeader(
                above.name(), committee(unitId), unit.type().isCell() ? IssuerKind.CELL : IssuerKind.COMMITTEE, unit.place(), on);
    }

    /** @param signatory who acted: he signs if he leads the unit that day; otherwise its leader does */
    Closing closing(String unitId, String signatory, LocalDate on, List<String> recipients) {
        String signs = Stream.concat(Stream.of(signatory), SIGNING.stream().flatMap(role -> register.holders(unitId, role, on).stream()))
                .filter(person -> position(unitId, person, on) != null)
                .findFirst()
                .orElse(null);
        return signs == null
                ? new Closing(recipients, null, "")
                : new Closing(recipients, position(unitId, signs, on), register.nameOf(signs));
    }

    /** @throws IllegalStateException if the register knows none */
    String term(String unitId, LocalDate on) {
        return register.termOf(unitId, on).orElseThrow(() -> new IllegalStateException("No term of unit " + unitId));
    }

    private SignatoryPosition position(String unitId, String person, LocalDate on) {
        SignatoryPosition position = null;
        for (var held : register.rolesOf(person, on)) {
            if (held.unitId().equals(unitId) && held.role() == Role.SECRETARY && !held.substitute()) {
                return SignatoryPosition.SECRETARY;
            }
            if (held.unitId().equals(unitId) && held.role() == Role.DEPUTY_SECRETARY) {
                position = SignatoryPosition.DEPUTY_SECRETARY;
            } else if (held.unitId().equals(unitId) && held.role() == Role.SECRETARY && position == null) {
                position = SignatoryPosition.SUBSTITUTE;
            }
        }
        return position;
    }
}
