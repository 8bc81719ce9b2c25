package vn.nennep.review.appraisal;

import vn.nennep.review.RatingLevel;

/**
 * One level that was decided.
 *
 * @param votes null when it was voted on with the whole list
 * @param reason why it isn't the level of the appraisal, or is above the cap; null where none was asked for
 * @param noticePaper the personal notice; null before it was issued, and of organisations
 */
public record DecisionLine(long target, long dossier, RatingLevel level, LevelVotes votes, String reason, Long noticePaper) {}
