package vn.nennep.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lunar calendar against the published one, and what the law makes of it. */
class LunarCalendarTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26",
        "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05",
        "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
        "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08"
    })
    void theLunarYearBegins(LocalDate day) {
        assertThat(LunarCalendar.newYear(day.getYear())).isEqualTo(day);
    }

    /** In these years Tết isn't the day of China's new year: the new moon falls between their midnight and ours. */
    @ParameterizedTest
    @ValueSource(strings = {"1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02"})
    void itIsTheCalendarOfVietNam(LocalDate day) {
        assertThat(LunarCalendar.newYear(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04"
    })
    void theTenthOfTheThirdMonthIsTheAncestorsDayAlsoAfterALeapMonth(LocalDate day) {
        assertThat(LunarCalendar.day(day.getYear(), 3, 10)).isEqualTo(day);
    }

    @Test
    void theYearsDaysAreThoseOfTheLabourCode() {
        assertThat(HolidayRule.expected(2026)).extracting(Holiday::day)
                .as("as announced for 2026; the ancestors' day is a Sunday")
                .containsExactlyElementsOf(days(
                        "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01",
                        "2026-09-01", "2026-09-02"));
        assertThat(HolidayRule.expected(2026)).filteredOn(holiday -> holiday.day().equals(LocalDate.of(2026, 4, 27)))
                .extracting(Holiday::name).containsExactly("Giỗ Tổ Hùng Vương (nghỉ bù)");
    }

    @Test
    void whatFallsOnAWeekendIsMadeUpForOnceEach() {
        assertThat(HolidayRule.expected(2027)).extracting(Holiday::day)
                .as("Tết from Friday 5 to Tuesday 9 February; May Day is a Saturday")
                .containsExactlyElementsOf(days(
                        "2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-03",
                        "2027-09-01", "2027-09-02"));
        assertThat(HolidayRule.expected(2028)).as("always eleven").hasSize(11);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
