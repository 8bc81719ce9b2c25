package vn.nennep.session;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Reads the times of day that a minute taker writes down: one that is earlier than the opening is after midnight.
 *
 * @param openedAt when the session began
 */
public record SittingClock(LocalDateTime openedAt) {

    /** The moment of the time of day; null for null. */
    public LocalDateTime at(LocalTime time) {
        if (time == null) {
            return null;
        }
        LocalDateTime sameDay = openedAt.toLocalDate().atTime(time);
        return sameDay.isBefore(openedAt.truncatedTo(ChronoUnit.MINUTES)) ? sameDay.plusDays(1) : sameDay;
    }
}
