package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What one member said ({@code domain.md} A7.3, A7.7, A7.8); its place in the list is the order of speaking.
 *
 * @param questionNumber which question of the outline it answers; null for none
 * @param gist at least 20 characters
 * @param differentOpinion whether it differs from the draft or from others
 * @param response what became of it; null where nothing was proposed
 */
@Table("session_speech")
public record Speech(
        String memberId, SpeechKind kind, Integer questionNumber, String gist, boolean differentOpinion, OpinionResponse response) {

    /** A proposal or a different opinion gets an answer (A7.8). */
    public boolean needsResponse() {
        return kind == SpeechKind.DRAFT_COMMENT || differentOpinion;
    }
}
