package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.Units;
import vn.nennep.platform.intake.Answers;

/** A unit in which nobody is left ends; a party group ends, its members stay in the cell. */
@Component
class CloseUnit extends RegisterAction {

    private final Units units;
    private final RunningProcedures procedures;

    CloseUnit(RegisterOffice office, Units units, RunningProcedures procedures) {
        super("closeUnit", false, office);
        this.units = units;
        this.procedures = procedures;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.parentId() != null && office.goesOn(unit)
                && (unit.type() == UnitType.PARTY_GROUP ? office.rights().keeps(actor, unit.id()) : office.rights().keepsFromAbove(actor, unit.id()));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    List<String> warnings(Offer offer, Answers answers) {
        return procedures.warning(office.unit(offer.unit()).orElseThrow()).stream().toList();
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        LocalDate lastDay = answers.date("lastDay");
        Unit unit = office.unit(offer.unit()).orElseThrow();
        procedures.refuseWhileAnyRuns(unit, lastDay, office.today());
        return Change.inUnit(unit.id(), lastDay.plusDays(1), () -> units.close(actor, unit.id(), lastDay));
    }
}
