package vn.nennep.review.member.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Reviews;
import vn.nennep.review.member.MemberOpinion;
import vn.nennep.review.member.OpinionSheet;
import vn.nennep.review.member.Opinions;

/** Who speaks for a mass organisation or the management says what it thinks of the cell's members ({@code domain.md} P6 row 5). */
@Component
class GiveOpinionsWork implements TaskWork {

    private final OpinionSheet sheet;
    private final Opinions opinions;
    private final Reviews reviews;

    GiveOpinionsWork(OpinionSheet sheet, Opinions opinions, Reviews reviews) {
        this.sheet = sheet;
        this.opinions = opinions;
        this.reviews = reviews;
    }

    @Override
    public String task() {
        return "giveOpinions";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return sheet.emptyRows(task.subject(), task.actor());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<MemberOpinion> said = sheet.given(task.subject(), answers, task.actor(), task.now());
        said.forEach(opinions::record);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reviews.campaignOf(reviews.unitReview(task.subject())).selfReviewDueOn()));
    }

    @Override
    public String doneMessage() {
        return "member.opinions.givenDone";
    }
}
