package vn.nennep.administration.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.TermLine;
import vn.nennep.organization.RosterLines.UnitLine;
import vn.nennep.organization.RosterWriter;

/** What some rows would write into the register. */
final class Writes {

    final List<UnitLine> newUnits = new ArrayList<>();
    final List<UnitLine> changedUnits = new ArrayList<>();
    final List<TermLine> newTerms = new ArrayList<>();
    final List<TermLine> changedTerms = new ArrayList<>();
    final List<PersonLine> newPersons = new ArrayList<>();
    final List<PersonLine> changedPersons = new ArrayList<>();
    /** The cell of each of them, as far as the row names one. */
    final List<String> changedPersonsCells = new ArrayList<>();
    final List<StayLine> newStays = new ArrayList<>();
    final List<StayLine> endedStays = new ArrayList<>();
    final List<StayLine> movedStays = new ArrayList<>();
    final List<HoldingLine> newHoldings = new ArrayList<>();
    final List<HoldingLine> changedHoldings = new ArrayList<>();

    void add(Writes more) {
        newUnits.addAll(more.newUnits);
        changedUnits.addAll(more.changedUnits);
        newTerms.addAll(more.newTerms);
        changedTerms.addAll(more.changedTerms);
        newPersons.addAll(more.newPersons);
        changedPersons.addAll(more.changedPersons);
        changedPersonsCells.addAll(more.changedPersonsCells);
        newStays.addAll(more.newStays);
        endedStays.addAll(more.endedStays);
        movedStays.addAll(more.movedStays);
        newHoldings.addAll(more.newHoldings);
        changedHoldings.addAll(more.changedHoldings);
    }

    /** Units whose memberships or roles change. */
    Set<String> unitsOfDoers() {
        Set<String> units = new LinkedHashSet<>();
        Stream.of(newStays, endedStays, movedStays).flatMap(List::stream).forEach(stay -> units.add(stay.unitId()));
        Stream.of(newHoldings, changedHoldings).flatMap(List::stream).forEach(held -> units.add(held.unitId()));
        return units;
    }

    void to(RosterWriter register) {
        register.insertUnits(newUnits);
        register.updateUnits(changedUnits);
        register.insertTerms(newTerms);
        register.updateTerms(changedTerms);
        register.insertPersons(newPersons);
        register.updatePersons(changedPersons);
        register.endStays(endedStays);
        register.moveStays(movedStays);
        register.insertStays(newStays);
        register.updateHoldings(changedHoldings);
        register.insertHoldings(newHoldings);
    }
}
