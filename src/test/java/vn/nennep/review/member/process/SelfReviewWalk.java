package vn.nennep.review.member.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.member.SelfReviews;

/** A member's own part of the review as people do it through the intake. */
@TestComponent
public class SelfReviewWalk {

    public static final String LONG_ENOUGH = "Chấp hành nghiêm chủ trương, đường lối của Đảng; gương mẫu trong công việc hằng ngày.";

    private final Intake intake;
    private final SelfReviews selfReviews;
    private final Reviews reviews;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    SelfReviewWalk(
            Intake intake, SelfReviews selfReviews, Reviews reviews, RuntimeService runtime, TransactionTemplate transaction, MovableClock clock) {
        this.intake = intake;
        this.selfReviews = selfReviews;
        this.reviews = reviews;
        this.runtime = runtime;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a member without a leading post hands in under R2025: 88 points, everything done in time, one of three beyond what was required. */
    public static Map<String, Object> scored() {
        Map<String, Object> answers = common();
        answers.put("scores", List.of(
                Map.of("criterion", "ethics", "points", 11), Map.of("criterion", "innovation", "points", 7), Map.of("criterion", "criticism", "points", 8.5),
                Map.of("criterion", "quantity", "points", 28), Map.of("criterion", "quality", "points", 21.5),
                Map.of("criterion", "timeliness", "points", 12)));
        return answers;
    }

    /** The same under R2023, all criteria graded good. */
    public static Map<String, Object> graded() {
        Map<String, Object> answers = common();
        answers.put("grades", List.of("ideology", "ethics", "style", "tasks", "pledge").stream()
                .map(criterion -> Map.<String, Object>of("criterion", criterion, "grade", "GOOD"))
                .toList());
        return answers;
    }

    private static Map<String, Object> common() {
        Map<String, Object> answers = new HashMap<>();
        for (String text : List.of("ideology", "ethics", "style", "discipline", "example", "pledge")) {
            answers.put(text, LONG_ENOUGH);
        }
        answers.put("tasks", new ArrayList<>(List.of(
                task("Vận động các hộ thôn Đông hiến đất làm đường", 100, true, true),
                task("Phụ trách tổ thu gom rác thải", 100, true, false),
                task("Giúp đỡ một quần chúng phấn đấu vào Đảng", 100, true, false))));
        answers.put("shortcomings", List.of(
                Map.of("content", "Còn nể nang khi góp ý đồng chí trong chi bộ", "cause", "Ngại va chạm", "expression", "1.5"),
                Map.of("content", "Ít tham gia phát biểu", "cause", "Chuẩn bị chưa kỹ")));
        answers.put("measures", List.of(Map.of("content", "Mỗi buổi sinh hoạt phát biểu ít nhất một ý kiến", "dueOn", "2026-12-31")));
        answers.put("declared", true);
        return answers;
    }

    public static Map<String, Object> task(String content, int progress, boolean onTime, boolean beyond) {
        return Map.of(
                "content", content, "assignedOn", "2025-01-10", "dueOn", "2025-10-30", "progress", progress, "onTime", onTime, "beyond", beyond,
                "evidence", "Biên bản nghiệm thu");
    }

    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    public void begin(MemberReview review) {
        transaction.executeWithoutResult(status -> selfReviews.begin(reviews.memberReview(review.id())));
    }

    public void held(MemberReview review) {
        transaction.executeWithoutResult(status -> selfReviews.held(reviews.memberReview(review.id()), LocalDateTime.now(clock)));
    }

    public void withdraw(MemberReview review) {
        transaction.executeWithoutResult(status -> selfReviews.withdraw(reviews.memberReview(review.id())));
    }

    public void write(MemberReview review, Map<String, Object> answers) {
        submit("writeSelfReview", review.memberId(), review.id(), answers);
    }

    public void complete(MemberReview review, Map<String, Object> answers) {
        submit("completeSelfReview", review.memberId(), review.id(), answers);
    }

    public void submit(String key, String member, long subject, Map<String, Object> answers) {
        intake.submit(task(key, member, subject).id(), member, answers);
    }

    public Map<String, Object> prefilled(String key, MemberReview review) {
        return intake.form(task(key, review.memberId(), review.id()).id(), review.memberId()).orElseThrow().data();
    }

    public String reading(String key, MemberReview review) {
        return intake.form(task(key, review.memberId(), review.id()).id(), review.memberId()).orElseThrow().reading().toString();
    }

    public TaskView task(String key, String member, long subject) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    public boolean hasTask(String key, String member, long subject) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == subject);
    }

    /** How many processes run about the subject. */
    public long running(MemberReview review) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reviews.campaignOf(review).memberKey(review.memberId())).count();
    }

    public Intake intake() {
        return intake;
    }

    public MemberReview again(MemberReview review) {
        return reviews.memberReview(review.id());
    }
}
