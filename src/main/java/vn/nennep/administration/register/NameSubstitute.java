package vn.nennep.administration.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** Somebody stands in for the holder of a role for a time: he acts, and it is written for whom. */
@Component
class NameSubstitute extends RegisterAction {

    private final Posts posts;

    NameSubstitute(RegisterOffice office, Posts posts) {
        super("nameSubstitute", false, office);
        this.posts = posts;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return office.goesOn(unit) && !held(actor, unit).isEmpty() && !office.eligible(unit.id()).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        List<Role> roles = held(member, unit);
        Map<String, Object> data = new HashMap<>();
        data.put("roles", roles.stream().map(role -> new Option(role.name(), role.label())).toList());
        data.put("members", office.eligible(unit.id()));
        data.put("from", office.today().toString());
        if (roles.size() == 1) {
            data.put("role", roles.get(0).name());
        }
        return data;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        return Change.inUnit(
                offer.unit(), answers.date("from"),
                () -> posts.substitute(
                        actor, answers.text("member"), answers.choice("role", Role.class), offer.unit(), answers.date("from"),
                        answers.date("lastDay"), answers.text("reason")));
    }

    /** Roles that somebody holds now or is to hold, and for which the actor may name somebody. */
    private List<Role> held(String actor, Unit unit) {
        return posts.ofUnit(unit.id()).stream()
                .filter(holding -> holding.toDate() == null || !holding.toDate().isBefore(office.today()))
                .map(Posts.Holding::role)
                .distinct()
                .filter(role -> office.rights().namesSubstitute(actor, role, unit.id()))
                .sorted()
                .toList();
    }
}
