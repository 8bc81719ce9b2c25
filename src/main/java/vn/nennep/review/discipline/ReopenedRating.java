package vn.nennep.review.discipline;

import java.time.LocalDate;
import vn.nennep.review.RatingLevel;

/**
 * What a committee decided when it opened a rating again.
 *
 * @param basis the paper that makes it necessary
 * @param approval by which the committee above agrees; null where none is needed
 * @param newLevel null when the cell, or the organisation, reviews again
 * @param heldOn day of the committee's meeting
 * @param committeeSize how many members the committee has
 * @param present of them
 * @param inFavour of those who were present
 */
record ReopenedRating(
        String basis, String approval, String reason, RatingLevel newLevel, LocalDate heldOn, int committeeSize, int present, int inFavour, String actor) {

    boolean anew() {
        return newLevel != null;
    }
}
