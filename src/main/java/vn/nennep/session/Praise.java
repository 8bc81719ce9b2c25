package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A member is praised before the cell, and for what (P2 form 12). */
@Table("praise")
public record Praise(String memberId, String merit) {}
