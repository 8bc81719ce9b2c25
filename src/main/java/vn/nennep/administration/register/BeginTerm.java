package vn.nennep.administration.register;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.organization.Units;
import vn.nennep.platform.intake.Answers;

/** After its congress the unit begins a new term, and the numbers of its papers begin anew. */
@Component
class BeginTerm extends RegisterAction {

    private final Units units;

    BeginTerm(RegisterOffice office, Units units) {
        super("beginTerm", false, office);
        this.units = units;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type() != UnitType.PARTY_GROUP && office.goesOn(unit) && office.rights().keepsFromAbove(actor, unit.id());
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public boolean previews() {
        return false;
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        Units.Term term = new Units.Term(answers.text("term"), answers.date("startsOn"), answers.date("endsOn"));
        return Change.inUnit(offer.unit(), term.startsOn(), () -> units.beginTerm(actor, offer.unit(), term));
    }
}
