package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveReport;
import vn.nennep.review.collective.CollectiveTexts;
import vn.nennep.review.collective.UnitCap;
import vn.nennep.review.gate.Cap;

/** The committee takes over what was said, completes the report and gives the organisation its own level ({@code domain.md} P7 row 7). */
@Component
class FinaliseCollectiveReportWork implements TaskWork {

    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final CollectiveDates dates;
    private final CollectiveReportAnswers report;
    private final CollectiveTexts texts;
    private final UnitCap caps;

    FinaliseCollectiveReportWork(
            Reviews reviews, Ratings ratings, CollectiveBook book, CollectiveDates dates, CollectiveReportAnswers report, CollectiveTexts texts,
            UnitCap caps) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.dates = dates;
        this.report = report;
        this.texts = texts;
        this.caps = caps;
    }

    @Override
    public String task() {
        return "finaliseCollectiveReport";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return report.prefill(reviews.unitReview(task.subject()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return texts.afterMeeting(reviews.unitReview(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UnitReview review = reviews.hold(task.subject());
        CollectiveReport complete = report.read(review, task, answers, true);
        boolean corruption = book.corruption(review.id()).map(CollectiveBook.Corruption::found).orElse(complete.work().corruption());
        Cap cap = caps.of(review, complete.figures(), corruption);
        if (complete.selfLevel().betterThan(cap.level()) && complete.levelReason() == null) {
            throw Refusal.at("levelReason", "collective.level.aboveCap", caps.explained(cap));
        }
        book.save(complete);
        ratings.record(review.id(), RatingStage.SELF, complete.selfLevel(), complete.levelReason(), task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.proposal(reviews.unitReview(task.subject()));
    }
}
