package vn.nennep.document;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates as Party papers write them: a zero before days below 10, and before the months 1 and 2 only (domain.md §4.2). */
public final class PaperDate {

    private static final String[] WEEKDAYS = {"thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"};

    private PaperDate() {}

    /** {@code ngày 05 tháng 02 năm 2026}. */
    static String inWords(LocalDate date) {
        return "ngày " + day(date) + " tháng " + month(date) + " năm " + date.getYear();
    }

    /** {@code 05/02/2026}, {@code 17/9/2026}. */
    public static String inFigures(LocalDate date) {
        return day(date) + "/" + month(date) + "/" + date.getYear();
    }

    /** {@code 14 giờ 05}. */
    public static String time(LocalDateTime time) {
        return "%d giờ %02d".formatted(time.getHour(), time.getMinute());
    }

    /** {@code 14 giờ 00, thứ tư, ngày 10 tháng 6 năm 2026}. */
    static String moment(LocalDateTime time) {
        return time(time) + ", " + WEEKDAYS[time.getDayOfWeek().ordinal()] + ", " + inWords(time.toLocalDate());
    }

    /** {@code 14:05}, as it stands in tables. */
    static String clock(LocalDateTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String day(LocalDate date) {
        return "%02d".formatted(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return (date.getMonthValue() <= 2 ? "0" : "") + date.getMonthValue();
    }
}
