package vn.nennep.review.campaign.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.campaign.ListReading;
import vn.nennep.review.campaign.ReviewList;
import vn.nennep.review.campaign.ReviewList.Line;

/** The cell settles who is rated and by which form, and who is asked about the members (P6 row 2). */
@Component
class SettleReviewListWork implements TaskWork {

    private static final String IN = "IN";
    private static final String OUT = "OUT";

    private final ReviewList list;
    private final ListReading reading;
    private final Reviews reviews;
    private final Register register;
    private final Policy policy;

    SettleReviewListWork(ReviewList list, ListReading reading, Reviews reviews, Register register, Policy policy) {
        this.list = list;
        this.reading = reading;
        this.reviews = reviews;
        this.register = register;
        this.policy = policy;
    }

    @Override
    public String task() {
        return "settleReviewList";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        List<MemberReview> open = reading.sorted(list.open(task.subject()));
        boolean scored = reviews.campaignOf(reviews.unitReview(task.subject())).regime().scored();
        Map<String, Object> values = new HashMap<>();
        values.put("members", open.stream().map(member -> new Option(member.memberId(), register.nameOf(member.memberId()))).toList());
        values.put("forms", Arrays.stream(SelfReviewForm.values())
                .filter(form -> scored || form != SelfReviewForm.FORM_2C)
                .map(form -> new Option(form.name(), form.label() + " – " + form.meaning()))
                .toList());
        values.put("lines", open.stream().map(SettleReviewListWork::row).toList());
        values.put("people", register.membersOf(task.unit(), task.now().toLocalDate()).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .map(member -> new Option(member.id(), member.name()))
                .toList());
        return values;
    }

    private static Map<String, Object> row(MemberReview member) {
        return Map.of(
                "member", member.memberId(), "place", member.inScope() ? IN : OUT, "form", member.form().name(), "civilServant", member.civilServant());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(reading.whole(reviews.unitReview(task.subject()), task.now().toLocalDate()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Map<String, MemberReview> open = new HashMap<>();
        list.open(task.subject()).forEach(member -> open.put(member.memberId(), member));
        List<Line> lines = answers.rows("lines").stream().map(row -> line(row, open.get(row.text("member")))).toList();
        List<String> givers = answers.rows("givers").stream().map(row -> row.text("person")).distinct().toList();
        list.settle(task.subject(), lines, givers, task.actor(), task.now());
        return Map.of(CampaignVariables.OPINION_GIVERS, Variables.untypedValue(givers, true));
    }

    /** What isn't shown of a line stays as it was. */
    private static Line line(Answers row, MemberReview before) {
        boolean in = IN.equals(row.text("place"));
        SelfReviewForm form = in || before == null ? row.choice("form", SelfReviewForm.class) : before.form();
        return new Line(
                row.text("member"), in, form, in || before == null ? row.yes("civilServant") : before.civilServant(), row.text("reason"), row.field(""));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        UnitReview cell = reviews.unitReview(task.subject());
        ReviewCampaign campaign = reviews.campaignOf(cell);
        int days = policy.on(campaign.judged(), register.lineOf(cell.unitId())).days("review.due.settleList");
        LocalDate due = campaign.openedAt().toLocalDate().plusDays(days);
        return Optional.of(DayEnd.of(due.isAfter(campaign.selfReviewDueOn()) ? campaign.selfReviewDueOn() : due));
    }
}
