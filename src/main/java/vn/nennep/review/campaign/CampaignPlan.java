package vn.nennep.review.campaign;

import java.time.LocalDate;

/**
 * What a committee fixes when it opens a campaign (A15.1).
 *
 * @param year that is reviewed
 * @param planNumber number of the committee's plan or guidance
 */
public record CampaignPlan(String unit, int year, LocalDate cutOffOn, Deadlines deadlines, String planNumber, LocalDate planOn) {

    /** @param selfReview until when members hand in their self-reviews */
    public record Deadlines(LocalDate selfReview, LocalDate cell, LocalDate collective, LocalDate grassroots, LocalDate rollUp) {

        /** The same distances, so many days later. */
        Deadlines later(long days) {
            return new Deadlines(
                    selfReview.plusDays(days), cell.plusDays(days), collective.plusDays(days), grassroots.plusDays(days), rollUp.plusDays(days));
        }
    }
}
