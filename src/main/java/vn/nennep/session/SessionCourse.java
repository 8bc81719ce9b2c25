package vn.nennep.session;

import java.util.Comparator;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the session went: purpose, items of the agenda, discussion ({@code domain.md} A7, A13, P2 form 11). What the chair concluded is
 * {@link SessionConclusion}, what was voted on {@link SessionVote}.
 *
 * @param items of both parts where the sitting is combined, each part in its order
 * @param speeches in the order they were made; a speech is known by its place, which doesn't change any more once the minutes are signed
 * @param discussionNote why little time was left for discussion; null where enough was
 */
@Table("session_course")
public record SessionCourse(
        @Id Long id,
        Long sessionId,
        String purpose,
        @MappedCollection(idColumn = "course_id", keyColumn = "ordinal") List<CourseItem> items,
        @MappedCollection(idColumn = "course_id", keyColumn = "ordinal") List<Speech> speeches,
        String discussionNote,
        @MappedCollection(idColumn = "course_id", keyColumn = "ordinal") List<Interruption> interruptions,
        @Version Integer version) {

    /** A course that nobody has written down yet. */
    public static SessionCourse of(
            long session, String purpose, List<CourseItem> items, List<Speech> speeches, String discussionNote,
            List<Interruption> interruptions) {
        return new SessionCourse(null, session, purpose, items, speeches, discussionNote, interruptions, null);
    }

    /** The same course as put right before the minutes are signed. */
    public SessionCourse corrected(SessionCourse newer) {
        return new SessionCourse(
                id, sessionId, newer.purpose, newer.items, newer.speeches, newer.discussionNote, newer.interruptions, version);
    }

    public List<CourseItem> items(SittingPart part) {
        return items.stream().filter(item -> item.part() == part).toList();
    }

    /** The parts that were held, in the order of time. */
    public List<SittingPart> parts() {
        return items.stream()
                .sorted(Comparator.comparing(CourseItem::startedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(CourseItem::part)
                .distinct()
                .toList();
    }
}
