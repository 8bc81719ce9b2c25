package vn.nennep.review.quarter.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.quarter.LeaderDecision;
import vn.nennep.review.quarter.LeaderDesk;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.LeaderSheet;
import vn.nennep.review.quarter.QuarterReading;

/** Writes down what the committee decided of a leader's quarter ({@code domain.md} P6 row 17, for a quarter). */
@Component
class DecideQuarterRatingWork implements TaskWork {

    private final LeaderDesk desk;
    private final LeaderReviews reviews;
    private final Ratings ratings;
    private final QuarterReading reading;

    DecideQuarterRatingWork(LeaderDesk desk, LeaderReviews reviews, Ratings ratings, QuarterReading reading) {
        this.desk = desk;
        this.reviews = reviews;
        this.ratings = ratings;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "decideQuarterRating";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return new HashMap<>(Map.of("levels", LeaderSheet.levels(), "level", ratings.of(task.subject()).appraisedLevel().name()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forCommittee(reviews.review(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        desk.decide(task.subject(), new LeaderDecision(
                answers.date("heldOn"), answers.integer("present"), answers.integer("votes"), answers.choice("level", RatingLevel.class),
                answers.text("reason"), answers.text("document"), task.actor(), task.now()));
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reviews.campaignOf(reviews.review(task.subject())).decidedDueOn()));
    }
}
