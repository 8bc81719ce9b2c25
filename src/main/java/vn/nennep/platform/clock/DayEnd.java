package vn.nennep.platform.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A day that is set as a limit is kept until its last second (fault R-21). */
public final class DayEnd {

    private DayEnd() {}

    public static LocalDateTime of(LocalDate day) {
        return day.atTime(23, 59, 59);
    }
}
