package vn.nennep.administration.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.Units;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** What is known of the unit is corrected; its name, its superior and whether it is special only from above. */
@Component
class ChangeUnit extends RegisterAction {

    private final Units units;

    ChangeUnit(RegisterOffice office, Units units) {
        super("changeUnit", false, office);
        this.units = units;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return office.goesOn(unit) && office.rights().keeps(actor, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        boolean fromAbove = office.rights().keepsFromAbove(member, unit.id());
        List<Option> superiors = fromAbove ? superiors(unit, member) : List.of();
        Map<String, Object> data = new HashMap<>();
        data.put("mayRename", fromAbove || unit.type() == UnitType.PARTY_GROUP);
        data.put("mayMark", fromAbove && unit.type().isCell());
        data.put("mayMove", !superiors.isEmpty());
        data.put("group", unit.type() == UnitType.PARTY_GROUP);
        data.put("superiors", superiors);
        data.put("name", unit.name());
        data.put("place", unit.place());
        data.put("sector", unit.sector() == null ? null : unit.sector().name());
        data.put("special", unit.special());
        data.put("parent", unit.parentId());
        return data;
    }

    @Override
    public String seen(Offer offer) {
        return office.unit(offer.unit()).map(unit -> Units.Particulars.of(unit).toString()).orElse("");
    }

    /** The committees under which it can stand and that the actor keeps, the present one among them. */
    private List<Option> superiors(Unit unit, String actor) {
        if (unit.parentId() == null || unit.type() == UnitType.PARTY_GROUP) {
            return List.of();
        }
        Set<String> kept = office.rights().unitsKeptBy(actor);
        Set<String> within = within(unit);
        return office.register().units().stream()
                .filter(other -> other.id().equals(unit.parentId())
                        || kept.contains(other.id()) && !other.type().isCell() && other.type() != UnitType.PARTY_GROUP && office.goesOn(other)
                                && !within.contains(other.id()))
                .sorted(Comparator.comparing(Unit::name, VietnameseNames.alphabetically()))
                .map(other -> new Option(other.id(), other.name()))
                .toList();
    }

    private Set<String> within(Unit unit) {
        Set<String> within = new HashSet<>(Set.of(unit.id()));
        List<Unit> all = office.register().units();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Unit other : all) {
                grows |= within.contains(other.parentId()) && within.add(other.id());
            }
        }
        return within;
    }

    @Override
    public boolean previews() {
        return false;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        Unit unit = office.unit(offer.unit()).orElseThrow();
        boolean fromAbove = office.rights().keepsFromAbove(actor, unit.id());
        boolean mayRename = fromAbove || unit.type() == UnitType.PARTY_GROUP;
        Units.Particulars changed = new Units.Particulars(
                mayRename ? answers.text("name") : unit.name(),
                answers.text("place"),
                unit.type() == UnitType.PARTY_GROUP ? unit.sector() : answers.choice("sector", Sector.class),
                fromAbove && unit.type().isCell() ? answers.yes("special") : unit.special(),
                fromAbove && answers.has("parent") ? answers.text("parent") : unit.parentId());
        return Change.inUnit(unit.id(), office.today(), () -> units.change(actor, unit.id(), changed, office.today()));
    }
}
