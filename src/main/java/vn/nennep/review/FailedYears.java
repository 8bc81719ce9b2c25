package vn.nennep.review;

import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;

/**
 * How many years running somebody was rated “không hoàn thành nhiệm vụ”. Two of them lead into a screening procedure, which is the committee's affair: the
 * system only alerts ({@code domain.md} §3.5).
 */
@Component
public class FailedYears {

    private final Reviews reviews;
    private final Ratings ratings;
    private final Register register;
    private final Policy policy;

    FailedYears(Reviews reviews, Ratings ratings, Register register, Policy policy) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.register = register;
        this.policy = policy;
    }

    /**
     * How many there are one after the other, counted back from the last decided year. A year in which he wasn't rated ends the run; one that isn't decided yet
     * says nothing.
     *
     * @param last the last year that counts
     */
    public int running(String member, int last) {
        TreeMap<Integer, Boolean> failed = new TreeMap<>();
        for (MemberReview review : reviews.reviewsOf(member)) {
            int year = reviews.campaignOf(review).campaignYear();
            RatingLevel level = ratings.find(review.id()).map(Rating::decidedLevel).orElse(null);
            if (level != null && year <= last) {
                failed.merge(year, level == RatingLevel.NOT_COMPLETED, Boolean::logicalOr);
            }
        }
        int running = 0;
        while (!failed.isEmpty() && failed.getOrDefault(failed.lastKey() - running, false)) {
            running++;
        }
        return running;
    }

    /** Whether so many are to be pointed out, for the cell in the campaign's year. */
    public boolean alert(int running, String unit, int year) {
        return running >= policy.on(Regime.judged(year), register.lineOf(unit)).integer("review.failedYears.alert");
    }
}
