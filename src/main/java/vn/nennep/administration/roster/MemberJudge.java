package vn.nennep.administration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nennep.administration.roster.table.Column;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.UnitLine;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.web.ReadableTime;

/**
 * Compares the list of members with the register. Nobody is removed, no past is rewritten, and nobody is carried from one cell into another: that is a
 * transfer, with a procedure of its own. What concerns a person beyond the importer's reach is refused, whatever the row says, so that a file can't be used
 * to find out.
 */
final class MemberJudge {

    /** About one person at a time. */
    private record Person(PersonLine line, List<StayLine> stays, List<HoldingLine> roles) {}

    private final RosterReader reader;
    private final UnitJudge units;
    private final Reach reach;
    private final LocalDate today;
    /** Rows of those ids that stand in more than one, by id in lower case. */
    private final Map<String, List<Row>> doubles;
    /** Who gets a role by the same file. */
    private final Set<String> holders;
    private Map<String, PersonLine> persons = Map.of();
    private Map<String, List<StayLine>> stays = Map.of();
    private Map<String, List<HoldingLine>> roles = Map.of();
    private Map<String, String> idByLowerCase = Map.of();

    MemberJudge(RosterReader reader, UnitJudge units, Reach reach, LocalDate today, Map<String, List<Row>> doubles, Set<String> holders) {
        this.reader = reader;
        this.units = units;
        this.reach = reach;
        this.today = today;
        this.doubles = doubles;
        this.holders = holders;
    }

    List<Judged> judge(List<Row> rows, Writes writes) {
        List<String> ids = rows.stream().map(row -> row.text(Column.MEMBER_ID)).filter(Objects::nonNull).distinct().toList();
        persons = reader.persons(ids);
        stays = reader.staysOf(persons.keySet()).stream().collect(Collectors.groupingBy(StayLine::memberId));
        roles = new HashMap<>();
        if (!reach.everything()) {
            List<HoldingLine> held = new ArrayList<>(reader.holdingsOf(persons.keySet()));
            held.addAll(reader.substitutionsOf(persons.keySet()));
            roles.putAll(held.stream().collect(Collectors.groupingBy(HoldingLine::memberId)));
        }
        List<String> fresh = ids.stream().filter(id -> !persons.containsKey(id)).map(UnitJudge::lower).toList();
        idByLowerCase = reader.idsLike(fresh).stream().collect(Collectors.toMap(UnitJudge::lower, id -> id, (one, other) -> one));
        return rows.stream().map(row -> judge(row, writes)).toList();
    }

    private Judged judge(Row row, Writes writes) {
        Verdict verdict = new Verdict(row);
        String id = row.text(Column.MEMBER_ID);
        if (id == null) {
            return verdict.judged(false, row.text(Column.MEMBER_NAME));
        }
        String about = id + (row.text(Column.MEMBER_NAME) == null ? "" : " – " + row.text(Column.MEMBER_NAME));
        PersonLine line = persons.get(id);
        Person person = line == null ? null : new Person(line, stays.getOrDefault(id, List.of()), roles.getOrDefault(id, List.of()));
        if (line == null && idByLowerCase.containsKey(UnitJudge.lower(id))) {
            verdict.wrong(Column.MEMBER_ID, "roster.caseClash", id, idByLowerCase.get(UnitJudge.lower(id)));
        }
        checkDouble(row, verdict);
        if (person != null && !within(person)) {
            verdict.wrong(Column.MEMBER_ID, "roster.memberOutOfReach", id);
        }
        if (verdict.sound()) {
            Writes own = new Writes();
            person(row, person, verdict, own);
            membership(row, person, verdict, own);
            if (verdict.sound()) {
                if (!own.changedPersons.isEmpty() && row.text(Column.CELL) != null) {
                    own.changedPersonsCells.add(row.text(Column.CELL));
                }
                writes.add(own);
            }
        }
        return verdict.judged(person == null, about);
    }

