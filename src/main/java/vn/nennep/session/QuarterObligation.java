package vn.nennep.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.nennep.platform.policy.Ratio;

/**
 * Whether a cell has held as many thematic sessions in a quarter as it must. Source: {@code domain.md} A1.1; A1.2: it counts thematic sessions only, and
 * none of them meets the monthly obligation; A1.10: a quarter whose last day, when the obligation falls due, is suspended is waived, and so is one of
 * which a good part is [P].
 *
 * @param minimum policy {@code session.thematic.minPerQuarter}
 * @param suspendedShare policy {@code suspension.quarterShare}: of so many of its days
 */
public record QuarterObligation(int minimum, Ratio suspendedShare) {

    /** A stretch of suspended days, both ends included. */
    public record Stretch(LocalDate from, LocalDate to) {

        public static Stretch of(SuspensionPeriod period) {
            return new Stretch(period.startsOn(), period.lastDay());
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public QuarterState judge(Quarter quarter, Collection<LocalDate> held, List<Stretch> suspended, LocalDate today) {
        if (held.stream().filter(quarter::contains).count() >= minimum) {
            return QuarterState.HELD;
        }
        if (waived(quarter, suspended)) {
            return QuarterState.WAIVED;
        }
        return today.isBefore(quarter.lastDay()) ? QuarterState.OPEN : QuarterState.MISSING;
    }

    private boolean waived(Quarter quarter, List<Stretch> suspended) {
        List<LocalDate> days = quarter.firstDay().datesUntil(quarter.lastDay().plusDays(1))
                .filter(day -> suspended.stream().anyMatch(stretch -> stretch.holds(day)))
                .toList();
        return days.contains(quarter.lastDay()) || !days.isEmpty() && days.size() >= suspendedShare.atLeastOf(quarter.days());
    }
}
