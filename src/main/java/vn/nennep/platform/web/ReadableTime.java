package vn.nennep.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Days and moments as people read them: 10/06/2026 and 14:00 ngày 10/06/2026. */
public final class ReadableTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private ReadableTime() {}

    /** @return an empty text for null */
    public static String of(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** @return an empty text for null */
    public static String of(LocalDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
