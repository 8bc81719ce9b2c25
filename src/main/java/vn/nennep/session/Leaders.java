package vn.nennep.session;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who answers for a cell on a day: its secretary, or the deputy as long as it has none ({@code domain.md} B0 “Substitution”). */
@Component
class Leaders {

    private final Register register;

    Leaders(Register register) {
        this.register = register;
    }

    List<String> of(String cell, LocalDate on) {
        List<String> secretaries = register.holders(cell, Role.SECRETARY, on);
        return secretaries.isEmpty() ? register.holders(cell, Role.DEPUTY_SECRETARY, on) : secretaries;
    }
}
