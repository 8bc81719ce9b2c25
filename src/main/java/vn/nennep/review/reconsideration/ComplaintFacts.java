package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.util.List;
import vn.nennep.review.RatingLevel;

/**
 * What somebody hands in.
 *
 * @param content what he puts forward
 * @param wishedLevel null unless he asks for another level and says which
 * @param evidence ids of files
 * @param receivedOn the day that counts for the time limit
 * @param enteredBy who enters it from paper; null when he hands it in himself
 */
public record ComplaintFacts(
        String complainant, String content, ComplaintWish wish, RatingLevel wishedLevel, List<String> evidence, LocalDate receivedOn, String enteredBy) {}
