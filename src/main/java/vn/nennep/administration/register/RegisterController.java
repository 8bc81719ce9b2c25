package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterLists;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.web.ApiDoor;

/** The register's pages, for whom they are. */
@RestController
@RequestMapping("/api/register")
class RegisterController {

    private static final int MOST_FOUND = 50;
    private static final int LONGEST_QUESTION = 100;

    record Found(String id, String name, String href) {}

    /** @param more whether there are others, so that more words are needed */
    record FoundPeople(List<Found> people, boolean more) {}

    private final RegisterReaders readers;
    private final RegisterRights rights;
    private final Register register;
    private final RegisterLists lists;
    private final UnitPage units;
    private final PersonPage people;
    private final Intake intake;
    private final ReadingLog readings;
    private final Clock clock;

    RegisterController(
            RegisterReaders readers, RegisterRights rights, Register register, RegisterLists lists, UnitPage units, PersonPage people,
            Intake intake, ReadingLog readings, Clock clock) {
        this.readers = readers;
        this.rights = rights;
        this.register = register;
        this.lists = lists;
        this.units = units;
        this.people = people;
        this.intake = intake;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/units")
    List<UnitPage.Listed> units(@RequestAttribute(ApiDoor.MEMBER) String member) {
        Set<String> readable = readers.unitsFor(member);
        if (readable.isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        return units.tree(readable);
    }

    /** Whether a unit exists is told to nobody who doesn't read it. */
    @GetMapping("/units/{id}")
    UnitPage.Shown unit(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id) {
        Unit unit = register.find(id)
                .filter(found -> readers.reads(member, found))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "register.unknown"));
        return units.of(unit, member, intake.offersAbout(member, id, null));
    }

    @GetMapping("/members")
    FoundPeople find(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam String q) {
        Set<String> kept = rights.unitsKeptBy(member);
        if (kept.isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        String asked = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q;
        List<PartyMember> found =
                lists.named(asked, rights.isAdministrator(member) ? null : kept, LocalDate.now(clock), MOST_FOUND + 1);
        return new FoundPeople(
                found.stream().limit(MOST_FOUND).map(one -> new Found(one.id(), one.fullName(), RegisterPages.ofPerson(one.id()))).toList(),
                found.size() > MOST_FOUND);
    }

    @GetMapping("/members/{id}")
    PersonPage.Shown person(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id) {
        if (register.member(id).isEmpty() || !id.equals(member) && !readers.keepsPerson(member, id)) {
            throw new Denial(Denial.Kind.UNKNOWN, "register.unknown");
        }
        if (!id.equals(member)) {
            readings.note(member, What.about(id, unitOf(id)));
        }
        return people.of(id, member);
    }

    /** Whose inspection commission looks up who read the person's record. */
    private String unitOf(String person) {
        return register.rolesOf(person, LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(held -> held.role() == Role.MEMBER ? 0 : 1))
                .map(UnitRole::unitId)
                .findFirst()
                .orElse(null);
    }
}
