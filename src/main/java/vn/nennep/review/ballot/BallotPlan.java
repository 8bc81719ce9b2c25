package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import java.util.List;
import vn.nennep.review.RatingLevel;

/**
 * A ballot to be held.
 *
 * @param unitReview whose file it belongs to
 * @param unit that votes
 * @param items what is voted on, in the order of the paper
 * @param entitled ids of the members who may vote
 * @param actor who asks for it
 */
public record BallotPlan(long campaign, long unitReview, String unit, List<Item> items, List<String> entitled, String actor, LocalDateTime now) {

    /**
     * One line of the paper.
     *
     * @param target the rating that is voted on
     * @param allowed the levels that may be chosen: the cap and what lies below it
     * @param note why no better level may be chosen, in words for the voter; null where there is nothing to say
     */
    public record Item(long target, List<RatingLevel> allowed, String note) {

        public Item {
            allowed = List.copyOf(allowed);
        }

        public Item(long target, List<RatingLevel> allowed) {
            this(target, allowed, null);
        }
    }

    public BallotPlan {
        items = List.copyOf(items);
        entitled = List.copyOf(entitled);
    }
}
