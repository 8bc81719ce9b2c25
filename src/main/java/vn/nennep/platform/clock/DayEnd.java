package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A day that is set as a limit is kept until its last second. */
final class DayEnd {

    private DayEnd() {}

    static LocalDateTime of(LocalDate day) {
        return day.atTime(23, 59, 59);
    }
}
