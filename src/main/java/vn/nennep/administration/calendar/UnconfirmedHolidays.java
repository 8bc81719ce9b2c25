package vn.nennep.administration.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.calendar.PublicHolidays;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;

/** A year begins soon, and nobody has confirmed its holidays: administrators are told from the middle of December before it on. */
@Component
class UnconfirmedHolidays implements DeadlineSource {

    private static final MonthDay LAST = MonthDay.of(Month.DECEMBER, 15);

    private final PublicHolidays holidays;
    private final Register register;
    private final Words words;

    UnconfirmedHolidays(PublicHolidays holidays, Register register, Words words) {
        this.holidays = holidays;
        this.register = register;
        this.words = words;
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        LocalDateTime lastOfThisYear = DayEnd.of(LAST.atYear(now.getYear()));
        int year = now.isAfter(lastOfThisYear) ? now.getYear() + 1 : now.getYear();
        return holidays.confirmation(year).isPresent()
                ? List.of()
                : register.units().stream().filter(unit -> unit.parentId() == null).flatMap(unit -> missed(unit, year, now.toLocalDate()).stream()).toList();
    }

    private Optional<Missed> missed(Unit unit, int year, LocalDate today) {
        List<String> administrators = register.holders(unit.id(), Role.ADMINISTRATOR, today);
        return administrators.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missed(
                        new Deadline(
                                "holidays-" + year + "-" + unit.id(), words.of("holiday.missed.title", Integer.toString(year)), unit.name(), unit.id(),
                                DayEnd.of(LAST.atYear(year - 1)), "/to-chuc/" + unit.id(), null, administrators),
                        List.of()));
    }
}
