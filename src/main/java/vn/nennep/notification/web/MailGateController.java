package vn.nennep.notification.web;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.notification.MailGate;
import vn.nennep.notification.MailGate.Waiting;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Words;

/** What waits to be sent, and whether it may go. For administrators, who see to whom and about what, never what a message says. */
@RestController
@RequestMapping("/api/mail-gate")
class MailGateController {

    private static final int PAGE = 200;

    /** @param released whether it goes although mail is held */
    record ShownWaiting(long id, String memberId, String name, String unit, String subject, LocalDateTime at, boolean released) {}

    /**
     * @param held whether mail is held
     * @param fixed whether a setting holds it, which can't be changed here
     * @param since null when it isn't held, or a setting holds it
     * @param cause why; null when it isn't held
     * @param waiting how many messages wait
     * @param more whether there are more than these
     */
    record State(boolean held, boolean fixed, LocalDateTime since, String cause, int waiting, List<ShownWaiting> messages, boolean more) {}

    record Chosen(Collection<Long> ids) {}

    record Until(LocalDateTime until) {}

    record Said(String message) {}

    private final MailGate gate;
    private final People people;
    private final Register register;
    private final Words words;

    MailGateController(MailGate gate, People people, Register register, Words words) {
        this.gate = gate;
        this.people = people;
        this.register = register;
        this.words = words;
    }

    /** @param after the id of the last message of the page before */
    @GetMapping
    State state(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam(defaultValue = "0") long after) {
        onlyAdministrators(member);
        List<Waiting> found = gate.waiting(after, PAGE + 1);
        List<Waiting> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, PartyMember> names = register.members(shown.stream().map(Waiting::memberId).distinct().toList());
        MailGate.Held held = gate.held().orElse(null);
        return new State(
                held != null,
                held != null && held.cause() == MailGate.Cause.SETTING,
                held == null ? null : held.since(),
                held == null ? null : held.cause().label(),
                gate.count(),
                shown.stream().map(m -> shown(m, names)).toList(),
                found.size() > PAGE);
    }

    @PostMapping("/close")
    Said close(@RequestAttribute(ApiDoor.MEMBER) String member) {
        onlyAdministrators(member);
        gate.close(member);
        return new Said(words.of("gate.closed"));
    }

    @PostMapping("/open")
    Said open(@RequestAttribute(ApiDoor.MEMBER) String member) {
        onlyAdministrators(member);
        gate.open(member);
        return new Said(words.of("gate.opened"));
    }

    @PostMapping("/release")
    Said release(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Chosen chosen) {
        onlyAdministrators(member);
        return new Said(words.of("gate.released", gate.release(ids(chosen), member)));
    }

    @PostMapping("/discard")
    Said discard(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Chosen chosen) {
        onlyAdministrators(member);
        return new Said(words.of("gate.discarded", gate.discard(ids(chosen), member)));
    }

    @PostMapping("/discard-until")
    Said discardUntil(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Until until) {
        onlyAdministrators(member);
        if (until.until() == null) {
            throw Refusal.at("until", "gate.until");
        }
        return new Said(words.of("gate.discarded", gate.discardUntil(until.until(), member)));
    }

    private static Collection<Long> ids(Chosen chosen) {
        if (chosen.ids() == null || chosen.ids().isEmpty() || chosen.ids().contains(null)) {
            throw Refusal.at("ids", "gate.chooseOne");
        }
        return chosen.ids();
    }

    private ShownWaiting shown(Waiting m, Map<String, PartyMember> names) {
        return new ShownWaiting(
                m.id(), m.memberId(), names.containsKey(m.memberId()) ? names.get(m.memberId()).fullName() : m.memberId(),
                m.unitId() == null ? null : register.find(m.unitId()).map(Unit::name).orElse(m.unitId()), m.subject(), m.createdAt(), m.released());
    }

    private void onlyAdministrators(String member) {
        if (!people.isAdministrator(member)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
    }
}
