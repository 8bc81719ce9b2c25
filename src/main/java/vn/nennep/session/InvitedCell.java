package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A cell whose delegates come to learn from a model session (A7.14). */
@Table("invited_cell")
public record InvitedCell(String unitId) {}
