package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** Puts a member of the cell into one of its party groups, or into none. */
@Component
class AssignPartyGroup extends RegisterAction {

    private static final String NONE = "NONE";

    private final Memberships memberships;

    AssignPartyGroup(RegisterOffice office, Memberships memberships) {
        super("assignPartyGroup", true, office);
        this.memberships = memberships;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.rights().keeps(actor, unit.id())
                && !office.register().partyGroupsOf(unit.id(), office.today()).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        List<Option> groups = new ArrayList<>(
                groups(offer).stream().map(group -> new Option(group.id(), group.name())).toList());
        groups.add(new Option(NONE, office.words().of("register.group.none")));
        Map<String, Object> data = new HashMap<>();
        data.put("groups", groups);
        data.put("from", office.today().toString());
        groups(offer).stream()
                .filter(group -> memberships.on(offer.person(), group.id(), office.today()).isPresent())
                .findFirst()
                .ifPresent(group -> data.put("group", group.id()));
        return data;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        LocalDate from = answers.date("from");
        String group = NONE.equals(answers.text("group")) ? null : answers.text("group");
        Set<String> units = new HashSet<>(groups(offer).stream().map(Unit::id).toList());
        units.add(offer.unit());
        return new Change(
                units, from, RegisterPages.ofPerson(offer.person()),
                () -> memberships.assignGroup(actor, offer.person(), offer.unit(), group, from));
    }

    private List<Unit> groups(Offer offer) {
        return office.register().partyGroupsOf(offer.unit(), office.today());
    }
}
