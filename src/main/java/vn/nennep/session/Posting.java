package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody recorded about posting in the handbook application ({@code domain.md} §1.3 rows 6–7, P2 rows 8 and 20).
 *
 * @param postedAt null where it was not posted
 * @param reason why it was not; null where it was
 * @param note what is to be added; may be null
 * @param dueAt until when it was to be posted by the rule of the day
 * @param timeliness null where it was not posted
 */
@Table("posting")
public record Posting(
        @Id Long id,
        long sessionId,
        PostingKind kind,
        LocalDateTime postedAt,
        NotPostedReason reason,
        String note,
        LocalDateTime dueAt,
        Lead timeliness,
        String recordedBy,
        LocalDateTime recordedAt,
        @Version Integer version) {

    /** Posted; whether that was in time is judged at once. */
    public static Posting done(
            long session, PostingKind kind, LocalDateTime at, LocalDateTime due, String note, String member, LocalDateTime now) {
        return new Posting(null, session, kind, at, null, note, due, Lead.by(due, at), member, now, null);
    }

    public static Posting omitted(
            long session, PostingKind kind, NotPostedReason reason, LocalDateTime due, String note, String member, LocalDateTime now) {
        return new Posting(null, session, kind, null, reason, note, due, null, member, now, null);
    }

    public boolean posted() {
        return postedAt != null;
    }
}
