package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.register.ShownHistory.Entry;
import vn.nennep.administration.register.ShownHistory.Named;
import vn.nennep.administration.register.ShownHistory.Post;
import vn.nennep.administration.register.ShownHistory.Substitution;
import vn.nennep.organization.Abilities;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Holding;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.organization.RegisterLists;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.Units;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.ActionWork.Offer;

/** What the register says of units: the tree, and each of them. */
@Component
class UnitPage {

    private static final int MOST_ENTRIES = 200;

    /** A unit in the tree; {@code parent} is null where the reader doesn't read the superior. */
    record Listed(
            String id, String name, String type, String sector, String parent, int members, String leader, LocalDate foundedOn, LocalDate closedOn,
            String href) {}

    record Facts(
            String id, String name, String type, String sector, Named parent, String place, LocalDate foundedOn, LocalDate closedOn,
            Named mergedInto, boolean special, List<Units.Term> terms, boolean cell, boolean group) {}

    /** @param posts roles that he holds here, those for somebody else marked */
    record Member(Named member, String status, String activity, List<String> posts, String group, String post, String strengths) {}

    record Former(Named member, LocalDate from, LocalDate to, String reason) {}

    record Shown(
            Facts unit, boolean keeps, List<Member> members, List<Former> former, List<Listed> under, List<Post> posts,
            List<Substitution> substitutions, List<Entry> entries, List<Offer> actions) {}

    private final Register register;
    private final RegisterLists lists;
    private final Units units;
    private final Posts posts;
    private final Memberships memberships;
    private final RegisterHistory history;
    private final RegisterRights rights;
    private final Clock clock;

    UnitPage(
            Register register, RegisterLists lists, Units units, Posts posts, Memberships memberships, RegisterHistory history,
            RegisterRights rights, Clock clock) {
        this.register = register;
        this.lists = lists;
        this.units = units;
        this.posts = posts;
        this.memberships = memberships;
        this.history = history;
        this.rights = rights;
        this.clock = clock;
    }

    /** The units of these ids, by name. */
    List<Listed> tree(Set<String> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> counts = lists.memberCounts(today());
        Map<String, String> leaders = lists.leaders(today());
        return register.units().stream()
                .filter(unit -> readable.contains(unit.id()))
                .sorted(Comparator.comparing(Unit::name, VietnameseNames.alphabetically()))
                .map(unit -> new Listed(
                        unit.id(), unit.name(), unit.type().label(), unit.sector() == null ? null : unit.sector().label(),
                        readable.contains(unit.parentId()) ? unit.parentId() : null, counts.getOrDefault(unit.id(), 0), leaders.get(unit.id()),
                        unit.foundedOn(), unit.closedOn(), RegisterPages.ofUnit(unit.id())))
                .toList();
    }

    /** @param actions what the reader may do here */
    Shown of(Unit unit, String reader, List<Offer> actions) {
        boolean keeps = rights.keeps(reader, unit.id());
        List<Unit> under = register.units().stream().filter(other -> unit.id().equals(other.parentId())).toList();
        List<CellMember> members = register.membersOf(unit.id(), today());
        List<Holding> holdings = posts.ofUnit(unit.id());
        List<Posts.Substitution> substitutions = posts.substitutionsOf(unit.id());
        List<Segment> ended = memberships.endedIn(unit.id(), today());
        List<RegisterHistory.Entry> entries = keeps ? history.ofUnit(unit.id(), MOST_ENTRIES) : List.of();
        Names names = new Names(reader, keeps, members, holdings, substitutions, ended, entries);
        return new Shown(
                facts(unit, reader),
                keeps,
                shown(unit, members, holdings, substitutions, under, names),
                ended.stream()
                        .map(segment -> new Former(
                                names.of(segment.memberId()), segment.fromDate(), segment.toDate(),
                                segment.endReason() == null ? null : segment.endReason().label()))
                        .toList(),
                unit.type().isCell() || rights.keepsFromAbove(reader, unit.id())
                        ? tree(under.stream().map(Unit::id).collect(Collectors.toSet()))
                        : List.of(),
                holdings.stream()
                        .sorted(Comparator.comparing(Holding::role))
                        .map(held -> new Post(
                                names.of(held.memberId()), null, held.role().label(), held.fromDate(), held.toDate(), held.basis(),
                                held.lastsOn(today())))
                        .toList(),
                substitutions.stream()
                        .map(named -> new Substitution(
                                names.of(named.substituteId()), null, named.role().label(), named.fromDate(), named.toDate(), named.reason(),
                                named.toDate().isBefore(today())))
                        .toList(),
                entries.stream()
                        .map(entry -> new Entry(
                                entry.enteredAt(), names.name(entry.actor()), entry.act().label(), names.name(entry.memberId()), entry.detail()))
                        .toList(),
                RegisterOffice.inOrder(actions));
    }

