package vn.nennep.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as the register's rules look at them and its history writes them. */
final class RegisterDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RegisterDays() {}

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether {@code toDate}, null while it lasts, is on the day or later. */
    static boolean reaches(LocalDate toDate, LocalDate day) {
        return toDate == null || !toDate.isBefore(day);
    }

    /** @throws RegisterRefusal if the unit doesn't exist on the day */
    static void requireUnitOn(Unit unit, LocalDate day, String field) {
        if (day.isBefore(unit.foundedOn())) {
            throw new RegisterRefusal(field, "register.unit.notYet", unit.name(), unit.foundedOn());
        }
        if (!reaches(unit.closedOn(), day)) {
            throw new RegisterRefusal(field, "register.unit.closed", unit.name(), unit.closedOn());
        }
    }

    /** @throws RegisterRefusal if the last day, null when it is open, comes before the first */
    static void requireOrder(LocalDate from, LocalDate lastDay) {
        if (!reaches(lastDay, from)) {
            throw new RegisterRefusal("lastDay", "register.datesReversed");
        }
    }
}
