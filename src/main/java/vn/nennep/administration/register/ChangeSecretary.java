package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Holding;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;

/** The secretary changes: the one ends the day before the other begins, so that there is never none and never two. */
@Component
class ChangeSecretary extends RegisterAction {

    private final Posts posts;
    private final Appointees appointees;
    private final Register register;

    ChangeSecretary(RegisterOffice office, Posts posts, Appointees appointees, Register register) {
        super("changeSecretary", false, office);
        this.posts = posts;
        this.appointees = appointees;
        this.register = register;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return office.goesOn(unit) && RegisterOffice.rolesOf(unit.type()).contains(Role.SECRETARY)
                && office.rights().gives(actor, Role.SECRETARY, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        List<Holding> now = lasting(unit.id(), Role.SECRETARY, office.today());
        Map<String, Object> data = new HashMap<>(appointees.choices(member, unit));
        data.put("now", now.isEmpty() ? office.words().of("register.secretary.none") : office.nameOf(now.get(0).memberId()));
        data.put("changes", !now.isEmpty());
        data.put("committee", !register.holders(unit.id(), Role.COMMITTEE_MEMBER, office.today()).isEmpty());
        data.put("intoCommittee", true);
        data.put("from", office.today().toString());
        return data;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        String successor = appointees.chosen(actor, unit, answers);
        LocalDate from = answers.date("from");
        if (lasting(unit.id(), Role.SECRETARY, from).stream().anyMatch(held -> held.memberId().equals(successor))) {
            throw Refusal.at(answers.has("member") ? "member" : "otherMember", "register.secretary.same", office.nameOf(successor));
        }
        return Change.inUnit(unit.id(), from, () -> write(actor, unit.id(), successor, from, answers));
    }

    private void write(String actor, String unit, String successor, LocalDate from, Answers answers) {
        LocalDate before = from.minusDays(1);
        for (Holding held : lasting(unit, Role.SECRETARY, from)) {
            posts.end(actor, held.id(), before);
            if (answers.yes("leavesCommittee")) {
                end(actor, unit, held.memberId(), Role.COMMITTEE_MEMBER, from);
            }
        }
        // nobody is secretary and deputy of one unit
        end(actor, unit, successor, Role.DEPUTY_SECRETARY, from);
        posts.give(actor, successor, Role.SECRETARY, unit, from, null, answers.text("basis"));
        boolean inCommittee = lasting(unit, Role.COMMITTEE_MEMBER, from).stream().anyMatch(held -> held.memberId().equals(successor));
        if (answers.yes("intoCommittee") && !inCommittee) {
            posts.give(actor, successor, Role.COMMITTEE_MEMBER, unit, from, null, answers.text("basis"));
        }
    }

    private void end(String actor, String unit, String member, Role role, LocalDate from) {
        lasting(unit, role, from).stream()
                .filter(held -> held.memberId().equals(member))
                .forEach(held -> posts.end(actor, held.id(), from.minusDays(1)));
    }

    private List<Holding> lasting(String unit, Role role, LocalDate day) {
        return posts.ofUnit(unit).stream().filter(held -> held.role() == role && held.lastsOn(day)).toList();
    }
}
