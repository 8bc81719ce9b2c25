package vn.nennep.review.appraisal;

import java.time.LocalDateTime;
import java.util.List;

/** What a unit hands to the committee that decides. */
public interface Dossiers {

    /** What a dossier is among the subjects of processes. */
    String KIND = "DOSSIER";

    /**
     * Writes down a dossier in the caller's transaction. The sender's process then passes the service task {@code ${sendDossierDelegate}}, which reads the id
     * from the variable {@code dossierId} and begins the appraisal in the deciding unit. The answer is the message {@code dossierAnswered} with the booleans
     * {@code dossierAgreed} and, when it was sent back, {@code backToMeeting}; after the decision comes the message {@code ratingsDecided}. Both go to
     * the sender's business key.
     *
     * @param unitReview the sender
     * @param decidingUnit who decides
     * @param targets the ratings that are proposed; each has a level of the stage PROPOSAL
     * @return its id
     */
    long submit(long unitReview, String decidingUnit, DossierKind kind, String senderKey, List<Long> targets, String actor, LocalDateTime now);

    /** Whether a decision contains the rating that the committee has taken and that isn't recorded yet. */
    boolean beingDecided(long target);
}
