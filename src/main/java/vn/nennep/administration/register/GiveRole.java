package vn.nennep.administration.register;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** Somebody is elected, appointed or charged: he holds a role in the unit from a day on. */
@Component
class GiveRole extends RegisterAction {

    private final Posts posts;
    private final Appointees appointees;

    GiveRole(RegisterOffice office, Posts posts, Appointees appointees) {
        super("giveRole", false, office);
        this.posts = posts;
        this.appointees = appointees;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return office.goesOn(unit) && !office.rolesGivenBy(actor, unit).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        Map<String, Object> data = new HashMap<>(appointees.choices(member, unit));
        data.put("roles", office.rolesGivenBy(member, unit).stream().map(role -> new Option(role.name(), role.label())).toList());
        data.put("from", office.today().toString());
        return data;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        String appointee = appointees.chosen(actor, unit, answers);
        Role role = answers.choice("role", Role.class);
        return Change.inUnit(
                unit.id(), answers.date("from"),
                () -> posts.give(
                        actor, appointee, role, unit.id(), answers.date("from"), answers.date("lastDay"), answers.text("basis")));
    }
}
