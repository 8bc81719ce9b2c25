package vn.nennep.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One item of a programme, with the time at which it is to begin.
 *
 * @param part the part of a combined meeting to which it belongs; empty where there is only one
 * @param title what happens
 * @param person who is in charge
 * @param minutes how long it is to take
 */
public record ProgrammeItem(LocalDateTime begin, String part, String title, String person, int minutes) {

    static void requireComplete(List<ProgrammeItem> items) {
        Required.field("agenda", items);
        int row = 0;
        for (ProgrammeItem item : items) {
            row++;
            Required.field("agenda.title", item.title(), row);
            Required.field("agenda.person", item.person(), row);
        }
    }

    /** The items as rows of the table {@code agenda}. */
    static void fill(PaperTags tags, List<ProgrammeItem> items) {
        tags.table("agenda", items, (row, item) -> {
            row.line("time", PaperDate.clock(item.begin()));
            row.line("title", PaperText.line(item.part()).isEmpty() ? item.title() : item.part() + ": " + item.title());
            row.line("person", item.person());
            row.count("minutes", item.minutes());
        });
    }
}
