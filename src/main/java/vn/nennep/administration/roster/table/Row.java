package vn.nennep.administration.roster.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A row whose cells were checked one by one.
 *
 * @param number as the spreadsheet program counts
 * @param values one for each column of the table, null where the cell is blank or wrong: days as yyyy-MM-dd, choices by their constant
 * @param sound whether no cell was wrong
 */
public record Row(Table table, int number, List<String> values, boolean sound) {

    /** Null when the cell is blank. */
    public String text(Column column) {
        return values.get(column.position());
    }

    /** Tells the ids of units and members that the row names. */
    public void about(Consumer<String> units, Consumer<String> members) {
        for (Column column : List.of(Column.UNIT_ID, Column.UNIT_PARENT, Column.CELL, Column.GROUP, Column.ROLE_UNIT, Column.MEMBER_ID, Column.HOLDER)) {
            if (column.table() == table && text(column) != null) {
                (column == Column.MEMBER_ID || column == Column.HOLDER ? members : units).accept(text(column));
            }
        }
    }

    /** Null when the cell is blank. */
    public LocalDate day(Column column) {
        String value = text(column);
        return value == null ? null : LocalDate.parse(value);
    }

    /** Null when the cell is blank. */
    public <E extends Enum<E>> E choice(Column column, Class<E> type) {
        String value = text(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
