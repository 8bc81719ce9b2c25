package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the critic (người phản biện) says of a version of the outline (A4.9). */
@Table("outline_critique")
public record OutlineCritique(@Id Long id, long outlineId, String opinion, String writtenBy, LocalDateTime writtenAt) {}
