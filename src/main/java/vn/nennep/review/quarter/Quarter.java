package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.util.List;

/**
 * A quarter for which leaders are rated. The fourth is none: after it the year itself is rated ({@code domain.md} §3.1).
 *
 * @param number from 1 to 3
 */
public record Quarter(int year, int number) {

    static final int LAST = 3;

    private static final List<String> ROMAN = List.of("I", "II", "III");
    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("Quarter " + number);
        }
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The day on which it is judged who leads, and whose policies hold. */
    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /** From when on it can be reviewed: its last month. */
    LocalDate ripeOn() {
        return last().withDayOfMonth(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** {@code quý II năm 2026} */
    public String label() {
        return "quý " + ROMAN.get(number - 1) + " năm " + year;
    }

    /** The latest that can be reviewed on the day. */
    static Quarter latest(LocalDate day) {
        for (int number = LAST; number > 0; number--) {
            Quarter quarter = new Quarter(day.getYear(), number);
            if (!day.isBefore(quarter.ripeOn())) {
                return quarter;
            }
        }
        return new Quarter(day.getYear() - 1, LAST);
    }
}
