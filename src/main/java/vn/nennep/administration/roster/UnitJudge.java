package vn.nennep.administration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nennep.administration.roster.table.Column;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.organization.RosterLines.TermLine;
import vn.nennep.organization.RosterLines.UnitLine;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.Sector;
import vn.nennep.organization.UnitType;

/** Compares the list of units with the register. Type and superior of a unit that exists stay: changing them is a decision with steps of its own. */
final class UnitJudge {

    private final Map<String, UnitLine> known;
    private final Map<String, List<TermLine>> terms;
    private final Map<String, LocalDate> firstDays;
    private final Map<String, String> idByLowerCase = new HashMap<>();
    private final Map<String, List<Row>> rowsById;
    private final Map<String, UnitLine> founded = new HashMap<>();
    private final Reach reach;
    private final LocalDate today;

    UnitJudge(List<Row> rows, RosterReader reader, Reach reach, LocalDate today) {
        this.reach = reach;
        this.today = today;
        known = reader.units().stream().collect(Collectors.toMap(UnitLine::id, Function.identity()));
        terms = reader.terms().stream().collect(Collectors.groupingBy(TermLine::unitId));
        known.keySet().forEach(id -> idByLowerCase.put(lower(id), id));
        rowsById = rows.stream().filter(row -> row.text(Column.UNIT_ID) != null).collect(Collectors.groupingBy(row -> lower(row.text(Column.UNIT_ID))));
        firstDays = reader.firstDaysIn(rows.stream().map(row -> row.text(Column.UNIT_ID)).filter(known::containsKey).toList());
        rows.stream().filter(row -> row.sound() && !known.containsKey(row.text(Column.UNIT_ID))).map(UnitJudge::fresh).forEach(unit -> founded.putIfAbsent(unit.id(), unit));
        founded.values().stream().filter(unit -> covered(unit, new HashSet<>())).forEach(unit -> reach.include(unit.id()));
    }

    /** The unit as it is or as the file founds it; null when there is none. */
    UnitLine unit(String id) {
        UnitLine unit = known.get(id);
        return unit != null ? unit : founded.get(id);
    }

    /** @param writes takes new units with superiors first */
    List<Judged> judge(List<Row> rows, Writes writes) {
        List<Judged> judged = new ArrayList<>();
        for (Row row : rows) {
            judged.add(judge(row, writes));
        }
        writes.newUnits.sort((a, b) -> Integer.compare(depth(a), depth(b)));
        return judged;
    }

