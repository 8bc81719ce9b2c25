package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.Collective;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveMail;
import vn.nennep.review.collective.CollectiveTexts;

/** The committee writes the draft of Mẫu 01 under the secretary's direction; handed in, it goes out for opinions ({@code domain.md} P7 rows 2 to 5). */
@Component
class DraftCollectiveReportWork implements TaskWork {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final Collective collective;
    private final CollectiveDates dates;
    private final CollectiveMail mail;
    private final CollectiveReportAnswers report;
    private final CollectiveTexts texts;

    DraftCollectiveReportWork(
            Reviews reviews, CollectiveBook book, Collective collective, CollectiveDates dates, CollectiveMail mail, CollectiveReportAnswers report,
            CollectiveTexts texts) {
        this.reviews = reviews;
        this.book = book;
        this.collective = collective;
        this.dates = dates;
        this.mail = mail;
        this.report = report;
        this.texts = texts;
    }

    @Override
    public String task() {
        return "draftCollectiveReport";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return report.prefill(review(task));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return texts.beforeWriting(review(task));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UnitReview review = reviews.hold(task.subject());
        book.save(report.read(review, task, answers, false));
        List<String> commenters = collective.commenters(review, task.now().toLocalDate());
        mail.draftSent(review, commenters, dates.comments(review, task.now()));
        return Map.of(CollectiveVariables.COMMENTERS, Variables.untypedValue(commenters, true));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.draft(review(task));
    }

    private UnitReview review(OpenTask task) {
        return reviews.unitReview(task.subject());
    }
}
