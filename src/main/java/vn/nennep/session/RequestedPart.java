package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A part of its report that the cell is asked for once more. */
@Table("requested_part")
public record RequestedPart(ReportPart part) {}
