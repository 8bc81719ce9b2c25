package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/** A quarter of a year: the span in which a cell must hold its thematic sessions ({@code domain.md} A1.1). */
public record Quarter(int year, int number) {

    public static Quarter of(LocalDateTime moment) {
        return new Quarter(moment.getYear(), moment.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDateTime begin() {
        return LocalDate.of(year, 3 * number - 2, 1).atStartOfDay();
    }

    /** The first moment after it. */
    public LocalDateTime end() {
        return begin().plusMonths(3);
    }

    public boolean contains(LocalDateTime moment) {
        return of(moment).equals(this);
    }
}
