package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * How one item stands (A6.5).
 *
 * @param remedy what is to be done about it; null unless it is missing
 * @param memberId who sees to it; null unless it is missing
 */
@Table("readiness_line")
public record ReadinessLine(ReadinessItem item, ReadinessState state, String remedy, String memberId) {}
