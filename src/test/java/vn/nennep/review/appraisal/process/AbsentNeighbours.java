package vn.nennep.review.appraisal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.collective.CollectiveReviews;

@TestConfiguration
public class AbsentNeighbours {

    public static final List<String> RELEASED = new ArrayList<>();

    @Bean
    CollectiveReviews collectiveReviews() {
        return new CollectiveReviews() {
            @Override
            public void begin(UnitReview review) {}

            @Override
            public Optional<WorkFigures> figuresOf(long unitReview) {
                return Optional.empty();
            }

            @Override
            public boolean corruption(long unitReview) {
                return false;
            }

            @Override
            public Optional<Reading> reading(long unitReview) {
                return Optional.empty();
            }

            @Override
            public void decidedBelow(UnitReview review) {
                RELEASED.add(review.unitId());
            }
        };
    }

    @Bean
    Ballots ballots() {
        return new Ballots() {
            @Override
            public long prepare(BallotPlan plan) {
                throw new UnsupportedOperationException();
            }

            @Override
            public BallotOutcome outcome(long ballot) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<BallotOutcome> lastOn(long target) {
                return Optional.empty();
            }
        };
    }
}
