package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a member says to the outline, for the whole cell to read (A4.4). */
@Table("draft_comment")
public record DraftComment(@Id Long id, long sessionId, String authorId, LocalDateTime writtenAt, String wording) {}
