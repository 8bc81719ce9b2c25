package vn.nennep.review.quarter.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.quarter.LeaderDesk;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.LeaderSheet;
import vn.nennep.review.quarter.QuarterReading;

/** The leader says how his quarter was, and takes a level ({@code domain.md} P6 rows 4 and 10, for a quarter). */
@Component
class WriteQuarterReviewWork implements TaskWork {

    private final LeaderSheet sheet;
    private final LeaderDesk desk;
    private final LeaderReviews reviews;
    private final QuarterReading reading;

    WriteQuarterReviewWork(LeaderSheet sheet, LeaderDesk desk, LeaderReviews reviews, QuarterReading reading) {
        this.sheet = sheet;
        this.desk = desk;
        this.reviews = reviews;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "writeQuarterReview";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return sheet.values(reviews.review(task.subject()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forLeader(reviews.review(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        desk.handIn(sheet.read(reviews.review(task.subject()), answers, task.now()), task.actor());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reviews.review(task.subject()).dueOn()));
    }

    @Override
    public String doneMessage() {
        return "quarter.written.done";
    }
}
