package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.testing.ClockExtension;

/** A complaint as people take it through the intake, about a rating that the committee of the scene's tree decided today. */
@TestComponent
public class ReconsiderationWalk {

    private final ReviewScene scene;
    private final Complaints complaints;
    private final Ratings ratings;
    private final Intake intake;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;
    private MemberReview review;
    private long complaint;

    ReconsiderationWalk(
            ReviewScene scene, Complaints complaints, Ratings ratings, Intake intake, RuntimeService runtime, ManagementService management,
            MovableClock clock, JdbcClient jdbc) {
        this.scene = scene;
        this.complaints = complaints;
        this.ratings = ratings;
        this.intake = intake;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A member of the first cell, rated COMPLETED under a cap of GOOD. */
    public void decided() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        review = scene.memberReview(cell, member(), SelfReviewForm.FORM_2A, MemberReviewState.DECIDED);
        scene.rate(review.id(), RatingStage.CAP, RatingLevel.GOOD);
        scene.rate(review.id(), RatingStage.PROPOSAL, RatingLevel.COMPLETED);
        scene.rate(review.id(), RatingStage.DECISION, RatingLevel.COMPLETED);
    }

    public long complain() {
        return complain(member(), review.id());
    }

    public long complain(String who, long subject) {
        String href = perform("complainRating", subject, who, words());
        complaint = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        return complaint;
    }

    public String perform(String action, long subject, String who, Map<String, Object> answers) {
        String unit = intake.offers(who, null, subject).stream().filter(offer -> offer.name().equals(action)).map(Offer::unit).findFirst().orElse("none");
        return intake.perform(action, unit, subject, who, answers);
    }

    /** Goes on with one that was entered otherwise. */
    public void follow(long id) {
        complaint = id;
    }

    public static Map<String, Object> words() {
        return new HashMap<>(Map.of(
                "content", "Nhiệm vụ được giao thêm giữa năm chưa được tính khi xếp loại.", "wish", "OTHER_LEVEL", "wishedLevel", "GOOD"));
    }

    public void accepted() {
        submit("checkComplaint", board(), Map.of("answer", "ACCEPTED"));
        runJobs();
    }

    public void assigned() {
        submit("assignVerifier", secretary(), Map.of("verifier", inspector(), "unrelated", true, "instruction", "Gặp chi ủy và người đề nghị"));
    }

    public void verified(Map<String, Object> more) {
        submit("verifyComplaint", inspector(), found(more));
    }

    public Map<String, Object> found(Map<String, Object> more) {
        Map<String, Object> found = new HashMap<>(Map.of(
                "cellStatement", "Chi ủy xác nhận có nhiệm vụ giao thêm.", "documents", "Quyết định giao việc tháng 7", "heardOn", "2026-04-20",
                "heard", "Đề nghị tính nhiệm vụ giao thêm.", "finding", "Nhiệm vụ giao thêm đã hoàn thành đúng hạn, chưa được tính.", "proposal", "KEEP"));
        found.putAll(more);
        return found;
    }

    public void concluded(Map<String, Object> more) {
        submit("concludeComplaint", secretary(), conclusion(more));
        runJobs();
    }

    public static Map<String, Object> conclusion(Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "outcome", "KEEP", "reason", "Kết quả đã xét đủ các nhiệm vụ", "committeeSize", 5, "present", 4, "inFavour", 4));
        said.putAll(more);
        return said;
    }

    /** Up to the conclusion. */
    public void untilConclusion() {
        complain();
        accepted();
        assigned();
        verified(Map.of());
    }

    public void submit(String key, String person, Map<String, Object> answers) {
        TaskView task = task(key, person);
        intake.submit(task.id(), person, answers);
    }

    public TaskView task(String key, String person) {
        return intake.tasksOf(person).stream()
                .filter(task -> task.key().equals(key) && task.subject() == complaint)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + person));
    }

    public boolean hasTask(String key, String person) {
        return intake.tasksOf(person).stream().anyMatch(task -> task.key().equals(key) && task.subject() == complaint);
    }

    public String reading(String key, String person) {
        return intake.form(task(key, person).id(), person).orElseThrow().reading().toString();
    }

    public List<String> offered(String person, long subject) {
        return intake.offers(person, null, subject).stream().map(Offer::name).toList();
    }

    public void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    public List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("reconsideration").list().stream()
                .filter(instance -> instance.getBusinessKey().equals(campaign.businessKey() + "-KN-" + complaint))
                .toList();
    }

    private List<Job> jobs() {
        return running().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }

    public List<String> mail(String person) {
        return jdbc.sql("select body from outbox_message where member_id = :person and message_key like 'complaint-%' order by id")
                .param("person", person)
                .query(String.class)
                .list();
    }

    public void clockAt(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    public Complaint complaint() {
        return complaints.complaint(complaint);
    }

    public long id() {
        return complaint;
    }

    public Rating rating() {
        return ratings.of(review.id());
    }

    public MemberReview review() {
        return review;
    }

    public UnitReview cell() {
        return cell;
    }

    public ReviewCampaign campaign() {
        return campaign;
    }

    public Tree tree() {
        return tree;
    }

    public Intake intake() {
        return intake;
    }

    public String member() {
        return Tree.member(tree.first(), 5);
    }

    public String board() {
        return Tree.organizationBoard(tree.committee());
    }

    public String secretary() {
        return Tree.secretary(tree.committee());
    }

    public String inspector() {
        return Tree.inspection(tree.committee());
    }
}
