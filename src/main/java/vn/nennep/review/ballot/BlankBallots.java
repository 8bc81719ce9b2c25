package vn.nennep.review.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The paper to vote on, for the unit's committee to print, as long as the vote isn't over. */
@Component
class BlankBallots implements ReviewPaperKind {

    private final BallotBook book;
    private final BallotPapers papers;
    private final Words words;
    private final Clock clock;

    BlankBallots(BallotBook book, BallotPapers papers, Words words, Clock clock) {
        this.book = book;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "rating-ballot";
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String label() {
        return words.of("ballot.paper.blank");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && place.reader().committee();
    }

    @Override
    public List<Print> prints(ReviewPlace place) {
        return book.ofReview(place.subject()).stream()
                .filter(ballot -> ballot.state() == BallotState.PREPARED || ballot.state() == BallotState.VOTING)
                .map(ballot -> new Print(ballot.id(), label(), 0, () -> papers.blank(ballot, LocalDate.now(clock))))
                .toList();
    }
}
