package vn.nennep.administration.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;

/**
 * Who can be given a role of a unit: an official member of it; from above also somebody of another unit, as a superior appoints him, named by his id.
 */
@Component
class Appointees {

    private final RegisterOffice office;
    private final Register register;
    private final RegisterRights rights;

    Appointees(RegisterOffice office, Register register, RegisterRights rights) {
        this.office = office;
        this.register = register;
        this.rights = rights;
    }

    Map<String, Object> choices(String actor, Unit unit) {
        List<Option> members = office.eligible(unit.id());
        boolean fromAbove = rights.keepsFromAbove(actor, unit.id());
        Map<String, Object> choices = new HashMap<>();
        choices.put("members", members);
        choices.put("fromMembers", !members.isEmpty());
        choices.put("fromElsewhere", fromAbove);
        return choices;
    }

    /** @throws Refusal if nobody was chosen, or two, or somebody of whom the actor may not dispose */
    String chosen(String actor, Unit unit, Answers answers) {
        String member = answers.text("member");
        String other = answers.text("otherMember");
        if (other == null && member == null) {
            throw Refusal.at(office.eligible(unit.id()).isEmpty() ? "otherMember" : "member", "register.appointee.missing");
        }
        if (other == null) {
            return member;
        }
        if (member != null) {
            throw Refusal.at("otherMember", "register.appointee.two");
        }
        boolean known = rights.keepsFromAbove(actor, unit.id())
                && register.rolesOf(other, office.today()).stream().map(UnitRole::unitId).anyMatch(held -> rights.keeps(actor, held));
        if (!known) {
            throw Refusal.at("otherMember", "register.appointee.unknown", other);
        }
        return other;
    }
}
