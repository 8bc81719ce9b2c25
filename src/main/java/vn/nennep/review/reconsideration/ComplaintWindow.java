package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;

/**
 * The time in which a complaint may be handed in: from the day on which the result was made known to the end of the last day ({@code domain.md} §3.3,
 * row 13; a policy, for no legal limit is known). Whole days, both included.
 */
public record ComplaintWindow(LocalDate knownOn, Period length) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    public LocalDate lastDay() {
        return knownOn.plus(length);
    }

    public LocalDateTime lastMoment() {
        return lastDay().atTime(END_OF_DAY);
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
