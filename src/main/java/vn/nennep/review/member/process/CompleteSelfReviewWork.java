package vn.nennep.review.member.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.member.OpinionReading;
import vn.nennep.review.member.OwnLevel;
import vn.nennep.review.member.SelfReview;
import vn.nennep.review.member.SelfReviewBook;
import vn.nennep.review.member.SelfReviewReading;
import vn.nennep.review.member.SelfReviewSheet;
import vn.nennep.review.member.SelfReviewStage;

/** “Hoàn chỉnh bản kiểm điểm” ({@code domain.md} P6 row 10): the same form after the meeting, with what was said of him to read. */
@Component
class CompleteSelfReviewWork implements TaskWork {

    private final SelfReviewSheet sheet;
    private final SelfReviewBook book;
    private final SelfReviewReading reading;
    private final OpinionReading opinions;
    private final OwnLevel level;
    private final ReviewPrompts prompts;
    private final Reviews reviews;
    private final CellDeadlines deadlines;

    CompleteSelfReviewWork(
            SelfReviewSheet sheet, SelfReviewBook book, SelfReviewReading reading, OpinionReading opinions, OwnLevel level, ReviewPrompts prompts,
            Reviews reviews, CellDeadlines deadlines) {
        this.sheet = sheet;
        this.book = book;
        this.reading = reading;
        this.opinions = opinions;
        this.level = level;
        this.prompts = prompts;
        this.reviews = reviews;
        this.deadlines = deadlines;
    }

    @Override
    public String task() {
        return "completeSelfReview";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return sheet.values(reviews.memberReview(task.subject()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        MemberReview review = reviews.memberReview(task.subject());
        List<Reading> readings = new ArrayList<>();
        reading.said(review).ifPresent(readings::add);
        prompts.reading(review.id()).ifPresent(readings::add);
        opinions.of(review.id()).ifPresent(readings::add);
        level.reading(review).ifPresent(readings::add);
        readings.add(reading.person(review));
        reading.evidence(review).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        MemberReview review = reviews.memberReview(task.subject());
        SelfReview version = sheet.read(review, SelfReviewStage.COMPLETED, answers, task.now());
        book.handIn(version, task.actor());
        level.requireExplained(review, version);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        MemberReview review = reviews.memberReview(task.subject());
        return Optional.of(DayEnd.of(deadlines.of(reviews.campaignOf(review), review.unitId())));
    }

    @Override
    public String doneMessage() {
        return "member.completed.done";
    }
}
