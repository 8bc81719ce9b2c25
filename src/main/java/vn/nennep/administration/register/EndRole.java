package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Holding;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.ReadableTime;

/** A role ends after its last day, or is taken back before it begins. */
@Component
class EndRole extends RegisterAction {

    private final Posts posts;

    EndRole(RegisterOffice office, Posts posts) {
        super("endRole", false, office);
        this.posts = posts;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return !endable(actor, unit.id()).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("holdings", endable(member, offer.unit()).stream()
                .map(held -> new Option(
                        Long.toString(held.id()),
                        office.words().of(
                                "register.holding", held.role().label(), office.nameOf(held.memberId()), ReadableTime.of(held.fromDate()))))
                .toList());
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        LocalDate lastDay = answers.date("lastDay");
        return Change.inUnit(
                offer.unit(), lastDay.plusDays(1), () -> posts.end(actor, Long.parseLong(answers.text("holding")), lastDay));
    }

    /** Roles that last or are to begin, and that the actor gives. */
    private List<Holding> endable(String actor, String unit) {
        return posts.ofUnit(unit).stream()
                .filter(held -> held.toDate() == null || !held.toDate().isBefore(office.today()))
                .filter(held -> office.rights().gives(actor, held.role(), unit))
                .toList();
    }
}
