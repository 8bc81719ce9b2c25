package vn.nennep.review.round.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.member.SelfReviews;

/** Self-reviews and ballots as a test of rounds wants them; both have tests of their own. */
@TestConfiguration
class RoundStandIns {

    /** Enough for the best level. */
    static final WorkFigures STRONG = new WorkFigures(new BigDecimal("29"), new BigDecimal("65"), List.of(), 10, 10, 0, 4, 0);
    /** Enough for the second. */
    static final WorkFigures FAIR = new WorkFigures(new BigDecimal("25"), new BigDecimal("50"), List.of(), 10, 10, 0, 1, 0);

    /** What the members wrote. */
    static class Written implements SelfReviews {

        final Map<Long, WorkFigures> figures = new HashMap<>();
        final Map<Long, RatingLevel> servants = new HashMap<>();
        final Set<Long> held = new HashSet<>();
        private final Reviews reviews;

        Written(Reviews reviews) {
            this.reviews = reviews;
        }

        @Override
        public Optional<WorkFigures> figuresOf(long memberReview) {
            return Optional.ofNullable(figures.get(memberReview));
        }

        @Override
        public Optional<RatingLevel> civilServantLevel(long memberReview) {
            return Optional.ofNullable(servants.get(memberReview));
        }

        @Override
        public Optional<Reading> reading(long memberReview) {
            return Optional.of(Reading.titled("Bản tự kiểm điểm").text(null, "Đã nêu rõ ưu điểm, hạn chế.").build());
        }

        @Override
        public Optional<Reading> opinions(long memberReview) {
            return Optional.empty();
        }

        @Override
        public void begin(MemberReview review) {
            throw new IllegalStateException("No round begins a self-review");
        }

        @Override
        public void held(MemberReview review, LocalDateTime now) {
            held.add(review.id());
            reviews.save(reviews.memberReview(review.id()).in(MemberReviewState.HELD));
        }

        @Override
        public void withdraw(MemberReview review) {
            throw new IllegalStateException("No round withdraws a self-review");
        }
    }

    /** Real ballots: remembers what was asked for, and how everybody is to vote. */
    static class Counted implements Ballots {

        final Map<Long, RatingLevel> winners = new HashMap<>();
        BallotPlan plan;
        private final Ballots real;

        Counted(Ballots real) {
            this.real = real;
        }

        @Override
        public long prepare(BallotPlan asked) {
            plan = asked;
            return real.prepare(asked);
        }

        @Override
        public BallotOutcome outcome(long ballot) {
            return real.outcome(ballot);
        }

        @Override
        public Optional<BallotOutcome> lastOn(long target) {
            return real.lastOn(target);
        }
    }

    @Bean
    @Primary
    Written written(Reviews reviews) {
        return new Written(reviews);
    }

    @Bean
    @Primary
    Counted counted(@Qualifier("heldBallots") Ballots real) {
        return new Counted(real);
    }
}
