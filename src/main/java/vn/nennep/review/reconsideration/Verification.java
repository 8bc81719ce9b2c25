package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.nennep.review.RatingLevel;

/**
 * What was found out.
 *
 * @param cellStatement what the cell, or the organisation, says
 * @param documents what papers were looked at
 * @param heardOn when who complains was heard
 * @param heard what he said
 * @param proposedLevel null unless another level is proposed
 */
public record Verification(
        String cellStatement, String documents, LocalDate heardOn, String heard, String finding, ComplaintOutcome proposal, RatingLevel proposedLevel,
        String verifiedBy, LocalDateTime verifiedAt) {}
