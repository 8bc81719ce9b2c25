package vn.nennep.platform.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The public holidays: of a year that an administrator has confirmed those that were announced, of every other those to be expected. */
@Component
public class PublicHolidays {

    /**
     * That a year's holidays are those that were announced.
     *
     * @param source the announcement
     * @param confirmedBy null where they came with the system
     * @param confirmedAt null likewise
     */
    public record Confirmation(int holidayYear, String source, String confirmedBy, LocalDateTime confirmedAt, int version) {}

    private final JdbcClient jdbc;

    PublicHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the year, in their order. */
    public List<Holiday> of(int year) {
        return confirmation(year).isPresent() ? announced(year) : HolidayRule.expected(year);
    }

    /** Those to be expected by law, whatever was announced. */
    public List<Holiday> expected(int year) {
        return HolidayRule.expected(year);
    }

    /** Empty while the year's are only expected. */
    public Optional<Confirmation> confirmation(int year) {
        return jdbc.sql("""
                        select holiday_year, source, confirmed_by, confirmed_at, version from public_holiday_year where holiday_year = :year
                        """)
                .param("year", year)
                .query(Confirmation.class)
                .optional();
    }

    /** How many working days lie after the one day up to and with the other. */
    public int workingDaysAfter(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        Set<LocalDate> off = IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> of(year).stream())
                .map(Holiday::day)
                .collect(Collectors.toCollection(HashSet::new));
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> HolidayRule.works(day) && !off.contains(day)).count();
    }

    /** Writes down what was announced for a year, in place of what stood there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(int year, String source, List<Holiday> holidays, String actor, LocalDateTime now) {
        int changed = jdbc.sql("""
                        update public_holiday_year set source = :source, confirmed_by = :actor, confirmed_at = :now, version = version + 1
                         where holiday_year = :year
                        """)
                .param("source", source)
                .param("actor", actor)
                .param("now", now)
                .param("year", year)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into public_holiday_year (holiday_year, source, confirmed_by, confirmed_at, version) values (:year, :source, :actor, :now, 1)")
                    .param("source", source)
                    .param("actor", actor)
                    .param("now", now)
                    .param("year", year)
                    .update();
        }
        jdbc.sql("delete from public_holiday where holiday_on between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
        holidays.forEach(holiday -> jdbc.sql("insert into public_holiday (holiday_on, name) values (:day, :name)")
                .param("day", holiday.day())
                .param("name", holiday.name())
                .update());
    }

    private List<Holiday> announced(int year) {
        return jdbc.sql("select holiday_on, name from public_holiday where holiday_on between :first and :last order by holiday_on")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, i) -> new Holiday(row.getObject("holiday_on", LocalDate.class), row.getString("name")))
                .list();
    }
}
