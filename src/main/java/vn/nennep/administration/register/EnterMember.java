package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Members;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;

/** Somebody who isn't in the register yet, newly admitted or come from elsewhere, is entered into the cell. */
@Component
class EnterMember extends RegisterAction {

    private final Members people;
    private final Memberships memberships;

    EnterMember(RegisterOffice office, Members people, Memberships memberships) {
        super("enterMember", false, office);
        this.people = people;
        this.memberships = memberships;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.goesOn(unit) && office.rights().keeps(actor, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", people.freeId());
        data.put("from", office.today().toString());
        data.put("activity", ActivityStatus.ACTIVE.name());
        data.put("groups", office.register().partyGroupsOf(offer.unit(), office.today()).stream()
                .map(group -> new Option(group.id(), group.name()))
                .toList());
        return data;
    }

    @Override
    public boolean previews() {
        return false;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        Members.Particulars person = PersonForm.read(answers, answers.text("email"));
        LocalDate from = answers.date("from");
        MembershipStatus status = answers.choice("status", MembershipStatus.class);
        if (!answers.yes("another") && people.known(person.fullName(), person.birthDate())) {
            throw Refusal.at("fullName", "register.name.knownAlready", person.fullName());
        }
        if (status == MembershipStatus.PROBATIONARY && person.officialDate() != null) {
            throw Refusal.at("officialDate", "register.official.whileProbationary");
        }
        if (person.admissionDate() != null && from.isBefore(person.admissionDate())) {
            throw Refusal.at("from", "register.membership.beforeAdmission");
        }
        String id = answers.text("id");
        return new Change(Set.of(offer.unit()), from, RegisterPages.ofPerson(id), () -> {
            people.enter(actor, id, offer.unit(), person, office.today());
            memberships.begin(actor, id, offer.unit(), status, answers.choice("activity", ActivityStatus.class), from);
            if (answers.has("group")) {
                memberships.assignGroup(actor, id, offer.unit(), answers.text("group"), from);
            }
        });
    }
}
