package vn.nennep.platform.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The parameters that hold on one day for one unit. Every question either has exactly one answer or ends in a {@link PolicyException} that names key
 * and day.
 */
public final class PolicyOn {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final LocalDate judged;
    private final List<String> unitsUpwards;
    private final List<DatedValue> rows;

    PolicyOn(LocalDate judged, List<String> unitsUpwards, List<DatedValue> rows) {
        this.judged = judged;
        this.unitsUpwards = List.copyOf(unitsUpwards);
        this.rows = List.copyOf(rows);
    }

    /** The day that is judged. */
    public LocalDate judged() {
        return judged;
    }

    public String text(String key) {
        List<String> nearestFirst = new ArrayList<>(unitsUpwards);
        nearestFirst.add(null);
        for (String unit : nearestFirst) {
            List<DatedValue> found = rows.stream().filter(row -> row.key().equals(key) && Objects.equals(row.unitId(), unit)).toList();
            if (found.size() > 1) {
                throw PolicyException.overlapping(key, judged, unit);
            }
            if (!found.isEmpty()) {
                return found.get(0).value();
            }
        }
        throw PolicyException.missing(key, judged, unitsUpwards);
    }

    /** The parts of a comma list, for example the roles of {@code draft.reviewers}. */
    public List<String> list(String key) {
        return List.of(text(key).split("\\s*,\\s*"));
    }

    public int integer(String key) {
        return read(key, Integer::valueOf);
    }

    public BigDecimal decimal(String key) {
        return read(key, BigDecimal::new);
    }

    public boolean flag(String key) {
        return read(key, PolicyOn::trueOrFalse);
    }

    public Ratio ratio(String key) {
        return read(key, Ratio::parse);
    }

    /** A length in calendar terms: {@code P1D} is one day, which is 24 hours in Vietnam on every day of the year, {@code P1M} a calendar month. */
    public Period period(String key) {
        return read(key, Period::parse);
    }

    /** The same as {@link #period} where it is a number of days; months and years are refused. */
    public int days(String key) {
        return read(key, PolicyOn::daysOnly);
    }

    /** A day of each year, for example {@code 12-10} for 10 December, in the year. */
    public LocalDate dayOf(String key, int year) {
        return read(key, value -> MonthDay.from(MONTH_AND_DAY.parse(value))).atYear(year);
    }

    private <T> T read(String key, Function<String, T> reading) {
        String value = text(key);
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw PolicyException.unreadable(key, judged, value);
        }
    }

    private static Boolean trueOrFalse(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Integer daysOnly(String value) {
        Period period = Period.parse(value);
        if (period.toTotalMonths() != 0) {
            throw new IllegalArgumentException(value);
        }
        return period.getDays();
    }
}
