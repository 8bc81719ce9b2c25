package vn.nennep.review.collective.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveReport;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.collective.CollectiveReading;
import vn.nennep.review.collective.Subordinates;

/** What the other parts of the review ask of organisations' own. */
@Component
class CollectiveProcess implements CollectiveReviews {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CollectiveReading reading;
    private final Subordinates subordinates;
    private final RunningCollective process;

    CollectiveProcess(Reviews reviews, CollectiveBook book, CollectiveReading reading, Subordinates subordinates, RunningCollective process) {
        this.reviews = reviews;
        this.book = book;
        this.reading = reading;
        this.subordinates = subordinates;
        this.process = process;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UnitReview review) {
        UnitReview held = reviews.hold(review.id());
        boolean waits = held.state() == UnitReviewState.WAITING && !subordinates.done(held);
        if (!waits) {
            held = reviews.save(held.in(UnitReviewState.DRAFTING));
        }
        process.start(held, waits, false);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void voteAgain(UnitReview review) {
        UnitReview held = reviews.hold(review.id());
        if (book.lastMeeting(held.id()).isEmpty() || book.lastReport(held.id()).isEmpty()) {
            begin(reviews.save(held.in(UnitReviewState.DRAFTING)));
        } else {
            process.start(reviews.save(held.in(UnitReviewState.REVIEWED)), false, true);
        }
    }

    @Override
    public Optional<WorkFigures> figuresOf(long unitReview) {
        return book.lastReport(unitReview).map(CollectiveReport::figures);
    }

    @Override
    public boolean corruption(long unitReview) {
        return book.corrupt(unitReview);
    }

    @Override
    public Optional<Reading> reading(long unitReview) {
        return book.lastReport(unitReview).map(reading::of);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decidedBelow(UnitReview review) {
        UnitReview held = reviews.hold(review.id());
        if (held.state() == UnitReviewState.WAITING && subordinates.done(held)) {
            process.subordinatesDecided(reviews.save(held.in(UnitReviewState.DRAFTING)));
        }
    }
}
