package vn.nennep.administration.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import vn.nennep.organization.RosterLines.StayLine;

/** Which of a person's memberships of a unit a list tells: reading and writing must mean the same one. */
final class Stays {

    private Stays() {}

    /** The last that isn't over; null when all are. */
    static StayLine current(Collection<StayLine> all, String unit, LocalDate today) {
        return all.stream()
                .filter(stay -> stay.unitId().equals(unit) && stay.open(today))
                .max(Comparator.comparing(StayLine::fromDate))
                .orElse(null);
    }
}
