package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A member said beforehand that he can't come, and why. */
@Table("absence_notice")
public record AbsenceNotice(@Id Long id, long sessionId, String memberId, LocalDateTime givenAt, String reason) {}
