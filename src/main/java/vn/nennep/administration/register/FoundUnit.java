package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.Units;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** A new unit under this one; in a cell a party group. */
@Component
class FoundUnit extends RegisterAction {

    private final Units units;

    FoundUnit(RegisterOffice office, Units units) {
        super("foundUnit", false, office);
        this.units = units;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        if (unit.type() == UnitType.PARTY_GROUP || !office.goesOn(unit)) {
            return false;
        }
        return unit.type().isCell() ? office.rights().keeps(actor, unit.id()) : office.rights().keepsFromAbove(actor, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Unit superior = office.unit(offer.unit()).orElseThrow();
        boolean cell = superior.type().isCell();
        Map<String, Object> data = new HashMap<>();
        List<UnitType> types = Arrays.stream(UnitType.values()).filter(type -> (type == UnitType.PARTY_GROUP) == cell).toList();
        data.put("types", types.stream().map(type -> new Option(type.name(), type.label())).toList());
        data.put("type", (cell ? UnitType.PARTY_GROUP : UnitType.SUBORDINATE_CELL).name());
        data.put("id", units.freeId(cell ? UnitType.PARTY_GROUP : UnitType.SUBORDINATE_CELL));
        data.put("place", superior.place());
        data.put("foundedOn", office.today().toString());
        return data;
    }

    @Override
    public boolean previews() {
        return false;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        String id = answers.text("id");
        UnitType type = answers.choice("type", UnitType.class);
        LocalDate foundedOn = answers.date("foundedOn");
        Units.Particulars unit = new Units.Particulars(
                answers.text("name"), answers.text("place"), answers.choice("sector", Sector.class), answers.yes("special"), offer.unit());
        Units.Term term = type == UnitType.PARTY_GROUP ? null : new Units.Term(answers.text("term"), foundedOn, answers.date("termEndsOn"));
        return new Change(Set.of(), foundedOn, RegisterPages.ofUnit(id), () -> units.found(actor, id, type, unit, foundedOn, term));
    }
}
