package vn.nennep.session;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A weak point of a session and what is done about it ({@code domain.md} §1.3 row 15, P4 step 6).
 *
 * @param measure the remedy
 * @param memberId who sees to it
 * @param dueOn last day
 */
@Table("weakness")
public record Weakness(String wording, String measure, String memberId, LocalDate dueOn) {}
