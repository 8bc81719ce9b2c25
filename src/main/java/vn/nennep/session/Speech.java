package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What one person said ({@code domain.md} A7.3, A7.7, A7.8); its place in the list is the order of speaking.
 *
 * @param memberId null where a guest spoke
 * @param guest the guest who spoke; null where a member did
 * @param questionNumber which question of the outline it answers; null for none
 * @param gist at least 20 characters
 * @param differentOpinion whether it differs from the draft or from others
 * @param steeringNote how the chair steered a discussion in which opinions differed; may be null
 * @param opinionKept whether the speaker, in the minority, reserves his opinion ({@code domain.md} §1.5)
 * @param response what became of it; null where nothing was proposed, and for a while after it was
 */
@Table("session_speech")
public record Speech(
        String memberId, String guest, SpeechKind kind, Integer questionNumber, String gist, boolean differentOpinion, String steeringNote,
        boolean opinionKept, OpinionResponse response) {

    /** A shorter gist says nothing (P2 form 11). */
    static final int SHORTEST_GIST = 20;

    /** A proposal or a different opinion gets an answer (A7.8). */
    public boolean needsResponse() {
        return kind == SpeechKind.DRAFT_COMMENT || differentOpinion;
    }

    public boolean accepted() {
        return response == OpinionResponse.ACCEPTED;
    }

    public boolean unanswered() {
        return needsResponse() && response == null;
    }
}
