package vn.nennep.administration.transfer.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.TransferPlan.Destination;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;

/** Where a member can go, as a form asks and answers. */
@Component
class TransferDestinations {

    private static final String INSIDE = "INSIDE";
    private static final String OUTSIDE = "OUTSIDE";

    private final Register register;

    TransferDestinations(Register register) {
        this.register = register;
    }

    /** The cells that exist on the day, with their superiors to tell them apart; the one that he leaves is none. */
    List<Option> cells(String leaving, LocalDate on) {
        Map<String, Unit> units = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return units.values().stream()
                .filter(unit -> unit.type().isCell() && !unit.id().equals(leaving))
                .filter(unit -> unit.closedOn() == null)
                .filter(unit -> !unit.foundedOn().isAfter(on))
                .map(unit -> new Option(unit.id(), unit.parentId() == null ? unit.name() : unit.name() + " – " + units.get(unit.parentId()).name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    static Destination of(Answers answers) {
        return INSIDE.equals(answers.text("destinationKind"))
                ? new Destination(answers.text("destination"), null)
                : new Destination(null, answers.text("destinationName"));
    }

    static String kind(boolean inside) {
        return inside ? INSIDE : OUTSIDE;
    }
}