    private Judged judge(Row row, Writes writes) {
        Verdict verdict = new Verdict(row);
        String id = row.text(Column.UNIT_ID);
        if (id == null) {
            return verdict.judged(false, row.text(Column.UNIT_NAME));
        }
        String about = id + (row.text(Column.UNIT_NAME) == null ? "" : " – " + row.text(Column.UNIT_NAME));
        UnitLine before = known.get(id);
        List<Row> same = rowsById.get(lower(id));
        if (same.size() > 1) {
            verdict.wrong(Column.UNIT_ID, "roster.doubleId", id, same.stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(", ")));
        } else if (before == null && idByLowerCase.containsKey(lower(id))) {
            verdict.wrong(Column.UNIT_ID, "roster.caseClash", id, idByLowerCase.get(lower(id)));
        }
        if (!verdict.sound()) {
            return verdict.judged(before == null, about);
        }
        if (before == null) {
            found(row, verdict, writes);
        } else {
            change(row, before, verdict, writes);
        }
        return verdict.judged(before == null, about);
    }

    private void found(Row row, Verdict verdict, Writes writes) {
        UnitLine unit = fresh(row);
        checkSuperior(unit, verdict);
        verdict.notFarAhead(Column.UNIT_FOUNDED, unit.foundedOn(), today);
        TermLine term = term(row, null, verdict);
        if (verdict.sound()) {
            writes.newUnits.add(unit);
            if (term != null) {
                writes.newTerms.add(term);
            }
        }
    }

    private void checkSuperior(UnitLine unit, Verdict verdict) {
        if (unit.parentId() == null) {
            if (!reach.everything() || unit.type() != UnitType.SUPERIOR_COMMITTEE) {
                verdict.wrong(Column.UNIT_PARENT, "roster.superiorNeeded");
            }
            return;
        }
        UnitLine superior = unit(unit.parentId());
        if (superior == null) {
            verdict.wrong(Column.UNIT_PARENT, "roster.noSuchUnit", unit.parentId());
        } else if (circle(unit)) {
            verdict.wrong(Column.UNIT_PARENT, "roster.circle", unit.id());
        } else if (!reach.covers(unit.id())) {
            verdict.wrong(Column.UNIT_PARENT, "roster.unitOutOfReach", unit.parentId());
        } else if (superior.closedOn() != null) {
            verdict.wrong(Column.UNIT_PARENT, "roster.unitClosed", unit.parentId());
        } else if (unit.type() == UnitType.PARTY_GROUP != superior.type().isCell() || superior.type() == UnitType.PARTY_GROUP) {
            verdict.wrong(Column.UNIT_PARENT, "roster.wrongSuperior", unit.type().label(), superior.type().label());
        } else {
            verdict.inOrder(Column.UNIT_FOUNDED, superior.foundedOn(), Column.UNIT_FOUNDED, unit.foundedOn());
        }
    }

    private void change(Row row, UnitLine before, Verdict verdict, Writes writes) {
        if (!reach.covers(before.id())) {
            verdict.wrong(Column.UNIT_ID, "roster.unitOutOfReach", before.id());
            return;
        }
        if (before.closedOn() != null) {
            verdict.wrong(Column.UNIT_ID, "roster.unitClosed", before.id());
            return;
        }
        if (row.choice(Column.UNIT_TYPE, UnitType.class) != before.type()) {
            verdict.wrong(Column.UNIT_TYPE, "roster.typeStays", before.type().label());
        }
        String superior = row.text(Column.UNIT_PARENT);
        if (superior != null && !superior.equals(before.parentId())) {
            verdict.wrong(Column.UNIT_PARENT, "roster.superiorStays", before.parentId() == null ? "không có" : before.parentId());
        }
        UnitLine after = new UnitLine(
                before.id(),
                verdict.text(Column.UNIT_NAME, before.name()),
                before.type(),
                verdict.choice(Column.UNIT_SECTOR, Sector.class, before.sector()),
                before.parentId(),
                verdict.text(Column.UNIT_PLACE, before.place()),
                verdict.day(Column.UNIT_FOUNDED, before.foundedOn()),
                null,
                verdict.yes(Column.UNIT_SPECIAL, before.special()));
        boolean described = verdict.changed();
        if (!after.foundedOn().equals(before.foundedOn())) {
            LocalDate first = firstDays.get(before.id());
            if (first != null && after.foundedOn().isAfter(first)) {
                verdict.wrong(Column.UNIT_FOUNDED, "roster.foundedTooLate", Column.UNIT_FOUNDED.readable(first.toString()));
            }
            verdict.notFarAhead(Column.UNIT_FOUNDED, after.foundedOn(), today);
        }
        TermLine old = terms.getOrDefault(before.id(), List.of()).stream().filter(t -> t.name().equals(row.text(Column.TERM_NAME))).findFirst().orElse(null);
        TermLine term = term(row, old, verdict);
        if (!verdict.sound()) {
            return;
        }
        if (described) {
            writes.changedUnits.add(after);
        }
        if (term != null && !term.equals(old)) {
            (old == null ? writes.newTerms : writes.changedTerms).add(term);
        }
    }

    /** @return null when the row tells none */
    private TermLine term(Row row, TermLine before, Verdict verdict) {
        String unit = row.text(Column.UNIT_ID);
        String name = row.text(Column.TERM_NAME);
        if (name == null) {
            if (row.text(Column.TERM_FROM) != null || row.text(Column.TERM_TO) != null) {
                verdict.wrong(Column.TERM_NAME, "roster.termIncomplete");
            }
            return null;
        }
        if (before == null && row.text(Column.TERM_FROM) == null) {
            verdict.wrong(Column.TERM_FROM, "roster.termIncomplete");
            return null;
        }
        TermLine term;
        if (before == null) {
            term = new TermLine(unit, name, row.day(Column.TERM_FROM), row.day(Column.TERM_TO));
            if (known.containsKey(unit)) {
                verdict.change(Column.TERM_NAME.header() + ": thêm " + name);
            }
        } else {
            term = new TermLine(unit, name, verdict.day(Column.TERM_FROM, before.startsOn()), verdict.day(Column.TERM_TO, before.endsOn()));
        }
        verdict.inOrder(Column.TERM_FROM, term.startsOn(), Column.TERM_TO, term.endsOn());
        if (!term.equals(before)) {
            for (TermLine other : terms.getOrDefault(unit, List.of())) {
                boolean meets = (other.endsOn() == null || !other.endsOn().isBefore(term.startsOn()))
                        && (term.endsOn() == null || !term.endsOn().isBefore(other.startsOn()));
                if (meets && !other.name().equals(name)) {
                    verdict.wrong(Column.TERM_NAME, "roster.termsOverlap", name, other.name());
                }
            }
        }
        return term;
    }

    private static UnitLine fresh(Row row) {
        return new UnitLine(
                row.text(Column.UNIT_ID), row.text(Column.UNIT_NAME), row.choice(Column.UNIT_TYPE, UnitType.class),
                row.choice(Column.UNIT_SECTOR, Sector.class), row.text(Column.UNIT_PARENT), row.text(Column.UNIT_PLACE),
                row.day(Column.UNIT_FOUNDED), null, Boolean.parseBoolean(row.text(Column.UNIT_SPECIAL)));
    }

    private boolean covered(UnitLine unit, Set<String> seen) {
        if (unit.parentId() == null || !seen.add(unit.id())) {
            return false;
        }
        UnitLine superior = founded.get(unit.parentId());
        return superior == null ? reach.covers(unit.parentId()) : reach.covers(superior.id()) || covered(superior, seen);
    }

    private boolean circle(UnitLine unit) {
        Set<String> seen = new HashSet<>();
        for (UnitLine at = unit; at != null; at = founded.get(at.parentId())) {
            if (!seen.add(at.id())) {
                return true;
            }
        }
        return false;
    }

    private int depth(UnitLine unit) {
        int depth = 0;
        for (UnitLine at = founded.get(unit.parentId()); at != null; at = founded.get(at.parentId())) {
            depth++;
        }
        return depth;
    }

    static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
