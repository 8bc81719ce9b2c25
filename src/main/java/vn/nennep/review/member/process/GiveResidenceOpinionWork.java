package vn.nennep.review.member.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.member.MemberOpinion;
import vn.nennep.review.member.OpinionOutcome;
import vn.nennep.review.member.OpinionSource;
import vn.nennep.review.member.Opinions;
import vn.nennep.review.member.ResidenceRequest;
import vn.nennep.review.member.ResidenceRequests;

/** The cell where a member lives says what it has to say of him; the task stands in its own unit. */
@Component
class GiveResidenceOpinionWork implements TaskWork {

    private final ResidenceRequests requests;
    private final Opinions opinions;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    GiveResidenceOpinionWork(ResidenceRequests requests, Opinions opinions, Reviews reviews, Register register, Words words) {
        this.requests = requests;
        this.opinions = opinions;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "giveResidenceOpinion";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    /** Only who asks about whom: nothing of his review. */
    @Override
    public List<Reading> reading(OpenTask task) {
        MemberReview review = reviews.memberReview(requests.request(task.subject()).memberReviewId());
        return List.of(Reading.titled(words.of("member.residence.title"))
                .text(words.of("member.read.name"), register.nameOf(review.memberId()))
                .text(words.of("member.read.cell"), register.unit(review.unitId()).name())
                .text(words.of("member.residence.year"), Integer.toString(reviews.campaignOf(review).campaignYear()))
                .build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ResidenceRequest request = requests.request(task.subject());
        opinions.record(new MemberOpinion(
                request.memberReviewId(), OpinionSource.RESIDENCE, OpinionOutcome.GIVEN, null, register.unit(request.unitId()).name(),
                answers.text("remark"), null, null, null, List.of(), task.actor(), task.now()));
        requests.answered(request.id(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(requests.dueOn(requests.request(task.subject()))));
    }

    @Override
    public String doneMessage() {
        return "member.residence.done";
    }
}
