package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.web.Desk;
import vn.nennep.platform.web.Words;

/**
 * Who reads which page of the register: who keeps a unit reads it and its people, the committee of a cell reads the cell
 * ({@code domain.md} A3.3), and everybody reads what the register says of himself.
 */
@Component
class RegisterReaders implements Desk {

    private static final int POSITION = 20;
    private static final Set<Role> COMMITTEE =
            EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER);

    private final Register register;
    private final Memberships memberships;
    private final RegisterRights rights;
    private final Words words;
    private final Clock clock;

    RegisterReaders(Register register, Memberships memberships, RegisterRights rights, Words words, Clock clock) {
        this.register = register;
        this.memberships = memberships;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    /** Without a look at the whole tree: this is asked at every page. */
    @Override
    public Optional<Link> linkFor(String member) {
        boolean reads = register.rolesOf(member, today()).stream()
                .anyMatch(held -> COMMITTEE.contains(held.role()) || held.role() == Role.ORGANIZATION_BOARD || held.role() == Role.ADMINISTRATOR);
        return reads ? Optional.of(new Link(RegisterPages.UNITS, words.of("register.desk"), POSITION)) : Optional.empty();
    }

    /** The ids of the units that the person reads. */
    Set<String> unitsFor(String member) {
        Set<String> units = new HashSet<>(rights.unitsKeptBy(member));
        Set<String> served = servedBy(member);
        register.units().stream()
                .filter(unit -> served.contains(unit.id()) || served.contains(unit.parentId()) && !unit.type().isCell())
                .map(Unit::id)
                .forEach(units::add);
        return units;
    }

    boolean reads(String member, Unit unit) {
        return rights.keeps(member, unit.id()) || servedBy(member).contains(unit.id())
                || !unit.type().isCell() && servedBy(member).contains(unit.parentId());
    }

    /**
     * Whether the person keeps a unit to which the other belongs or in which he holds a role, now or later; of somebody who belongs nowhere any more,
     * the unit to which he belonged last.
     */
    boolean keepsPerson(String member, String other) {
        return unitsOf(other).stream().anyMatch(unit -> rights.keeps(member, unit));
    }

    private Set<String> unitsOf(String person) {
        List<Segment> segments = memberships.of(person);
        Set<String> units = segments.stream()
                .filter(segment -> segment.toDate() == null || !segment.toDate().isBefore(today()))
                .map(Segment::unitId)
                .collect(Collectors.toCollection(HashSet::new));
        register.rolesOf(person, today()).stream().map(UnitRole::unitId).forEach(units::add);
        if (units.isEmpty()) {
            segments.stream().limit(1).map(Segment::unitId).forEach(units::add);
        }
        return units;
    }

    private Set<String> servedBy(String member) {
        return register.rolesOf(member, today()).stream()
                .filter(held -> COMMITTEE.contains(held.role()))
                .map(UnitRole::unitId)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
