package vn.nennep.review.appraisal;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a unit proposed to the committee that decides.
 *
 * @param unitReviewId the sender
 * @param senderKey business key of the process that waits for the answer
 * @param backToMeeting of one that was sent back: to the meeting, otherwise only to the ballot
 * @param conclusion what the committee said of it as a whole; null while it is appraised, and where it only agreed
 * @param informedAt when the sender was told that everything in it is decided; null before
 */
@Table("dossier")
public record Dossier(
        @Id Long id,
        long campaignId,
        long unitReviewId,
        String decidingUnitId,
        DossierKind kind,
        String senderKey,
        String submittedBy,
        LocalDateTime submittedAt,
        DossierState state,
        boolean backToMeeting,
        String conclusion,
        String concludedBy,
        LocalDateTime concludedAt,
        LocalDateTime informedAt,
        @Version Integer version) {

    static Dossier sent(
            long id, long campaign, long unitReview, String decidingUnit, DossierKind kind, String senderKey, String actor, LocalDateTime now) {
        return new Dossier(id, campaign, unitReview, decidingUnit, kind, senderKey, actor, now, DossierState.SENT, false, null, null, null, null, null);
    }

    Dossier agreed(String words, String actor, LocalDateTime now) {
        return concluded(DossierState.AGREED, false, words, actor, now);
    }

    Dossier returned(boolean meeting, String reason, String actor, LocalDateTime now) {
        return concluded(DossierState.RETURNED, meeting, reason, actor, now);
    }

    private Dossier concluded(DossierState next, boolean meeting, String words, String actor, LocalDateTime now) {
        return new Dossier(
                id, campaignId, unitReviewId, decidingUnitId, kind, senderKey, submittedBy, submittedAt, next, meeting, words, actor, now, informedAt, version);
    }

    Dossier informed(LocalDateTime at) {
        return new Dossier(
                id, campaignId, unitReviewId, decidingUnitId, kind, senderKey, submittedBy, submittedAt, state, backToMeeting, conclusion, concludedBy,
                concludedAt, at, version);
    }
}
