package vn.nennep.administration.roster.table;

import java.time.LocalDate;

/**
 * A cell as the file has it.
 *
 * @param text what is written in it; empty for a blank one
 * @param day the day of a cell that holds a date, else null
 */
record Cell(Kind kind, String text, LocalDate day) {

    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    static final Cell BLANK = new Cell(Kind.TEXT, "", null);

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    boolean blank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
