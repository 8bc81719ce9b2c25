package vn.nennep.review.collective.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.ballot.PaperVote;
import vn.nennep.review.collective.Collective;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.testing.ClockExtension;

/** An organisation's review as the people do it through the intake. */
@TestComponent
class CollectiveWalk {

    static final String LONG = "Chi bộ giữ nghiêm nguyên tắc tập trung dân chủ, sinh hoạt đều, đoàn kết và thống nhất.";

    private final Intake intake;
    private final Reviews reviews;
    private final CollectiveReviews collectives;
    private final CollectiveBook book;
    private final Collective collective;
    private final PaperVote paper;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    CollectiveWalk(
            Intake intake, Reviews reviews, CollectiveReviews collectives, CollectiveBook book, Collective collective, PaperVote paper,
            RuntimeService runtime, ManagementService management, TransactionTemplate transaction, MovableClock clock) {
        this.intake = intake;
        this.reviews = reviews;
        this.collectives = collectives;
        this.book = book;
        this.collective = collective;
        this.paper = paper;
        this.runtime = runtime;
        this.management = management;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(UnitReview review) {
        transaction.executeWithoutResult(status -> collectives.begin(review));
    }

    UnitReview now(UnitReview review) {
        return reviews.unitReview(review.id());
    }

    /** Mẫu 01 by points: 90 of 100, eight of ten tasks beyond. */
    Map<String, Object> report() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "organization", LONG, "politics", LONG, "example", LONG, "cadres", LONG, "responsibility", LONG, "tasks", 10, "done", 10, "late", 0,
                "beyond", 8));
        answers.put("shortcomings", List.of(Map.of("content", "Sinh hoạt chuyên đề còn ít ý kiến", "cause", "Chuẩn bị câu hỏi chưa sát")));
        answers.put("plans", List.of(Map.of("measure", "Gửi câu hỏi trước bảy ngày", "dueOn", "2026-12-31")));
        answers.put("scores", scores("politics", 9, "innovation", 9, "criticism", 9, "tasks", 31.5, "building", 18, "inspection", 13.5));
        return answers;
    }

    /** The same by grades. */
    Map<String, Object> gradedReport() {
        Map<String, Object> answers = report();
        answers.put("scores", List.of("principle", "example", "tasks", "building", "inspection").stream()
                .map(code -> Map.of("criterion", code, "grade", "GOOD"))
                .toList());
        return answers;
    }

    static List<Map<String, Object>> scores(Object... pairs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rows.add(Map.of("criterion", pairs[i], "score", pairs[i + 1]));
        }
        return rows;
    }

    Map<String, Object> completed(RatingLevel level) {
        return completed(report(), level);
    }

    Map<String, Object> completed(Map<String, Object> report, RatingLevel level) {
        Map<String, Object> answers = new HashMap<>(report);
        answers.put("takenOver", "Tiếp thu các ý kiến góp ý của đảng viên.");
        answers.put("selfLevel", level.name());
        return answers;
    }

    void drafted(UnitReview review) {
        submit(review, "draftCollectiveReport", writer(review), report());
    }

    Map<String, Object> invitation(LocalDateTime meetsAt) {
        return new HashMap<>(Map.of("meetsAt", meetsAt.toString(), "venue", "Phòng họp số 1"));
    }

    /** Closed for a meeting four days later, at which the clock then stands. */
    void called(UnitReview review) {
        LocalDateTime at = LocalDateTime.now(clock).plusDays(4).withSecond(0).withNano(0);
        submit(review, "closeComments", Tree.secretary(review.unitId()), invitation(at));
        ClockExtension.move(clock, at.plusHours(8));
    }

    Map<String, Object> meeting(UnitReview review) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "startedAt", LocalDateTime.now(clock).minusHours(4).withSecond(0).withNano(0).toString(), "days", 1, "venue", "Phòng họp số 1", "chair",
                Tree.secretary(review.unitId()), "minuteTaker", Tree.committeeMember(review.unitId()), "conclusion",
                "Hội nghị thống nhất với báo cáo kiểm điểm."));
        answers.put("attendance", collective.members(now(review), LocalDate.now(clock)).stream()
                .map(member -> Map.of("member", member, "status", "PRESENT"))
                .toList());
        answers.put("leaders", collective.leaders(now(review), LocalDate.now(clock)).stream()
                .map(leader -> Map.of(
                        "leader", Long.toString(leader.id()), "chair",
                        leader.memberId().equals(Tree.secretary(review.unitId())) ? Tree.deputy(review.unitId()) : Tree.secretary(review.unitId()),
                        "gist", "Gương mẫu, cần sâu sát cơ sở hơn."))
                .toList());
        return answers;
    }

    void met(UnitReview review) {
        submit(review, "holdCollectiveMeeting", Tree.secretary(review.unitId()), meeting(review));
    }

    void finalised(UnitReview review) {
        submit(review, "finaliseCollectiveReport", writer(review), completed(RatingLevel.GOOD));
        runJobs(review);
    }

    /**
     * All who may vote give every line of the paper this level, on paper, counted twice; for null they are split, also when they vote again, so that no level
     * reaches the threshold.
     */
    void voted(UnitReview review, RatingLevel level) {
        counted(review, level);
        runJobs(review);
    }

    private void counted(UnitReview review, RatingLevel level) {
        long ballot = book.lastBallot(review.id()).orElseThrow().ballotId();
        paper.count(ballot, Tree.secretary(review.unitId()), voters(review), target -> level, () -> runJobs(review));
        paper.sign(ballot, voters(review));
    }

    List<String> voters(UnitReview review) {
        return collective.voters(now(review), List.of(), LocalDate.now(clock));
    }

    /** The cell's process comes to its question just when the collective's result is to be taken over: the job of each. */
    List<String> cellAsksWhileTheBallotIsSigned(UnitReview review) {
        counted(review, RatingLevel.GOOD);
        String process = runtime.createProcessInstanceByKey("cellReview")
                .businessKey(cellKey(review))
                .setVariables(Map.of(ProcessVariables.UNIT, review.unitId(), ProcessVariables.SUBJECT, review.id()))
                .startBeforeActivity("checkCollective")
                .execute()
                .getId();
        while (management.createJobQuery().activityId("releaseMembers").active().list().stream().noneMatch(job -> isOf(review, job))) {
            jobs(review).forEach(job -> management.executeJob(job.getId()));
        }
        return List.of(
                management.createJobQuery().processInstanceId(process).singleResult().getId(),
                management.createJobQuery().activityId("releaseMembers").list().stream().filter(job -> isOf(review, job)).findFirst().orElseThrow().getId());
    }

    private boolean isOf(UnitReview review, Job job) {
        return running(review).stream().anyMatch(process -> process.getId().equals(job.getProcessInstanceId()));
    }

    void run(String job) {
        management.executeJob(job);
    }

    /** What is left of both, one of which may have been outrun and is tried again. */
    void runCell(UnitReview review) {
        runJobs(review);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(cellKey(review)).list().forEach(process -> management.createJobQuery()
                .processInstanceId(process.getId())
                .list()
                .forEach(job -> management.executeJob(job.getId())));
    }

    boolean cellStillWaits(UnitReview review) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(cellKey(review)).messageEventSubscriptionName("collectiveReviewed").count() > 0;
    }

    private String cellKey(UnitReview review) {
        return reviews.campaignOf(review).cellKey(review.unitId());
    }

    /** From the beginning to the proposal's task. */
    void untilVoted(UnitReview review, RatingLevel level) {
        begin(review);
        drafted(review);
        called(review);
        met(review);
        finalised(review);
        voted(review, level);
    }

    void proposed(UnitReview review, RatingLevel level) {
        submit(review, "proposeCollectiveRating", Tree.secretary(review.unitId()), Map.of("level", level.name()));
        runJobs(review);
    }

    void answered(UnitReview review, boolean agreed, boolean backToMeeting) {
        runtime.createMessageCorrelation("dossierAnswered")
                .processInstanceBusinessKey(key(review))
                .setVariables(Map.of("dossierAgreed", agreed, "backToMeeting", backToMeeting))
                .correlate();
        runJobs(review);
    }

    void decided(UnitReview review) {
        runtime.createMessageCorrelation("ratingsDecided").processInstanceBusinessKey(key(review)).correlate();
    }

    /** Several hold the role, so the first who comes takes it. */
    String writer(UnitReview review) {
        return Tree.committeeMember(review.unitId());
    }

    void submit(UnitReview review, String key, String member, Map<String, Object> answers) {
        intake.submit(task(review, key, member).id(), member, answers);
    }

    void enter(UnitReview review, String key, String member, String officer, Map<String, Object> answers) {
        intake.submit(
                task(review, key, member).id(), officer,
                new Handing(null, answers, new Intake.Entry(member, EntrySource.IN_PERSON)));
    }

    TaskView task(UnitReview review, String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == review.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    boolean hasTask(UnitReview review, String key, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == review.id());
    }

    String reading(UnitReview review, String key, String member) {
        return intake.form(task(review, key, member).id(), member).orElseThrow().reading().toString();
    }

    String key(UnitReview review) {
        return reviews.campaignOf(review).collectiveKey(review.unitId());
    }

    List<ProcessInstance> running(UnitReview review) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key(review)).list();
    }

    void runJobs(UnitReview review) {
        for (List<Job> jobs = jobs(review); !jobs.isEmpty(); jobs = jobs(review)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    Intake intake() {
        return intake;
    }

    private List<Job> jobs(UnitReview review) {
        return running(review).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }
}