    private Facts facts(Unit unit, String reader) {
        return new Facts(
                unit.id(), unit.name(), unit.type().label(), unit.sector() == null ? null : unit.sector().label(), named(unit.parentId(), reader),
                unit.place(), unit.foundedOn(), unit.closedOn(), named(unit.mergedInto(), reader), unit.special(), units.termsOf(unit.id()),
                unit.type().isCell(), unit.type() == UnitType.PARTY_GROUP);
    }

    private Named named(String unit, String reader) {
        return unit == null
                ? null
                : new Named(unit, register.unit(unit).name(), rights.keeps(reader, unit) ? RegisterPages.ofUnit(unit) : null);
    }

    private List<Member> shown(
            Unit unit, List<CellMember> members, List<Holding> holdings, List<Posts.Substitution> substitutions, List<Unit> under, Names names) {
        Map<String, List<String>> held = new HashMap<>();
        holdings.stream()
                .filter(holding -> holding.lastsOn(today()))
                .sorted(Comparator.comparing(Holding::role))
                .forEach(holding -> held.computeIfAbsent(holding.memberId(), m -> new ArrayList<>()).add(holding.role().label()));
        substitutions.stream()
                .filter(named -> !named.fromDate().isAfter(today()) && !named.toDate().isBefore(today()))
                .forEach(named -> held.computeIfAbsent(named.substituteId(), m -> new ArrayList<>()).add(named.role().label() + " (làm thay)"));
        Map<String, String> groups = new HashMap<>();
        under.stream()
                .filter(group -> group.type() == UnitType.PARTY_GROUP && group.existsOn(today()))
                .forEach(group -> register.membersOf(group.id(), today()).forEach(member -> groups.put(member.id(), group.name())));
        Map<String, Abilities> abilities = unit.type().isCell() ? register.abilities(members.stream().map(CellMember::id).toList()) : Map.of();
        return members.stream()
                .sorted(Comparator.comparing(CellMember::name, VietnameseNames.byGivenName()))
                .map(member -> new Member(
                        names.of(member.id()), member.status().label(), member.activity().label(),
                        held.getOrDefault(member.id(), List.of()), groups.get(member.id()),
                        abilities.containsKey(member.id()) ? abilities.get(member.id()).post() : null,
                        abilities.containsKey(member.id()) ? abilities.get(member.id()).strengths() : null))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Names of all who stand on the page, asked for at once. Who keeps the unit opens those who belong to it. */
    private final class Names {

        private final Map<String, PartyMember> people;
        private final Set<String> openable;

        Names(
                String reader, boolean keeps, List<CellMember> members, List<Holding> holdings, List<Posts.Substitution> substitutions,
                List<Segment> ended, List<RegisterHistory.Entry> entries) {
            Set<String> ids = new HashSet<>();
            openable = keeps ? members.stream().map(CellMember::id).collect(Collectors.toCollection(HashSet::new)) : new HashSet<>();
            if (keeps) {
                holdings.stream().filter(held -> held.lastsOn(today())).map(Holding::memberId).forEach(openable::add);
            }
            openable.add(reader);
            members.stream().map(CellMember::id).forEach(ids::add);
            holdings.stream().map(Holding::memberId).forEach(ids::add);
            substitutions.stream().map(Posts.Substitution::substituteId).forEach(ids::add);
            ended.stream().map(Segment::memberId).forEach(ids::add);
            entries.forEach(entry -> {
                ids.add(entry.actor());
                ids.add(entry.memberId());
            });
            ids.remove(null);
            people = new LinkedHashMap<>(register.members(ids));
        }

        Named of(String member) {
            return new Named(member, name(member), openable.contains(member) ? RegisterPages.ofPerson(member) : null);
        }

        String name(String member) {
            return member == null || !people.containsKey(member) ? null : people.get(member).fullName();
        }
    }
}
