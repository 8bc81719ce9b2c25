package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A point that the cell takes in ({@code domain.md} A8.1). In sessions from before points were a list, one holds all lines. */
@Table("conclusion_point")
public record ConclusionPoint(String wording) {}
