package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Substitution;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.ReadableTime;

/** The holder of the role is back earlier than was thought, or isn't away at all. */
@Component
class EndSubstitution extends RegisterAction {

    private final Posts posts;

    EndSubstitution(RegisterOffice office, Posts posts) {
        super("endSubstitution", false, office);
        this.posts = posts;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return !endable(actor, unit.id()).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("substitutions", endable(member, offer.unit()).stream()
                .map(named -> new Option(
                        Long.toString(named.id()),
                        office.words().of(
                                "register.substitution.named", office.nameOf(named.substituteId()), named.role().label(),
                                ReadableTime.of(named.fromDate()), ReadableTime.of(named.toDate()))))
                .toList());
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        LocalDate lastDay = answers.date("lastDay");
        return Change.inUnit(
                offer.unit(), lastDay.plusDays(1), () -> posts.endSubstitution(actor, Long.parseLong(answers.text("substitution")), lastDay));
    }

    private List<Substitution> endable(String actor, String unit) {
        return posts.substitutionsOf(unit).stream()
                .filter(named -> !named.toDate().isBefore(office.today()))
                .filter(named -> office.rights().namesSubstitute(actor, named.role(), unit))
                .toList();
    }
}
