package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A cell that a suspension names. */
@Table("suspended_cell")
public record SuspendedCell(String unitId) {}
