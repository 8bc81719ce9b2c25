package vn.nennep.review.ballot;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;

/** One ballot of a cell, step by step, each step by the person who does it. */
@TestComponent
public class BallotWalk {

    private final ReviewScene scene;
    private final Ballots ballots;
    private final Intake intake;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private String cell;
    private List<String> members;
    private ReviewCampaign campaign;
    private UnitReview review;
    private List<MemberReview> targets;
    private long id;

    BallotWalk(
            ReviewScene scene, Ballots ballots, Intake intake, RuntimeService runtime, ManagementService management, People people,
            TransactionTemplate transaction, Clock clock) {
        this.scene = scene;
        this.ballots = ballots;
        this.intake = intake;
        this.runtime = runtime;
        this.management = management;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A cell of seven with a review of each, and nothing voted on yet. */
    public void cell() {
        Tree tree = scene.tree();
        cell(scene.campaign(tree, 2026), tree.cell(), Tree.people(tree.cell()));
    }

    /** Another cell, with a review of each of the members: its secretary, its deputy, two who count, and others. */
    public void cell(ReviewCampaign ofCampaign, String unit, List<String> people) {
        campaign = ofCampaign;
        cell = unit;
        members = people;
        review = scene.unitReview(campaign, unit, campaign.unitId(), UnitReviewState.REVIEWED);
        targets = people.stream()
                .map(member -> scene.memberReview(review, member, SelfReviewForm.FORM_2A, MemberReviewState.COMPLETED))
                .toList();
    }

    /** A ballot on the first lines, for these voters. */
    public void prepare(int lines, List<String> voters, RatingLevel cap) {
        id = transaction.execute(status -> ballots.prepare(new BallotPlan(
                campaign.id(), review.id(), cell,
                targets.subList(0, lines).stream().map(target -> new BallotPlan.Item(target.id(), cap.andBelow(), "Mức cao nhất do điều kiện.")).toList(),
                voters, secretary(), now())));
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                "secretBallot", campaign.businessKey() + "-VG-" + id, Map.of("unit", cell, "subjectId", id)));
    }

    public void open(String way, List<String> present) {
        open(opening(way, present));
    }

    public void open(Map<String, Object> answers) {
        submit("openBallot", secretary(), answers);
    }

    /** The secretary opens, the deputy heads the counting team, the next two count. */
    public Map<String, Object> opening(String way, List<String> present) {
        Map<String, Object> answers = new HashMap<>(Map.of("way", way, "present", present, "head", head(), "team", List.of(first(), second())));
        if (way.equals("ELECTRONIC")) {
            answers.putAll(Map.of("inPerson", true, "openUntil", now().plusHours(1).withSecond(0).toString()));
        }
        return answers;
    }

    /** One level for each line of the box, null for none. */
    public void cast(String voter, RatingLevel... levels) {
        submit("castBallot", voter, paper(voter, levels));
    }

    public Map<String, Object> paper(String voter, RatingLevel... levels) {
        List<?> rows = (List<?>) intake.form(task("castBallot", voter).id(), voter).orElseThrow().data().get("lines");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("target", ((Map<?, ?>) rows.get(i)).get("target"));
            row.put("level", levels[i] == null ? BallotChoice.NONE : BallotChoice.of(levels[i]));
            lines.add(row);
        }
        return new HashMap<>(Map.of("lines", lines));
    }

    public void close() {
        submit("closeBallot", head(), Map.of("decision", "COUNT"));
        runJobs();
    }

    /** @param votes of each line: excellent, good, completed, not completed, invalid */
    public Map<String, Object> count(int issued, int collected, int[]... votes) {
        List<?> rows = (List<?>) intake.form(task("countBallotsFirst", first()).id(), first()).orElseThrow().data().get("lines");
        return counted(rows, issued, collected, votes);
    }

    private static Map<String, Object> counted(List<?> rows, int issued, int collected, int[]... votes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("target", ((Map<?, ?>) rows.get(i)).get("target"));
            String[] fields = {"excellent", "good", "completed", "notCompleted", "invalid"};
            for (int f = 0; f < fields.length; f++) {
                row.put(fields[f], votes[i][f]);
            }
            lines.add(row);
        }
        return new HashMap<>(Map.of("issued", issued, "collected", collected, "lines", lines));
    }

    public void sign() {
        submit("signCount", head(), Map.of("confirmed", true));
        runJobs();
    }

    public void submit(String key, String member, Map<String, Object> answers) {
        intake.submit(task(key, member).id(), member, answers);
    }

    public String submit(String task, String member, String formKey, Map<String, Object> answers) {
        return intake.submit(task, member, new Handing(formKey, answers, null));
    }

    public TaskView task(String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    public boolean hasTask(String key, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == id);
    }

    public String reading(String key, String member) {
        return intake.form(task(key, member).id(), member).orElseThrow().reading().toString();
    }

    public Map<String, Object> prefilled(String key, String member) {
        return intake.form(task(key, member).id(), member).orElseThrow().data();
    }

    public void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    public List<Job> jobs() {
        return processes().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process).messages().list().stream())
                .toList();
    }

    public boolean over() {
        return processes().isEmpty();
    }

    private List<String> processes() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("secretBallot").variableValueEquals("subjectId", id).list().stream()
                .map(process -> process.getId())
                .toList();
    }

    public BallotOutcome outcome() {
        return ballots.outcome(id);
    }

    public BallotOutcome.Result result(int line) {
        return outcome().results().get(line);
    }

    public long id() {
        return id;
    }

    public ReviewScene scene() {
        return scene;
    }

    public UnitReview review() {
        return review;
    }

    public String unit() {
        return cell;
    }

    public List<MemberReview> targets() {
        return targets;
    }

    public List<String> everybody() {
        return members;
    }

    public String secretary() {
        return members.get(0);
    }

    public String head() {
        return members.get(1);
    }

    public String first() {
        return members.get(2);
    }

    public String second() {
        return members.get(3);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
