package vn.nennep.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The holidays of a year as the Labour Code gives them (Bộ luật Lao động 2019, Điều 112; Điều 111 khoản 3: what falls on a weekend is made up for on the next working
 * day). Five days of Tết are taken from the eve on, and the second day of the National Day before it where that is a working day; the government may spread both
 * otherwise each year, so this is what is to be expected, not what was announced.
 */
final class HolidayRule {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_OF_TET = 5;

    private HolidayRule() {}

    /** In the order of the days; only days that would be working days. */
    static List<Holiday> expected(int year) {
        List<Holiday> byLaw = new ArrayList<>();
        byLaw.add(new Holiday(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        LocalDate eve = LunarCalendar.newYear(year).minusDays(1);
        for (int i = 0; i < DAYS_OF_TET; i++) {
            byLaw.add(new Holiday(eve.plusDays(i), "Tết Nguyên đán"));
        }
        byLaw.add(new Holiday(LunarCalendar.day(year, 3, 10), "Giỗ Tổ Hùng Vương"));
        byLaw.add(new Holiday(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        byLaw.add(new Holiday(LocalDate.of(year, 5, 1), "Quốc tế Lao động"));
        LocalDate national = LocalDate.of(year, 9, 2);
        byLaw.add(new Holiday(works(national.minusDays(1)) ? national.minusDays(1) : national.plusDays(1), "Quốc khánh"));
        byLaw.add(new Holiday(national, "Quốc khánh"));
        return withMakeUpDays(byLaw);
    }

    private static List<Holiday> withMakeUpDays(List<Holiday> byLaw) {
        List<Holiday> off = new ArrayList<>(byLaw.stream().filter(holiday -> works(holiday.day())).toList());
        Set<LocalDate> taken = new HashSet<>(off.stream().map(Holiday::day).toList());
        byLaw.stream().filter(holiday -> !works(holiday.day())).forEach(holiday -> {
            LocalDate next = holiday.day();
            while (!works(next) || taken.contains(next)) {
                next = next.plusDays(1);
            }
            taken.add(next);
            off.add(new Holiday(next, holiday.name() + " (nghỉ bù)"));
        });
        off.sort(Comparator.comparing(Holiday::day));
        return List.copyOf(off);
    }

    static boolean works(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek());
    }
}
