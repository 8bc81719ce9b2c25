package vn.nennep.administration.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.nennep.administration.roster.table.Column;
import vn.nennep.administration.roster.table.Problem;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.administration.roster.table.Values;

/** Collects what is found about one row. */
final class Verdict {

    private static final String NOTHING = "(trống)";
    /** How far ahead of today a roster may date something. */
    private static final int YEARS_AHEAD = 1;

    private final Row row;
    private final List<String> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Verdict(Row row) {
        this.row = row;
    }

    void wrong(Column column, String code, Object... arguments) {
        problems.add(new Problem(row.table(), row.number(), column.header(), code, arguments));
    }

    boolean sound() {
        return row.sound() && problems.isEmpty();
    }

    boolean changed() {
        return !changes.isEmpty();
    }

    void change(String sentence) {
        changes.add(sentence);
    }

    /** What the text becomes: what the file says, or what is there when the file says nothing. */
    String text(Column column, String before) {
        String value = row.text(column);
        String tidy = column.kind() == Column.Kind.TEXT ? Values.lines(before) : Values.line(before);
        if (value == null || value.equals(tidy)) {
            return before;
        }
        tell(column, tidy, value);
        return value;
    }

    LocalDate day(Column column, LocalDate before) {
        LocalDate value = row.day(column);
        if (value == null || value.equals(before)) {
            return before;
        }
        tell(column, before == null ? null : before.toString(), value.toString());
        return value;
    }

    <E extends Enum<E>> E choice(Column column, Class<E> type, E before) {
        E value = row.choice(column, type);
        if (value == null || value == before) {
            return before;
        }
        tell(column, before == null ? null : before.name(), value.name());
        return value;
    }

    boolean yes(Column column, boolean before) {
        String value = row.text(column);
        if (value == null || Boolean.parseBoolean(value) == before) {
            return before;
        }
        tell(column, String.valueOf(before), value);
        return !before;
    }

    /** Refuses a day that comes before the other, when both are known. */
    void inOrder(Column earlierColumn, LocalDate earlier, Column laterColumn, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            wrong(laterColumn, "roster.daysReversed", laterColumn.header(), laterColumn.readable(later.toString()), earlierColumn.header(), earlierColumn.readable(earlier.toString()));
        }
    }

    void notAfter(Column column, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            wrong(column, "roster.inFuture", column.readable(day.toString()));
        }
    }

    void notFarAhead(Column column, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today.plusYears(YEARS_AHEAD))) {
            wrong(column, "roster.farAhead", column.readable(day.toString()));
        }
    }

    Judged judged(boolean fresh, String about) {
        Outcome outcome = !sound() ? Outcome.WRONG : fresh ? Outcome.NEW : changed() ? Outcome.CHANGED : Outcome.UNCHANGED;
        return new Judged(row, outcome, Objects.requireNonNullElse(about, ""), List.copyOf(changes), List.copyOf(problems));
    }

    private void tell(Column column, String before, String after) {
        changes.add(column.header() + ": " + (before == null ? NOTHING : column.readable(before)) + " → " + column.readable(after));
    }
}
