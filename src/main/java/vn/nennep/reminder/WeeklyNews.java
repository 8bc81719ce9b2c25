package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.util.List;

/** What a superior committee is told once a week of the cells directly below it. Implemented by the capability that knows; asked once for all. */
public interface WeeklyNews {

    /** What its entries are told under. */
    String heading();

    /** The lower number stands first. */
    int position();

    List<Entry> entries(LocalDateTime now);

    /**
     * One thing about one unit.
     *
     * @param unit whose direct superior is told
     * @param text what it is about, beside the unit's name
     * @param note what is said in smaller letters; null for nothing
     * @param path a page that the superior may open; null when there is none
     */
    record Entry(String unit, String text, String note, String path) {}
}
