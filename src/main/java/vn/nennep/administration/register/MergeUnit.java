package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.organization.Units;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** A cell is merged into another one, also in mid-year: its members belong to that one from the next day on. */
@Component
class MergeUnit extends RegisterAction {

    private final Units units;
    private final RunningProcedures procedures;

    MergeUnit(RegisterOffice office, Units units, RunningProcedures procedures) {
        super("mergeUnit", false, office);
        this.units = units;
        this.procedures = procedures;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.goesOn(unit) && office.rights().keepsFromAbove(actor, unit.id());
    }

    /** Cells that the actor keeps too, so that nobody gives members away to where he has no say. */
    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Set<String> kept = office.rights().unitsKeptBy(member);
        return Map.of("cells", office.register().units().stream()
                .filter(unit -> unit.type().isCell() && office.goesOn(unit) && kept.contains(unit.id()) && !unit.id().equals(offer.unit()))
                .sorted(Comparator.comparing(Unit::name, VietnameseNames.alphabetically()))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList());
    }

    @Override
    List<String> warnings(Offer offer, Answers answers) {
        return procedures.warning(office.unit(offer.unit()).orElseThrow()).stream().toList();
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        LocalDate lastDay = answers.date("lastDay");
        String successor = answers.text("successor");
        Unit unit = office.unit(offer.unit()).orElseThrow();
        procedures.refuseWhileAnyRuns(unit, lastDay, office.today());
        return new Change(
                Set.of(unit.id(), successor), lastDay.plusDays(1), RegisterPages.ofUnit(successor),
                () -> units.merge(actor, unit.id(), successor, lastDay));
    }
}
