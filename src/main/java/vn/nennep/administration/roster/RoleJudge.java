package vn.nennep.administration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nennep.administration.roster.table.Column;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Role;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.UnitLine;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.web.ReadableTime;

/** Compares the list of roles with the register. A role is known by person, unit, role and first day; its last day and decision may be filled in. */
final class RoleJudge {

    private static final Set<Role> OF_COMMITTEES =
            EnumSet.of(Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE, Role.INSPECTION_COMMISSION, Role.ADMINISTRATOR);

    private record Key(String member, String unit, Role role, LocalDate from) {}

    private record Post(String unit, Role role) {}

    private final RosterReader reader;
    private final UnitJudge units;
    private final Reach reach;
    private final LocalDate today;
    /** The party group of each member, as the same file has it. */
    private final Map<String, String> groupsInFile;
    private final Set<String> membersInFile;
    private final Map<Key, List<Integer>> rowsByKey = new HashMap<>();
    private final Map<Key, HoldingLine> before = new HashMap<>();
    /** Who would hold what, register and file taken together. */
    private final Map<Post, List<HoldingLine>> together = new HashMap<>();
    private Set<String> known = Set.of();
    private Map<String, List<StayLine>> stays = Map.of();

    /** @param rows all of them */
    RoleJudge(List<Row> rows, RosterReader reader, UnitJudge units, Reach reach, LocalDate today, Map<String, String> groupsInFile, Set<String> membersInFile) {
        this.reader = reader;
        this.units = units;
        this.reach = reach;
        this.today = today;
        this.groupsInFile = groupsInFile;
        this.membersInFile = membersInFile;
        List<Row> sound = rows.stream().filter(Row::sound).toList();
        reader.holdingsIn(sound.stream().map(row -> row.text(Column.ROLE_UNIT)).toList()).forEach(held -> before.put(key(held), held));
        Map<Key, HoldingLine> after = new HashMap<>(before);
        for (Row row : sound) {
            Key key = key(row);
            rowsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row.number());
            after.put(key, merged(row, before.get(key), new Verdict(row)));
        }
        after.values().forEach(held -> together.computeIfAbsent(new Post(held.unitId(), held.role()), post -> new ArrayList<>()).add(held));
    }

    List<Judged> judge(List<Row> rows, Writes writes) {
        List<String> ids = rows.stream().filter(Row::sound).map(row -> row.text(Column.HOLDER)).toList();
        known = reader.persons(ids).keySet();
        stays = reader.staysOf(known).stream().collect(Collectors.groupingBy(StayLine::memberId));
        return rows.stream().map(row -> judge(row, writes)).toList();
    }

    private Judged judge(Row row, Writes writes) {
        Verdict verdict = new Verdict(row);
        if (!row.sound()) {
            return verdict.judged(false, row.text(Column.HOLDER));
        }
        Key key = key(row);
        String about = key.member() + " – " + key.role().label() + " – " + key.unit();
        List<Integer> same = rowsByKey.get(key);
        if (same.size() > 1) {
            verdict.wrong(Column.HOLDER, "roster.doubleRole", same.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        UnitLine unit = units.unit(key.unit());
        if (unit == null) {
            verdict.wrong(Column.ROLE_UNIT, "roster.noSuchUnit", key.unit());
        } else if (!reach.covers(key.unit())) {
            verdict.wrong(Column.ROLE_UNIT, "roster.unitOutOfReach", key.unit());
        }
        if (!known.contains(key.member()) && !membersInFile.contains(key.member())) {
            verdict.wrong(Column.HOLDER, "roster.noSuchMember", key.member());
        }
        if (!verdict.sound()) {
            return verdict.judged(false, about);
        }
        HoldingLine held = before.get(key);
        HoldingLine after = merged(row, held, verdict);
        if (held == null || verdict.changed()) {
            check(after, unit, held == null, verdict);
        }
        if (verdict.sound() && held == null) {
            writes.newHoldings.add(after);
        } else if (verdict.sound() && verdict.changed()) {
            writes.changedHoldings.add(after);
        }
        return verdict.judged(held == null, about);
    }

    private void check(HoldingLine held, UnitLine unit, boolean fresh, Verdict verdict) {
        if (!reach.gives(held.role(), held.unitId())) {
            verdict.wrong(Column.ROLE, "roster.roleOutOfReach", held.role().label());
        }
        if (unit.closedOn() != null && fresh) {
            verdict.wrong(Column.ROLE_UNIT, "roster.unitClosed", unit.id());
        }
        if (held.fromDate().isBefore(unit.foundedOn())) {
            verdict.wrong(Column.ROLE_FROM, "roster.beforeFounding", unit.id(), ReadableTime.of(unit.foundedOn()));
        }
        verdict.notFarAhead(Column.ROLE_FROM, held.fromDate(), today);
        verdict.inOrder(Column.ROLE_FROM, held.fromDate(), Column.ROLE_TO, held.toDate());
        boolean ofGroups = held.role() == Role.PARTY_GROUP_LEADER;
        if (ofGroups != (unit.type() == UnitType.PARTY_GROUP) || OF_COMMITTEES.contains(held.role()) && unit.type().isCell()) {
            verdict.wrong(Column.ROLE, "roster.roleOfOtherUnits", held.role().label(), unit.type().label());
        } else if (fresh && Posts.heldByMembers(held.role()) && !belongs(held)) {
            verdict.wrong(Column.HOLDER, "roster.membersOnly", held.memberId(), held.unitId());
        }
        for (HoldingLine other : together.get(new Post(held.unitId(), held.role()))) {
            if (other.memberId().equals(held.memberId()) && other.fromDate().equals(held.fromDate()) || !other.overlaps(held)) {
                continue;
            }
            if (other.memberId().equals(held.memberId())) {
                verdict.wrong(Column.ROLE_FROM, "roster.heldAlready", held.role().label(), ReadableTime.of(other.fromDate()));
            } else if (Posts.heldByOne(held.role())) {
                verdict.wrong(Column.ROLE_FROM, "roster.heldByAnother", held.role().label(), held.unitId(), other.memberId(), ReadableTime.of(other.fromDate()));
            }
        }
    }

    private boolean belongs(HoldingLine held) {
        return held.unitId().equals(groupsInFile.get(held.memberId()))
                || Stays.current(stays.getOrDefault(held.memberId(), List.of()), held.unitId(), today) != null;
    }

    private static HoldingLine merged(Row row, HoldingLine before, Verdict verdict) {
        Key key = key(row);
        return before == null
                ? new HoldingLine(0, key.member(), key.unit(), key.role(), key.from(), row.day(Column.ROLE_TO), row.text(Column.BASIS))
                : new HoldingLine(
                        before.id(), key.member(), key.unit(), key.role(), key.from(),
                        verdict.day(Column.ROLE_TO, before.toDate()), verdict.text(Column.BASIS, before.basis()));
    }

    private static Key key(Row row) {
        return new Key(row.text(Column.HOLDER), row.text(Column.ROLE_UNIT), row.choice(Column.ROLE, Role.class), row.day(Column.ROLE_FROM));
    }

    private static Key key(HoldingLine held) {
        return new Key(held.memberId(), held.unitId(), held.role(), held.fromDate());
    }
}
