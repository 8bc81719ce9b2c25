package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Reviews;
import vn.nennep.review.collective.CollectiveBook.Comment;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveTexts;

/** A member says what he thinks of the draft, or that he agrees ({@code domain.md} P7 row 3). Nobody has to. */
@Component
class CommentOnCollectiveReportWork implements TaskWork {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CollectiveDates dates;
    private final CollectiveTexts texts;

    CommentOnCollectiveReportWork(Reviews reviews, CollectiveBook book, CollectiveDates dates, CollectiveTexts texts) {
        this.reviews = reviews;
        this.book = book;
        this.dates = dates;
        this.texts = texts;
    }

    @Override
    public String task() {
        return "commentOnCollectiveReport";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return texts.draft(reviews.unitReview(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        book.comment(task.subject(), new Comment(task.actor(), null, null, answers.text("body"), task.now()));
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.comments(reviews.unitReview(task.subject()));
    }
}
