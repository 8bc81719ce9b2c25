package vn.nennep.review.ballot;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Rating;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;

/** What a ballot is about, in words: its members, the organisation, or both. It names no member. */
@Component
class BallotMatter {

    private final BallotBook book;
    private final Ratings ratings;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    BallotMatter(BallotBook book, Ratings ratings, Reviews reviews, Register register, Words words) {
        this.book = book;
        this.ratings = ratings;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    String of(Ballot ballot) {
        List<Rating> voted = List.copyOf(ratings.of(book.lines(ballot.id()).stream().map(BallotLine::target).toList()).values());
        String year = Integer.toString(reviews.campaign(ballot.campaignId()).campaignYear());
        if (voted.stream().allMatch(Rating::ofMember)) {
            return words.of("ballot.matter.members", year);
        }
        return voted.size() == 1
                ? words.of("ballot.matter.unit", register.unit(voted.get(0).unitId()).name(), year)
                : words.of("ballot.matter.both", year);
    }
}
