package vn.nennep.session;

import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of the agenda as it was gone through ({@code domain.md} A7.2, A13.3).
 *
 * @param presenterId the member who presented or led it; null where a guest did
 * @param guest the guest who did, as he was announced; null where a member did
 * @param startedAt null only in sessions from before items were recorded, as is the end
 * @param plannedMinutes as long as the agenda gave it; null where it wasn't on the agenda
 * @param gist what was presented or decided; null where the speeches say it
 */
@Table("session_course_item")
public record CourseItem(
        SittingPart part, String title, AgendaItemKind kind, String presenterId, String guest, LocalDateTime startedAt, LocalDateTime endedAt,
        Integer plannedMinutes, String gist) {

    /** How long it took; 0 where the times aren't known. */
    public int minutes() {
        return startedAt == null || endedAt == null ? 0 : (int) Duration.between(startedAt, endedAt).toMinutes();
    }

    /** Whether members speak in it, rather than listen. */
    public boolean discussion() {
        return kind == AgendaItemKind.DISCUSSION;
    }
}