    /** The same id twice is an error, but for somebody whom the register already has in both cells: then only his personal data must agree. */
    private void checkDouble(Row row, Verdict verdict) {
        String id = row.text(Column.MEMBER_ID);
        List<Row> same = doubles.get(UnitJudge.lower(id));
        if (same == null) {
            return;
        }
        List<String> cells = same.stream().map(other -> other.text(Column.CELL)).toList();
        boolean inAll = same.stream().allMatch(other -> id.equals(other.text(Column.MEMBER_ID)))
                && cells.stream().distinct().count() == cells.size()
                && cells.stream().allMatch(cell -> cell != null && current(stays.getOrDefault(id, List.of()), cell) != null);
        boolean agree = same.stream().allMatch(other -> PERSONAL.stream().allMatch(column -> Objects.equals(other.text(column), row.text(column))));
        if (!inAll || !agree) {
            verdict.wrong(
                    Column.MEMBER_ID, inAll ? "roster.doubleDisagrees" : "roster.doubleId", id,
                    same.stream().map(other -> String.valueOf(other.number())).collect(Collectors.joining(", ")));
        }
    }

    private static final List<Column> PERSONAL = List.of(
            Column.MEMBER_NAME, Column.BIRTH, Column.EMAIL, Column.PHONE, Column.ADMITTED, Column.OFFICIAL_SINCE, Column.POST, Column.WORKPLACE,
            Column.STRENGTHS);

    private boolean within(Person person) {
        return reach.everything() || held(person).stream().anyMatch(unit -> reach.covers(unit));
    }

    /** Whether the importer keeps everything that the person is; else his name and address aren't his to change. */
    private boolean whollyWithin(Person person) {
        return reach.everything()
                || held(person).stream().allMatch(reach::covers)
                        && person.roles().stream().filter(role -> role.open(today)).allMatch(role -> reach.gives(role.role(), role.unitId()));
    }

    private List<String> held(Person person) {
        List<String> held = new ArrayList<>();
        person.stays().stream().filter(stay -> stay.open(today)).forEach(stay -> held.add(stay.unitId()));
        person.roles().stream().filter(role -> role.open(today)).forEach(role -> held.add(role.unitId()));
        return held;
    }

    private void person(Row row, Person person, Verdict verdict, Writes writes) {
        PersonLine before = person == null ? new PersonLine(row.text(Column.MEMBER_ID), row.text(Column.MEMBER_NAME), null, null, null, null, null, null, null, null) : person.line();
        Verdict reading = person == null ? new Verdict(row) : verdict;
        PersonLine after = new PersonLine(
                before.id(),
                reading.text(Column.MEMBER_NAME, before.fullName()),
                reading.day(Column.BIRTH, before.birthDate()),
                reading.text(Column.EMAIL, before.email()),
                reading.text(Column.PHONE, before.phone()),
                reading.day(Column.ADMITTED, before.admissionDate()),
                reading.day(Column.OFFICIAL_SINCE, before.officialDate()),
                reading.text(Column.POST, before.post()),
                reading.text(Column.WORKPLACE, before.workplace()),
                reading.text(Column.STRENGTHS, before.strengths()));
        if (person != null && !verdict.changed()) {
            return;
        }
        verdict.notAfter(Column.BIRTH, after.birthDate(), today);
        verdict.notAfter(Column.ADMITTED, after.admissionDate(), today);
        verdict.notAfter(Column.OFFICIAL_SINCE, after.officialDate(), today);
        verdict.inOrder(Column.BIRTH, after.birthDate(), Column.ADMITTED, after.admissionDate());
        verdict.inOrder(Column.ADMITTED, after.admissionDate(), Column.OFFICIAL_SINCE, after.officialDate());
        if (person == null) {
            writes.newPersons.add(after);
        } else if (!whollyWithin(person)) {
            verdict.wrong(Column.MEMBER_ID, "roster.memberPartlyOutOfReach", before.id());
        } else {
            writes.changedPersons.add(after);
        }
    }

