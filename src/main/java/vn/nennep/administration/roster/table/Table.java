package vn.nennep.administration.roster.table;

import java.util.Arrays;
import java.util.List;

/** The three lists of a roster: a sheet of the workbook each, or a CSV file each. */
public enum Table {
    UNITS("Đơn vị"),
    MEMBERS("Đảng viên"),
    ROLES("Chức vụ");

    private final String label;

    Table(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the order in which the template has them. */
    public List<Column> columns() {
        return Arrays.stream(Column.values()).filter(column -> column.table() == this).toList();
    }
}
