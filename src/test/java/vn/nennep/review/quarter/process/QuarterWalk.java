package vn.nennep.review.quarter.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterCampaign;

/** The rating of a quarter as the people open and carry it through the intake. */
@TestComponent
public class QuarterWalk {

    private static final String LONG_ENOUGH = "Lãnh đạo chi bộ hoàn thành các nhiệm vụ của quý, giữ nền nếp sinh hoạt, đoàn kết.";

    private final Intake intake;
    private final LeaderReviews reviews;
    private final RuntimeService runtime;
    private final ManagementService management;

    QuarterWalk(Intake intake, LeaderReviews reviews, RuntimeService runtime, ManagementService management) {
        this.intake = intake;
        this.reviews = reviews;
        this.runtime = runtime;
        this.management = management;
    }

    /** The administrator switches it on, or off, for the superior committee. */
    public void set(Tree tree, boolean on, String from) {
        intake.perform(
                new Asked("switchQuarterlyRating", tree.root(), null, null), "qt0001", null,
                Map.of("enabled", on ? "ON" : "OFF", "from", from, "source", "20-HD/ĐU ngày 15/3/2026"));
    }

    public static Map<String, Object> plan(int year, int quarter) {
        return new HashMap<>(Map.of(
                "year", year, "quarter", Integer.toString(quarter), "planNumber", "20-KH/ĐU", "planOn", "2026-04-10", "writtenDueOn", "2026-04-27",
                "decidedDueOn", "2026-05-12"));
    }

    public QuarterCampaign open(Tree tree, Map<String, Object> plan) {
        String href = intake.perform(new Asked("openQuarter", tree.root(), null, null), Tree.secretary(tree.root()), null, plan);
        return reviews.campaign(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
    }

    /** The first quarter of 2026, switched on, with all leaders in it. */
    public QuarterCampaign opened(Tree tree) {
        set(tree, true, "2026-01-01");
        QuarterCampaign campaign = open(tree, plan(2026, 1));
        runJobs(campaign);
        return reviews.campaign(campaign.id());
    }

    public LeaderReview of(QuarterCampaign campaign, String leader) {
        return reviews.of(campaign).stream().filter(review -> review.memberId().equals(leader)).findFirst().orElseThrow();
    }

    public LeaderReview again(LeaderReview review) {
        return reviews.review(review.id());
    }

    /** What a leader hands in: {@code points} of 100, everything done in time, one of three beyond what was required. */
    public static Map<String, Object> report(String level, double points) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "results", LONG_ENOUGH, "leadership", LONG_ENOUGH, "shortcomings", "Còn chậm đăng kết luận một buổi.", "measures", "Phân công người đăng ngay.",
                "selfLevel", level, "declared", true));
        answers.put("tasks", new ArrayList<>(List.of(task("Tổ chức ba buổi sinh hoạt", true), task("Thu gom rác thải", false), task("Giúp một quần chúng", false))));
        answers.put("scores", List.of(
                score("ethics", 12), score("innovation", 8), score("criticism", 10), score("own", 30), score("unit", points - 75), score("leading", 15)));
        return answers;
    }

    public static Map<String, Object> task(String content, boolean beyond) {
        return Map.of("content", content, "dueOn", "2026-03-20", "progress", 100, "onTime", true, "beyond", beyond);
    }

    private static Map<String, Object> score(String criterion, double points) {
        return Map.of("criterion", criterion, "points", points);
    }

    /** The leader hands in, and it reaches the committee. */
    public void write(LeaderReview review, Map<String, Object> report) {
        submit(review, "writeQuarterReview", review.memberId(), report);
        runJobs(reviews.campaignOf(review));
    }

    public void appraise(LeaderReview review, String who, Map<String, Object> answers) {
        submit(review, "appraiseQuarterReview", who, answers);
        runJobs(reviews.campaignOf(review));
    }

    public static Map<String, Object> agreed() {
        return Map.of("outcome", "AGREED");
    }

    public static Map<String, Object> decision(String level) {
        return new HashMap<>(Map.of("heldOn", "2026-04-20", "document", "35-TB/ĐU ngày 20/4/2026", "present", 9, "votes", 8, "level", level));
    }

    public void decide(LeaderReview review, String who, Map<String, Object> answers) {
        submit(review, "decideQuarterRating", who, answers);
        runJobs(reviews.campaignOf(review));
    }

    public void cancel(LeaderReview review, String who, String why) {
        intake.perform(
                new Asked("cancelLeaderReview", review.unitId(), review.id(), null), who, null,
                Map.of("why", why, "reason", "Theo quyết định số 12-QĐ/ĐU"));
    }

    public void submit(LeaderReview review, String key, String who, Map<String, Object> answers) {
        intake.submit(task(review, key, who).id(), who, answers);
    }

    /** Another who may do it takes it from the one who has it. */
    public void takeOver(LeaderReview review, String key, String from, String who) {
        intake.takeOver(task(review, key, from).id(), who);
    }

    public TaskView task(LeaderReview review, String key, String who) {
        return intake.tasksOf(who).stream()
                .filter(task -> task.key().equals(key) && task.subject() == review.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + who));
    }

    public boolean hasTask(LeaderReview review, String key, String who) {
        return intake.tasksOf(who).stream().anyMatch(task -> task.key().equals(key) && task.subject() == review.id());
    }

    public Intake.FormAnswer form(LeaderReview review, String key, String who) {
        return intake.form(task(review, key, who).id(), who).orElseThrow();
    }

    /** All waiting work of the quarter; no timer. */
    public void runJobs(QuarterCampaign campaign) {
        for (List<Job> jobs = jobs(campaign); !jobs.isEmpty(); jobs = jobs(campaign)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    public void runOneJob(QuarterCampaign campaign) {
        management.executeJob(jobs(campaign).get(0).getId());
    }

    /** The leader's time is over. */
    public void fireTimer(LeaderReview review) {
        Job timer = timer(review);
        management.executeJob(timer.getId());
        runJobs(reviews.campaignOf(review));
    }

    public Job timer(LeaderReview review) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(campaign.leaderKey(review.memberId())).singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).timers().singleResult();
    }

    private List<Job> jobs(QuarterCampaign campaign) {
        return running(campaign).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }

    public List<ProcessInstance> running(QuarterCampaign campaign) {
        return runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null && instance.getBusinessKey().startsWith(campaign.businessKey()))
                .toList();
    }

    public long running(LeaderReview review) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        return runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> campaign.leaderKey(review.memberId()).equals(key) || campaign.decisionKey(review.memberId()).equals(key))
                .count();
    }

    public Intake intake() {
        return intake;
    }
}
