package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.relational.core.mapping.Table;

/** The line broke down, or something else interrupted a session that is held online ({@code domain.md} A13.2). */
@Table("session_interruption")
public record Interruption(LocalDateTime fromAt, LocalDateTime toAt, String what) {}
