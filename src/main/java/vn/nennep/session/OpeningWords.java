package vn.nennep.session;

/**
 * What was said and agreed on when a session was opened ({@code domain.md} A6.1, A6.4, §1.3 row 9).
 *
 * @param reason statement of the reason of the session (tuyên bố lý do); null where it couldn't be opened
 * @param guests attending cadres and guests, one a line; may be null
 * @param agendaApproved whether the cell approved content and agenda
 * @param agendaChanges what was changed in it; null for nothing
 * @param partyFees how the members stand with their fees; only where the regular session is part of the sitting
 * @param substitutionReason why the secretary doesn't preside; null where he does
 */
public record OpeningWords(
        String reason, String guests, boolean agendaApproved, String agendaChanges, String partyFees, String substitutionReason) {}
