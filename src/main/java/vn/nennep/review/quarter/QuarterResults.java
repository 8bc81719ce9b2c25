package vn.nennep.review.quarter;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.LeaderQuarters;
import vn.nennep.review.Ratings;

/** A leader's decided quarters of a year. */
@Component
class QuarterResults implements LeaderQuarters {

    private final LeaderReviews reviews;
    private final Ratings ratings;

    QuarterResults(LeaderReviews reviews, Ratings ratings) {
        this.reviews = reviews;
        this.ratings = ratings;
    }

    @Override
    public List<Result> of(String member, int year) {
        return reviews.ofMember(member).stream()
                .filter(review -> review.state() == LeaderReviewState.DECIDED && reviews.campaignOf(review).campaignYear() == year)
                .sorted(Comparator.comparing((LeaderReview review) -> reviews.campaignOf(review).quarter()))
                .map(review -> new Result(reviews.campaignOf(review).period().label(), ratings.of(review.id()).decidedLevel()))
                .toList();
    }
}
