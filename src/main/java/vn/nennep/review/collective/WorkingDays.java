package vn.nennep.review.collective;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Working days: Monday to Friday, without the holidays of the table {@code public_holiday} ({@code domain.md} B0). */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many working days before the meeting it was sent: the day of sending isn't counted, the day of the meeting is. */
    public int between(LocalDate sent, LocalDate meeting) {
        Set<LocalDate> holidays = new HashSet<>(jdbc.sql("select holiday_on from public_holiday where holiday_on > :from and holiday_on <= :to")
                .param("from", sent)
                .param("to", meeting)
                .query(LocalDate.class)
                .list());
        return sent.isBefore(meeting)
                ? (int) sent.plusDays(1)
                        .datesUntil(meeting.plusDays(1))
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day))
                        .count()
                : 0;
    }
}
