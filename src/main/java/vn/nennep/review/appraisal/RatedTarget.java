package vn.nennep.review.appraisal;

import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;

/** Somebody, or an organisation, that is rated, as lists name it. */
public record RatedTarget(Rating rating, String name, String unitName) {

    public long id() {
        return rating.targetId();
    }

    public boolean ofMember() {
        return rating.ofMember();
    }

    /** Whether it is the person's own rating, in which he has no say ({@code faults.md} S-11). */
    public boolean isOf(String person) {
        return ofMember() && rating.memberId().equals(person);
    }

    /** Level on which the committee goes on: what the appraisal gave, or else what was proposed. */
    public RatingLevel appraised() {
        return rating.appraisedLevel() == null ? rating.proposedLevel() : rating.appraisedLevel();
    }

    /** Whether the level is better than score and conditions allow; never where no cap is known. */
    public boolean aboveCap(RatingLevel level) {
        return rating.capLevel() != null && level.betterThan(rating.capLevel());
    }

    /** As a list of choices names it: two members of one name are told apart by their cells. */
    public String choice() {
        return ofMember() ? name + " – " + unitName : name;
    }
}
