package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Members;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** A probationary member becomes official; somebody is exempted, suspended, takes part elsewhere for a time, or comes back. */
@Component
class ChangeState extends RegisterAction {

    private final Memberships memberships;
    private final Members people;

    ChangeState(RegisterOffice office, Memberships memberships, Members people) {
        super("changeState", true, office);
        this.memberships = memberships;
        this.people = people;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.rights().keeps(actor, unit.id()) && memberships.on(person, unit.id(), office.today()).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Segment now = memberships.on(offer.person(), offer.unit(), office.today()).orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put("statuses", Arrays.stream(MembershipStatus.values())
                .filter(status -> now.status() == MembershipStatus.PROBATIONARY || status == MembershipStatus.OFFICIAL)
                .map(status -> new Option(status.name(), status.label()))
                .toList());
        data.put("status", now.status().name());
        data.put("activity", now.activity().name());
        data.put("from", office.today().toString());
        return data;
    }

    /** Who doesn't take part goes on holding his roles until they are ended. */
    @Override
    List<String> warnings(Offer offer, Answers answers) {
        if (answers.choice("activity", ActivityStatus.class) == ActivityStatus.ACTIVE) {
            return List.of();
        }
        String roles = office.register().rolesOf(offer.person(), office.today()).stream()
                .filter(held -> held.unitId().equals(offer.unit()) && held.role() != Role.MEMBER)
                .map(held -> held.role().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? List.of() : List.of(office.words().of("register.membership.keepsRoles", office.nameOf(offer.person()), roles));
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        String person = offer.person();
        LocalDate from = answers.date("from");
        MembershipStatus status = answers.choice("status", MembershipStatus.class);
        return new Change(Set.of(offer.unit()), from, RegisterPages.ofPerson(person), () -> {
            memberships.change(actor, person, offer.unit(), status, answers.choice("activity", ActivityStatus.class), from);
            if (status == MembershipStatus.OFFICIAL) {
                people.becameOfficial(person, from);
            }
        });
    }
}