    private void membership(Row row, Person person, Verdict verdict, Writes writes) {
        String id = row.text(Column.MEMBER_ID);
        String cell = row.text(Column.CELL);
        if (cell == null) {
            boolean says = row.text(Column.GROUP) != null || row.text(Column.STATUS) != null || row.text(Column.ACTIVITY) != null || row.text(Column.SINCE) != null;
            if (says || person == null && !holders.contains(id)) {
                verdict.wrong(Column.CELL, "roster.cellNeeded");
            }
            return;
        }
        UnitLine unit = usable(cell, Column.CELL, verdict);
        if (unit == null) {
            return;
        }
        if (!unit.type().isCell()) {
            verdict.wrong(Column.CELL, "roster.notACell", cell, unit.type().label());
            return;
        }
        List<StayLine> all = person == null ? List.of() : person.stays();
        StayLine current = current(all, cell);
        LocalDate since = row.day(Column.SINCE);
        if (current == null) {
            begin(row, unit, all, verdict, writes);
        } else {
            since = null;
            change(row, current, verdict, writes);
        }
        if (row.text(Column.GROUP) != null) {
            group(row, unit, all, since == null ? today : since, person == null, verdict, writes);
        }
    }

    private void begin(Row row, UnitLine cell, List<StayLine> all, Verdict verdict, Writes writes) {
        MembershipStatus status = row.choice(Column.STATUS, MembershipStatus.class);
        ActivityStatus activity = Objects.requireNonNullElse(row.choice(Column.ACTIVITY, ActivityStatus.class), ActivityStatus.ACTIVE);
        LocalDate since = row.day(Column.SINCE);
        if (status == null) {
            verdict.wrong(Column.STATUS, "roster.neededToBegin", Column.STATUS.header());
        }
        if (since == null) {
            verdict.wrong(Column.SINCE, "roster.neededToBegin", Column.SINCE.header());
            return;
        }
        verdict.notFarAhead(Column.SINCE, since, today);
        notBefore(cell, since, Column.SINCE, verdict);
        all.stream()
                .filter(stay -> stay.open(since) && units.unit(stay.unitId()).type().isCell())
                .findFirst()
                .ifPresent(stay -> verdict.wrong(Column.CELL, "roster.elsewhere", stay.unitId(), ReadableTime.of(stay.fromDate())));
        if (status == null) {
            return;
        }
        if (!all.isEmpty() || persons.containsKey(row.text(Column.MEMBER_ID))) {
            verdict.change("Về sinh hoạt tại " + cell.id() + " từ " + ReadableTime.of(since) + " (" + state(status, activity) + ")");
        }
        writes.newStays.add(new StayLine(0, row.text(Column.MEMBER_ID), cell.id(), status, activity, since, null));
    }

    private void change(Row row, StayLine current, Verdict verdict, Writes writes) {
        MembershipStatus status = Objects.requireNonNullElse(row.choice(Column.STATUS, MembershipStatus.class), current.status());
        ActivityStatus activity = Objects.requireNonNullElse(row.choice(Column.ACTIVITY, ActivityStatus.class), current.activity());
        LocalDate since = row.day(Column.SINCE);
        if (status == current.status() && activity == current.activity()) {
            if (since != null && !since.equals(current.fromDate())) {
                verdict.wrong(Column.SINCE, "roster.sinceStays", ReadableTime.of(current.fromDate()));
            }
            return;
        }
        if (current.toDate() != null) {
            verdict.wrong(Column.STATUS, "roster.endsAlready", ReadableTime.of(current.toDate()));
        } else if (current.status() == MembershipStatus.OFFICIAL && status == MembershipStatus.PROBATIONARY) {
            verdict.wrong(Column.STATUS, "roster.backToProbation");
        } else if (since == null || !since.isAfter(current.fromDate())) {
            verdict.wrong(Column.SINCE, "roster.changeNeedsDay", ReadableTime.of(current.fromDate()));
        } else {
            verdict.notFarAhead(Column.SINCE, since, today);
            verdict.change("Tình trạng: " + state(current.status(), current.activity()) + " → " + state(status, activity) + ", từ " + ReadableTime.of(since));
            writes.endedStays.add(new StayLine(current.id(), current.memberId(), current.unitId(), current.status(), current.activity(), current.fromDate(), since.minusDays(1)));
            writes.newStays.add(new StayLine(0, current.memberId(), current.unitId(), status, activity, since, null));
        }
    }

