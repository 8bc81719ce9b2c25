package vn.nennep.review.ballot;

import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;

/** What task cards say of a ballot; it is read in the file of the organisation's review. */
@Component
class BallotGate implements SubjectGate {

    private final BallotBook book;
    private final Reviews reviews;
    private final ReviewReaders readers;
    private final BallotMatter matter;
    private final Words words;

    BallotGate(BallotBook book, Reviews reviews, ReviewReaders readers, BallotMatter matter, Words words) {
        this.book = book;
        this.reviews = reviews;
        this.readers = readers;
        this.matter = matter;
        this.words = words;
    }

    @Override
    public String kind() {
        return Ballots.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return words.of("ballot.title", matter.of(book.ballot(subject)));
    }

    @Override
    public String hrefOf(long subject) {
        return "/xep-loai/" + book.ballot(subject).unitReviewId();
    }

    /** Who votes or counts reads nothing of anybody. */
    @Override
    public boolean rates(long subject) {
        return book.ballot(subject).state() != BallotState.VOTING;
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return book.find(subject).filter(ballot -> readers.of(member, reviews.unitReview(ballot.unitReviewId())).any()).isPresent();
    }
}
