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
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.member.OwnLevel;
import vn.nennep.review.member.SelfReview;
import vn.nennep.review.member.SelfReviewBook;
import vn.nennep.review.member.SelfReviewReading;
import vn.nennep.review.member.SelfReviewSheet;
import vn.nennep.review.member.SelfReviewStage;

/** “Viết bản tự kiểm điểm” ({@code domain.md} P6 row 4): before the meeting, with what the system knows of the year beside it. The level may be left open. */
@Component
class WriteSelfReviewWork implements TaskWork {

    private final SelfReviewSheet sheet;
    private final SelfReviewBook book;
    private final SelfReviewReading reading;
    private final OwnLevel level;
    private final ReviewPrompts prompts;
    private final Reviews reviews;

    WriteSelfReviewWork(
            SelfReviewSheet sheet, SelfReviewBook book, SelfReviewReading reading, OwnLevel level, ReviewPrompts prompts, Reviews reviews) {
        this.sheet = sheet;
        this.book = book;
        this.reading = reading;
        this.level = level;
        this.prompts = prompts;
        this.reviews = reviews;
    }

    @Override
    public String task() {
        return "writeSelfReview";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return sheet.values(reviews.memberReview(task.subject()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        MemberReview review = reviews.memberReview(task.subject());
        List<Reading> readings = new ArrayList<>();
        prompts.reading(review.id()).ifPresent(readings::add);
        readings.add(reading.person(review));
        reading.evidence(review).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        MemberReview review = reviews.memberReview(task.subject());
        SelfReview version = sheet.read(review, SelfReviewStage.WRITTEN, answers, task.now());
        boolean held = book.handIn(version, task.actor());
        level.requireExplained(review, version);
        return Map.of(MemberReviewVariables.HELD, held);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reviews.campaignOf(reviews.memberReview(task.subject())).selfReviewDueOn()));
    }

    @Override
    public String doneMessage() {
        return "member.written.done";
    }
}