    /** A member who is in the cell already goes into the group, or from group to group, on the day on which the file is written. */
    private void group(Row row, UnitLine cell, List<StayLine> all, LocalDate begin, boolean fresh, Verdict verdict, Writes writes) {
        UnitLine group = usable(row.text(Column.GROUP), Column.GROUP, verdict);
        if (group == null) {
            return;
        }
        if (group.type() != UnitType.PARTY_GROUP || !cell.id().equals(group.parentId())) {
            verdict.wrong(Column.GROUP, "roster.notAGroupOf", group.id(), cell.id());
            return;
        }
        StayLine current = all.stream()
                .filter(stay -> stay.open(today) && isGroupOf(stay.unitId(), cell.id()))
                .max(Comparator.comparing(StayLine::fromDate))
                .orElse(null);
        if (current != null && current.unitId().equals(group.id())) {
            return;
        }
        LocalDate from = begin.isBefore(group.foundedOn()) ? group.foundedOn() : begin;
        StayLine standing = writes.newStays.stream()
                .filter(stay -> stay.unitId().equals(cell.id()))
                .findFirst()
                .orElseGet(() -> current(all, cell.id()));
        if (standing == null) {
            return;
        }
        StayLine next = new StayLine(0, row.text(Column.MEMBER_ID), group.id(), standing.status(), standing.activity(), from, null);
        if (!fresh) {
            verdict.change("Tổ đảng: " + (current == null ? "(trống)" : current.unitId()) + " → " + group.id());
        }
        if (current == null) {
            writes.newStays.add(next);
        } else if (current.fromDate().isBefore(from)) {
            writes.endedStays.add(new StayLine(
                    current.id(), current.memberId(), current.unitId(), current.status(), current.activity(), current.fromDate(), from.minusDays(1)));
            writes.newStays.add(next);
        } else {
            writes.movedStays.add(new StayLine(
                    current.id(), current.memberId(), group.id(), current.status(), current.activity(), current.fromDate(), current.toDate()));
        }
    }

    private boolean isGroupOf(String unit, String cell) {
        UnitLine line = units.unit(unit);
        return line.type() == UnitType.PARTY_GROUP && cell.equals(line.parentId());
    }

    private UnitLine usable(String id, Column column, Verdict verdict) {
        UnitLine unit = units.unit(id);
        if (unit == null) {
            verdict.wrong(column, "roster.noSuchUnit", id);
        } else if (!reach.covers(id)) {
            verdict.wrong(column, "roster.unitOutOfReach", id);
        } else if (unit.closedOn() != null) {
            verdict.wrong(column, "roster.unitClosed", id);
        } else {
            return unit;
        }
        return null;
    }

    private static void notBefore(UnitLine unit, LocalDate day, Column column, Verdict verdict) {
        if (day.isBefore(unit.foundedOn())) {
            verdict.wrong(column, "roster.beforeFounding", unit.id(), ReadableTime.of(unit.foundedOn()));
        }
    }

    /** How the person stands in the unit now, or will when something is entered ahead; null when he doesn't belong to it. */
    private StayLine current(List<StayLine> all, String unit) {
        return Stays.current(all, unit, today);
    }

    private static String state(MembershipStatus status, ActivityStatus activity) {
        return status.label() + ", " + activity.label();
    }
}
