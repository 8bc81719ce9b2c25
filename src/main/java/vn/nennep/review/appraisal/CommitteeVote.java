package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.util.List;
import vn.nennep.review.RatingLevel;

/**
 * What a committee decided, as it is entered.
 *
 * @param listVotes votes for all who aren't among the separate ones, at the level of their appraisal; null when there are none such
 * @param separate what was voted on by itself
 * @param quotaReason null where none is given
 */
public record CommitteeVote(LocalDate heldOn, int present, Integer listVotes, List<Separate> separate, String quotaReason) {

    /**
     * One line that was voted on by itself.
     *
     * @param level null: it isn't decided this time
     * @param votes null when it isn't decided
     * @param reason null where none is given
     * @param field where a refusal of one of its keys is shown: the row, with a point at its end
     */
    public record Separate(long target, RatingLevel level, LevelVotes votes, String reason, String field) {}

    public CommitteeVote {
        separate = List.copyOf(separate);
    }
}
