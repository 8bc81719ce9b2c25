package vn.nennep.review;

import java.time.LocalDate;
import java.util.List;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who heads an organisation: who is reviewed first, and who next ({@code domain.md} §3.3 row 3: “head before deputies and members”). */
public record Heads(List<String> secretaries, List<String> deputies) {

    public static Heads of(Register register, String unit, LocalDate on) {
        return new Heads(register.holders(unit, Role.SECRETARY, on), register.holders(unit, Role.DEPUTY_SECRETARY, on));
    }

    /** 0 for the head, 1 for a deputy, 2 for the others. */
    public int rank(String member) {
        if (secretaries.contains(member)) {
            return 0;
        }
        return deputies.contains(member) ? 1 : 2;
    }
}
