package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.register.ShownHistory.Entry;
import vn.nennep.administration.register.ShownHistory.Named;
import vn.nennep.administration.register.ShownHistory.Post;
import vn.nennep.administration.register.ShownHistory.Substitution;
import vn.nennep.organization.Members;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.PersonChapter;

/** What the register says of a person. */
@Component
class PersonPage {

    private static final int MOST_ENTRIES = 200;

    /** @param reason null while it lasts or another state follows */
    record State(Named unit, String status, String activity, LocalDate from, LocalDate to, String reason, boolean now) {}

    record Shown(
            String id, Particulars particulars, boolean mine, List<State> states, List<Post> posts, List<Substitution> substitutions,
            List<Reading> chapters, List<Entry> entries, List<Offer> actions) {}

    private final Members people;
    private final Memberships memberships;
    private final Posts posts;
    private final Register register;
    private final RegisterHistory history;
    private final RegisterRights rights;
    private final Intake intake;
    private final List<PersonChapter> chapters;
    private final Clock clock;

    PersonPage(
            Members people, Memberships memberships, Posts posts, Register register, RegisterHistory history, RegisterRights rights, Intake intake,
            List<PersonChapter> chapters, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.posts = posts;
        this.register = register;
        this.history = history;
        this.rights = rights;
        this.intake = intake;
        this.chapters = chapters;
        this.clock = clock;
    }

    Shown of(String person, String reader) {
        List<Segment> segments = memberships.of(person);
        List<Posts.Holding> holdings = posts.ofMember(person);
        List<Posts.Substitution> substitutions = posts.substitutionsBy(person);
        Map<String, Named> units = units(reader, segments, holdings, substitutions);
        return new Shown(
                person,
                people.particulars(person).orElseThrow(),
                person.equals(reader),
                segments.stream()
                        .map(segment -> new State(
                                units.get(segment.unitId()), segment.status().label(), segment.activity().label(), segment.fromDate(),
                                segment.toDate(), segment.endReason() == null ? null : segment.endReason().label(), segment.lastsOn(today())))
                        .toList(),
                holdings.stream()
                        .map(held -> new Post(
                                null, units.get(held.unitId()), held.role().label(), held.fromDate(), held.toDate(), held.basis(),
                                held.lastsOn(today())))
                        .toList(),
                substitutions.stream()
                        .map(named -> new Substitution(
                                null, units.get(named.unitId()), named.role().label(), named.fromDate(), named.toDate(), named.reason(),
                                named.toDate().isBefore(today())))
                        .toList(),
                chapters.stream().flatMap(chapter -> chapter.about(person, reader).stream()).toList(),
                entries(person, reader),
                actions(person, reader, segments));
    }

    /** Only what was changed in units that the reader keeps; of himself everybody reads all. */
    private List<Entry> entries(String person, String reader) {
        Map<String, Boolean> kept = new HashMap<>();
        List<RegisterHistory.Entry> readable = history.ofMember(person, MOST_ENTRIES).stream()
                .filter(entry -> person.equals(reader) || entry.unitId() == null
                        || kept.computeIfAbsent(entry.unitId(), unit -> rights.keeps(reader, unit)))
                .toList();
        Map<String, PartyMember> actors =
                register.members(readable.stream().map(RegisterHistory.Entry::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return readable.stream()
                .map(entry -> new Entry(
                        entry.enteredAt(), entry.actor() == null ? null : actors.get(entry.actor()).fullName(), entry.act().label(), null,
                        entry.detail()))
                .toList();
    }

    private List<Offer> actions(String person, String reader, List<Segment> segments) {
        return RegisterOffice.inOrder(segments.stream()
                .filter(segment -> segment.toDate() == null || !segment.toDate().isBefore(today()))
                .map(Segment::unitId)
                .distinct()
                .flatMap(unit -> intake.offersAbout(reader, unit, person).stream())
                .toList());
    }

    private Map<String, Named> units(
            String reader, List<Segment> segments, List<Posts.Holding> holdings, List<Posts.Substitution> substitutions) {
        Set<String> ids = Stream.of(
                        segments.stream().map(Segment::unitId), holdings.stream().map(Posts.Holding::unitId),
                        substitutions.stream().map(Posts.Substitution::unitId))
                .flatMap(unit -> unit)
                .collect(Collectors.toCollection(HashSet::new));
        return ids.stream().map(register::unit).collect(Collectors.toMap(Unit::id, unit -> new Named(
                unit.id(), unit.name(), rights.keeps(reader, unit.id()) ? RegisterPages.ofUnit(unit.id()) : null)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
