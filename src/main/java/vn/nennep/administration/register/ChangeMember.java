package vn.nennep.administration.register;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Members;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;

/**
 * What is known of a person is corrected. The e-mail address, to which forgotten passwords lead, is changed only by the person himself and by whoever
 * keeps everything that the person holds.
 */
@Component
class ChangeMember extends RegisterAction {

    private final Members people;

    ChangeMember(RegisterOffice office, Members people) {
        super("changeMember", true, office);
        this.people = people;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.rights().keeps(actor, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Map<String, Object> data = PersonForm.fill(people.particulars(offer.person()).orElseThrow());
        data.put("mayChangeEmail", mayChangeEmail(member, offer.person()));
        return data;
    }

    @Override
    public String seen(Offer offer) {
        return people.particulars(offer.person()).map(Particulars::toString).orElse("");
    }

    @Override
    public boolean previews() {
        return false;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        String person = offer.person();
        Particulars before = people.particulars(person).orElseThrow();
        Particulars after = PersonForm.read(answers, mayChangeEmail(actor, person) ? answers.text("email") : before.email());
        return new Change(
                Set.of(), office.today(), RegisterPages.ofPerson(person),
                () -> people.change(actor, person, offer.unit(), after, office.today()));
    }

    private boolean mayChangeEmail(String actor, String person) {
        return actor.equals(person) || office.rights().keepsAllOf(actor, person);
    }
}
