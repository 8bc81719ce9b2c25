package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A matter on which the discussion is to concentrate (P2 form 7). */
@Table("focal_point")
public record FocalPoint(String wording) {}
