package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of the agenda, in its order (P2 form 7, A14.7).
 *
 * @param part of a combined session's two agendas; a session of its own has the thematic one only
 */
@Table("agenda_item")
public record AgendaItem(SittingPart part, String title, String personId, int minutes, AgendaItemKind kind) {}
