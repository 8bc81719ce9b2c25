package vn.nennep.administration.roster;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.roster.table.RosterOutput;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.TermLine;
import vn.nennep.organization.RosterLines.UnitLine;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.UnitType;

/** Takes out what an import brings in, of the units that the person keeps as they stand today; bringing it in again changes nothing. */
@Component
public class RosterExport {

    private static final int CHUNK = 1000;

    private final RosterReader reader;
    private final RegisterRights rights;
    private final Clock clock;

    RosterExport(RosterReader reader, RegisterRights rights, Clock clock) {
        this.reader = reader;
        this.rights = rights;
        this.clock = clock;
    }

    /** Ends the output, which then holds the three lists with their headers and no row. */
    public void template(RosterOutput output) throws IOException {
        try (output) {
            for (Table table : Table.values()) {
                output.begin(table);
            }
        }
    }

    /** Ends the output. */
    public void write(String member, RosterOutput output) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Set<String> kept = rights.unitsKeptFromAboveBy(member);
        List<UnitLine> units = reader.units().stream()
                .filter(unit -> kept.contains(unit.id()) && (unit.closedOn() == null || !unit.closedOn().isBefore(today)))
                .toList();
        Map<String, UnitLine> byId = units.stream().collect(Collectors.toMap(UnitLine::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        try (output) {
            units(units, today, output);
            List<HoldingLine> holdings = reader.holdingsIn(byId.keySet()).stream().filter(held -> held.open(today)).toList();
            members(byId, holdings, today, output);
            output.begin(Table.ROLES);
            for (HoldingLine held : holdings) {
                output.row(Arrays.asList(held.memberId(), held.unitId(), held.role().name(), day(held.fromDate()), day(held.toDate()), held.basis()));
            }
        }
    }

    private void units(List<UnitLine> units, LocalDate today, RosterOutput output) throws IOException {
        Map<String, TermLine> terms = new HashMap<>();
        reader.terms().stream()
                .filter(term -> !term.startsOn().isAfter(today) && (term.endsOn() == null || !term.endsOn().isBefore(today)))
                .forEach(term -> terms.put(term.unitId(), term));
        output.begin(Table.UNITS);
        for (UnitLine unit : units) {
            TermLine term = terms.get(unit.id());
            output.row(Arrays.asList(
                    unit.id(), unit.name(), unit.type().name(), unit.sector() == null ? null : unit.sector().name(), unit.parentId(), unit.place(),
                    day(unit.foundedOn()), String.valueOf(unit.special()), term == null ? null : term.name(), term == null ? null : day(term.startsOn()),
                    term == null ? null : day(term.endsOn())));
        }
    }

    /** A row for each cell of a person, and one for who only holds a role. */
    private void members(Map<String, UnitLine> units, List<HoldingLine> holdings, LocalDate today, RosterOutput output) throws IOException {
        Map<String, List<StayLine>> cells = new HashMap<>();
        Map<String, List<StayLine>> groups = new HashMap<>();
        for (StayLine stay : reader.openStaysIn(units.keySet(), today)) {
            UnitType type = units.get(stay.unitId()).type();
            (type == UnitType.PARTY_GROUP ? groups : cells).computeIfAbsent(stay.memberId(), member -> new ArrayList<>()).add(stay);
        }
        Set<String> people = new TreeSet<>(cells.keySet());
        holdings.forEach(held -> people.add(held.memberId()));
        List<String> ids = List.copyOf(people);
        output.begin(Table.MEMBERS);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Map<String, PersonLine> persons = reader.persons(chunk);
            for (String id : chunk) {
                List<StayLine> stays = cells.getOrDefault(id, List.of());
                Set<String> own = stays.stream().map(StayLine::unitId).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
                if (own.isEmpty()) {
                    output.row(line(persons.get(id), null, null));
                }
                for (String cell : own) {
                    StayLine group = groups.getOrDefault(id, List.of()).stream()
                            .filter(stay -> cell.equals(units.get(stay.unitId()).parentId()))
                            .max(Comparator.comparing(StayLine::fromDate))
                            .orElse(null);
                    output.row(line(persons.get(id), Stays.current(stays, cell, today), group));
                }
            }
        }
    }

    private static List<String> line(PersonLine person, StayLine cell, StayLine group) {
        return Arrays.asList(
                person.id(), person.fullName(), day(person.birthDate()), person.email(), person.phone(), day(person.admissionDate()),
                day(person.officialDate()), cell == null ? null : cell.unitId(), group == null ? null : group.unitId(),
                cell == null ? null : cell.status().name(), cell == null ? null : cell.activity().name(), cell == null ? null : day(cell.fromDate()),
                person.post(), person.workplace(), person.strengths());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
