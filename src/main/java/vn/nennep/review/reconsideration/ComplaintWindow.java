package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import vn.nennep.platform.clock.DayEnd;

/**
 * The time in which a complaint may be handed in: from the day on which the result was made known to the end of the last day ({@code domain.md} §3.3,
 * row 13; a policy, for no legal limit is known). Whole days, both included.
 */
public record ComplaintWindow(LocalDate knownOn, Period length) {

    public LocalDate lastDay() {
        return knownOn.plus(length);
    }

    public LocalDateTime lastMoment() {
        return DayEnd.of(lastDay());
    }

    /** Whether one that came on the day is in time; the hour doesn't matter. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(knownOn) && !day.isAfter(lastDay());
    }

    /** Whether it is over: from midnight after the last day on. */
    public boolean isOver(LocalDateTime now) {
        return now.toLocalDate().isAfter(lastDay());
    }
}
