package vn.nennep.review.quarter.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.quarter.LeaderAppraisal.Outcome;
import vn.nennep.review.quarter.LeaderDesk;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.LeaderSheet;
import vn.nennep.review.quarter.QuarterReading;
import vn.nennep.review.quarter.QuarterRules;

/** The committee's board looks at a leader's quarter, and at one about which he said nothing ({@code domain.md} P6 row 15, for a quarter). */
@Component
class AppraiseQuarterReviewWork implements TaskWork {

    private final LeaderDesk desk;
    private final LeaderReviews reviews;
    private final QuarterReading reading;
    private final QuarterRules rules;

    AppraiseQuarterReviewWork(LeaderDesk desk, LeaderReviews reviews, QuarterReading reading, QuarterRules rules) {
        this.desk = desk;
        this.reviews = reviews;
        this.reading = reading;
        this.rules = rules;
    }

    @Override
    public String task() {
        return "appraiseQuarterReview";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = new HashMap<>(Map.of("levels", LeaderSheet.levels()));
        if (reviews.review(task.subject()).written()) {
            values.put("outcome", Outcome.AGREED.name());
        }
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forCommittee(reviews.review(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Outcome outcome = answers.choice("outcome", Outcome.class);
        desk.appraise(
                task.subject(), outcome, answers.choice("level", RatingLevel.class), answers.text(outcome == Outcome.AGREED ? "remark" : "reason"), task.actor(),
                task.now());
        return Map.of(QuarterVariables.RETURNED, outcome == Outcome.RETURNED);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(rules.appraisedBy(reviews.review(task.subject()), task.now().toLocalDate()));
    }
}
