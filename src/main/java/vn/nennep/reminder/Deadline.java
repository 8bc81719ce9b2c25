package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.util.Collection;

/**
 * Something that people are to do, mostly until some moment.
 *
 * @param item names it for ever, e.g. the id of a task; at most 100 characters
 * @param title what is to be done
 * @param about of what, e.g. the topic of the session
 * @param unit whose work it is
 * @param due Vietnamese time; null when it may take as long as it takes
 * @param path the page on which its doers do it; null when there is none
 * @param subject whose file tells more about it; null when there is none
 * @param doers who are to do it
 */
public record Deadline(
        String item, String title, String about, String unit, LocalDateTime due, String path, Long subject, Collection<String> doers) {}
