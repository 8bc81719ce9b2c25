package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.review.RatingLevel;

/**
 * One complaint about a rating.
 *
 * @param targetId the rating
 * @param unitId the committee that handles it
 * @param previousId the complaint whose answer is taken one level further; null for the first
 * @param complainantId the member himself, or the secretary for his organisation
 * @param enteredBy who entered it from paper; null when he handed it in himself
 * @param receivedOn the day that counts for the time limit
 * @param contestedLevel the level that it is about
 * @param wishedLevel null unless he asks for another level and says which
 * @param verifierId who looks into it; null before
 * @param instruction what he was told; null for nothing
 */
@Table("rating_complaint")
public record Complaint(
        @Id Long id,
        long targetId,
        long campaignId,
        String unitId,
        Long previousId,
        String complainantId,
        String enteredBy,
        LocalDateTime submittedAt,
        LocalDate receivedOn,
        RatingLevel contestedLevel,
        String content,
        ComplaintWish wish,
        RatingLevel wishedLevel,
        ComplaintState state,
        LocalDate dueOn,
        String verifierId,
        String assignedBy,
        LocalDateTime assignedAt,
        String instruction,
        LocalDateTime closedAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "RATING_COMPLAINT";

    Complaint in(ComplaintState next) {
        return new Complaint(
                id, targetId, campaignId, unitId, previousId, complainantId, enteredBy, submittedAt, receivedOn, contestedLevel, content, wish, wishedLevel,
                next, dueOn, verifierId, assignedBy, assignedAt, instruction, closedAt, version);
    }

    Complaint assigned(String verifier, String words, String by, LocalDateTime at) {
        return new Complaint(
                id, targetId, campaignId, unitId, previousId, complainantId, enteredBy, submittedAt, receivedOn, contestedLevel, content, wish, wishedLevel,
                ComplaintState.VERIFYING, dueOn, verifier, by, at, words, closedAt, version);
    }

    /** Waits again for somebody to look into it. */
    Complaint unassigned() {
        return new Complaint(
                id, targetId, campaignId, unitId, previousId, complainantId, enteredBy, submittedAt, receivedOn, contestedLevel, content, wish, wishedLevel,
                ComplaintState.ACCEPTED, dueOn, null, null, null, null, closedAt, version);
    }

    Complaint closed(ComplaintState end, LocalDateTime at) {
        return new Complaint(
                id, targetId, campaignId, unitId, previousId, complainantId, enteredBy, submittedAt, receivedOn, contestedLevel, content, wish, wishedLevel,
                end, dueOn, verifierId, assignedBy, assignedAt, instruction, at, version);
    }

    public boolean further() {
        return previousId != null;
    }
}
