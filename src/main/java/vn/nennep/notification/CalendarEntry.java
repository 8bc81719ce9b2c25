package vn.nennep.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;

/**
 * An appointment in the receiver's calendar. An entry with the same key and a higher sequence replaces what he has.
 *
 * @param key names it for ever and for every receiver, e.g. {@code session-12}
 * @param sequence raised by every change and by the cancellation
 * @param cancelled it doesn't take place, or not then
 * @param begin Vietnamese time
 * @param place null when it isn't known
 * @param note plain text; null for nothing
 * @param path the page that tells more; null when he may open none
 * @param optional he is invited, but needn't come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarEntry(
        String key, int sequence, boolean cancelled, LocalDateTime begin, LocalDateTime end, String title, String place, String note, String path,
        boolean optional) {}
