package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which step of reminding a deadline has reached. Source: {@code domain.md} B0 “REM”. A step before the deadline holds for whole days: who is to be
 * told a day before is told from 00:00:00 of that day. A step at or after it holds as soon as the moment, with the step added, is over: what is due
 * at 23:59:59 is overdue at 00:00:00.
 *
 * @param offsets policy {@code reminder.offsets}: days from the deadline
 */
public record ReminderSteps(List<Period> offsets) {

    public ReminderSteps {
        offsets = offsets.stream().sorted(Comparator.comparingInt(Period::getDays)).toList();
    }

    public static ReminderSteps of(List<String> offsets) {
        return new ReminderSteps(offsets.stream().map(Period::parse).toList());
    }

    /** The latest step that applies now; those before it are passed over when nobody looked in time. */
    public Optional<Step> reached(LocalDateTime due, LocalDateTime now) {
        return offsets.stream().filter(offset -> applies(offset, due, now)).reduce((earlier, later) -> later).map(Step::new);
    }

    private static boolean applies(Period offset, LocalDateTime due, LocalDateTime now) {
        return offset.isNegative()
                ? !now.toLocalDate().isBefore(due.toLocalDate().plus(offset))
                : now.isAfter(due.plus(offset));
    }

    /** One step, by its distance from the deadline. */
    public record Step(Period offset) {

        public String name() {
            return offset.toString();
        }

        /** The deadline has passed just now: the cell's secretary is told too. */
        public boolean overdue() {
            return offset.isZero();
        }

        /** It passed some time ago: the direct superior is told too. */
        public boolean escalated() {
            return !offset.isZero() && !offset.isNegative();
        }
    }
}
