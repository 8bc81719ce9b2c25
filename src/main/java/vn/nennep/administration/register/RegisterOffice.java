package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.engine.RoleChanges;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.Words;

/** What all changes of the register ask: who may, who is there to choose from, and what follows. */
@Component
class RegisterOffice {

    private static final Set<Role> OF_CELLS =
            EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER, Role.MONITOR);
    private static final Set<Role> OF_COMMITTEES = EnumSet.complementOf(EnumSet.of(Role.MEMBER, Role.PARTY_GROUP_LEADER));

    /** As they are used most; those of other capabilities stand behind. */
    private static final List<String> DEEDS = List.of(
            "enterMember", "nameSubstitute", "endSubstitution", "changeSecretary", "giveRole", "endRole", "foundUnit", "changeUnit", "beginTerm",
            "mergeUnit", "closeUnit", "changeMember", "changeState", "assignPartyGroup", "endMembership");

    private final Register register;
    private final Memberships memberships;
    private final RegisterRights rights;
    private final RoleChanges roleChanges;
    private final TaskEffects effects;
    private final Words words;
    private final Clock clock;

    RegisterOffice(
            Register register, Memberships memberships, RegisterRights rights, RoleChanges roleChanges, TaskEffects effects, Words words,
            Clock clock) {
        this.register = register;
        this.memberships = memberships;
        this.rights = rights;
        this.roleChanges = roleChanges;
        this.effects = effects;
        this.words = words;
        this.clock = clock;
    }

    /** Offers in the order of the pages, each once: of a member of two cells some things are changed from either. */
    static List<Offer> inOrder(List<Offer> offers) {
        Map<String, Offer> once = new LinkedHashMap<>();
        offers.stream()
                .sorted(Comparator.comparingInt(offer -> Math.floorMod(DEEDS.indexOf(offer.name()), DEEDS.size() + 1)))
                .forEach(offer -> once.putIfAbsent(offer.name() + " " + offer.description(), offer));
        return List.copyOf(once.values());
    }

    RegisterRights rights() {
        return rights;
    }

    RoleChanges roleChanges() {
        return roleChanges;
    }

    TaskEffects effects() {
        return effects;
    }

    Words words() {
        return words;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Unit> unit(String id) {
        return id == null ? Optional.empty() : register.find(id);
    }

    /** Whether he belongs to the unit now or is to belong to it. */
    boolean belongs(String person, String unit) {
        return memberships.of(person).stream()
                .anyMatch(segment -> segment.unitId().equals(unit) && (segment.toDate() == null || !segment.toDate().isBefore(today())));
    }

    /** Whether the unit exists and is not yet known to end. */
    boolean goesOn(Unit unit) {
        return unit.closedOn() == null;
    }

    /** The unit's members today, by given name. */
    List<CellMember> members(String unit) {
        return register.membersOf(unit, today()).stream()
                .sorted(Comparator.comparing(CellMember::name, VietnameseNames.byGivenName()))
                .toList();
    }

    /** Official members in active Party life: those who can hold a role. */
    List<Option> eligible(String unit) {
        return options(members(unit), member -> member.official() && member.activity() == ActivityStatus.ACTIVE);
    }

    private static List<Option> options(List<CellMember> members, Predicate<CellMember> wanted) {
        return members.stream().filter(wanted).map(member -> new Option(member.id(), member.name())).toList();
    }

    /** The roles that exist in units of the kind. */
    static Set<Role> rolesOf(UnitType type) {
        return type == UnitType.PARTY_GROUP ? EnumSet.of(Role.PARTY_GROUP_LEADER) : type.isCell() ? OF_CELLS : OF_COMMITTEES;
    }

    /** The roles that the actor may give in the unit. */
    List<Role> rolesGivenBy(String actor, Unit unit) {
        return Arrays.stream(Role.values())
                .filter(role -> rolesOf(unit.type()).contains(role) && rights.gives(actor, role, unit.id()))
                .toList();
    }

    String nameOf(String person) {
        return register.nameOf(person);
    }

    Register register() {
        return register;
    }
}
