package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** One item of the agenda, in its order (P2 form 7). */
@Table("agenda_item")
public record AgendaItem(String title, String personId, int minutes, AgendaItemKind kind) {}
