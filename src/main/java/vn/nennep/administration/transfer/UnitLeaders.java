package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who answers for a unit's transfers on a day: its secretary; without one the deputy, and without him the duty officer. */
@Component
class UnitLeaders {

    private final Register register;

    UnitLeaders(Register register) {
        this.register = register;
    }

    List<String> of(String unit, LocalDate on) {
        return Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.DUTY_OFFICER)
                .map(role -> register.holders(unit, role, on))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
