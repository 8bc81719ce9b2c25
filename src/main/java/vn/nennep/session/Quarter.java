package vn.nennep.session;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a calendar year. */
public record Quarter(int year, int number) {

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public int days() {
        return firstDay().lengthOfMonth() + firstDay().plusMonths(1).lengthOfMonth() + lastDay().lengthOfMonth();
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }
}
