package vn.nennep.review.ballot;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/** The ballots in the file of an organisation's review: in full for its committee and, once it was proposed by them, for the one that decides; for everybody else where they stand, and his own line. */
@Component
class BallotChapter implements UnitReviewChapter {

    private final BallotBook book;
    private final BallotReading reading;
    private final BallotReaders readers;
    private final Reviews reviews;
    private final Words words;

    BallotChapter(BallotBook book, BallotReading reading, BallotReaders readers, Reviews reviews, Words words) {
        this.book = book;
        this.reading = reading;
        this.readers = readers;
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        List<Ballot> ballots = book.ofReview(review.id());
        if (ballots.isEmpty()) {
            return Optional.empty();
        }
        long own = reviews.memberReviewOf(review.campaignId(), reader.id()).map(MemberReview::id).orElse(0L);
        return Optional.of(new Reading(
                words.of("ballot.chapter"),
                ballots.stream()
                        .map(ballot -> readers.mayRead(reader, ballot) ? reading.result(ballot) : reading.ownResult(ballot, own))
                        .flatMap(each -> each.blocks().stream())
                        .toList()));
    }
}
