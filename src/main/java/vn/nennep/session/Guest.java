package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody from outside who is asked to come (A7.13). He doesn't vote and is told on paper.
 *
 * @param office what he is there; may be null
 * @param organisation where he comes from; may be null
 * @param topic what an expert speaks about; null for others
 */
@Table("session_guest")
public record Guest(String name, String office, String organisation, GuestKind kind, String topic) {}
