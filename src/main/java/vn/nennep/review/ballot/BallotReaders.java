package vn.nennep.review.ballot;

import org.springframework.stereotype.Component;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewReader;

/**
 * Who reads what a ballot came to: the unit's committee as soon as it is counted; who decides once something was proposed by it, as all that a unit prepares is
 * read above only when it is submitted ({@code domain.md} §7.2.3).
 */
@Component
class BallotReaders {

    private final BallotBook book;
    private final Ratings ratings;

    BallotReaders(BallotBook book, Ratings ratings) {
        this.book = book;
        this.ratings = ratings;
    }

    boolean mayRead(ReviewReader reader, Ballot ballot) {
        return reader.committee() || reader.deciding() && proposed(ballot);
    }

    /** Whether one of its targets was proposed since it was prepared. */
    private boolean proposed(Ballot ballot) {
        return book.lines(ballot.id()).stream()
                .flatMap(line -> ratings.changesOf(line.target()).stream())
                .anyMatch(change -> change.stage() == RatingStage.PROPOSAL && !change.changedAt().isBefore(ballot.preparedAt()));
    }
}
