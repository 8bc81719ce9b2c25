package vn.nennep.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The open tasks of all units, a page at a time, so that memory doesn't grow with them. Implemented beside the engine. */
public interface OpenTasks {

    /**
     * @param last id of the last task of the page, where the next begins; null at the end
     */
    record Page(List<Deadline> tasks, String last) {}

    /** @param last where the page before ended; an empty text for the first */
    Page after(String last, int most);

    /** Those of the items that are tasks and still open. */
    Set<String> stillOpen(Collection<String> items);
}
