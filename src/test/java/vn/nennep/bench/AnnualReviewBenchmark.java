package vn.nennep.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.Role;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.FormAnswer;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.appraisal.process.AppraisalWalk;
import vn.nennep.review.member.process.SelfReviewWalk;
import vn.nennep.testing.ClockExtension;

/**
 * The annual review of the organisation of {@code domain.md} A21, and its opening in a quarter and a half of it too. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=vn.nennep.bench.AnnualReviewBenchmark -Dexec.classpathScope=test [-Dnennep.test.database=postgresql]</pre>
 *
 * With {@code -Dexec.args=6} everything is done with a sixth of the cells and members, for a quick look.
 *
 * Jobs are run one after the other by hand, so that each is timed; nothing else runs beside them. Lists and pages are asked for over HTTP by people who are logged
 * in, forms and submissions at the intake. What lies between the self-reviews and the proposals (meetings, ballots) is written as facts by the code's own services;
 * of the appraisals those of the upper committee are walked through, those of the 60 others are facts too.
 */
public final class AnnualReviewBenchmark {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 11, 2, 8, 0);
    private static final String PASSWORD = "Do-Dac@2026";
    private static final String JOINING = "benchmarkJoining";
    private static final int SAMPLE = 200;

    private final BenchmarkRun run;
    private final Intake intake;
    private final TimedJobs jobs;

    private AnnualReviewBenchmark(BenchmarkRun run) {
        this.run = run;
        this.intake = run.bean(Intake.class);
        this.jobs = new TimedJobs(run.bean(ManagementService.class));
    }

    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        List<String> settings = List.of("--camunda.bpm.job-execution.enabled=false", "--nennep.outbox.delay=24h", "--nennep.reminder.delay=24h");
        try (BenchmarkRun run = BenchmarkRun.start(settings, ReviewScene.class, AppraisalWalk.class)) {
            ClockExtension.move(run.bean(MovableClock.class), BEGIN);
            System.out.printf("%s, %d processors, heap of at most %,d MB%n",
                    run.database(), Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20);
            new AnnualReviewBenchmark(run).measure(arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]));
        }
        System.out.printf("all of it took %,d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        System.exit(0);
    }

    private void measure(int share) throws Exception {
        ReviewedBlock block = null;
        for (LargeRoster roster : List.of(new LargeRoster("Q", 4 * share), new LargeRoster("H", 2 * share), new LargeRoster("B", share))) {
            bringIn(roster);
            block = open(roster);
        }
        lists(block);
        members(block);
        cells(block);
        decisions(block);
        results(block);
    }

    private void bringIn(LargeRoster roster) throws Exception {
        run.commit(run.read(roster.workbook()));
        upToDate();
    }

    /** What PostgreSQL does by itself within a minute. */
    private void upToDate() {
        run.bean(JdbcClient.class).sql("analyze").update();
    }

    private ReviewedBlock open(LargeRoster roster) throws Exception {
        ReviewedBlock block = new ReviewedBlock(roster, run);
        long live = BenchmarkRun.live();
        run.forgetPeak();
        long before = System.nanoTime();
        block.open();
        jobs.run();
        double seconds = (System.nanoTime() - before) / 1e9;
        Timings batches = jobs.of("openReviews");
        long rated = run.bean(JdbcClient.class)
                .sql("select count(*) from act_ru_execution where parent_id_ is null and business_key_ like :key")
                .param("key", block.campaign().businessKey() + "-%")
                .query(Long.class)
                .single();
        System.out.printf("opening for %,d cells and %,d members: %,.1f s, %.2f ms a member, %,d processes begun, %d batches, the longest %,.1f s; "
                        + "peak heap %,d MB, in use %,d MB before and %,d MB after%n",
                roster.cells(), roster.members(), seconds, seconds * 1000 / roster.members(), rated, batches.times(), batches.percentile(100) / 1000, run.peak(), live,
                BenchmarkRun.live());
        jobs.forget();
        return block;
    }

    /** What people look at while everything is open. */
    private void lists(ReviewedBlock block) throws Exception {
        upToDate();
        UnitReview cell = cells(block, 1).get(0);
        MemberReview member = block.membersOf(cell).stream().filter(MemberReview::inScope).skip(8).findFirst().orElseThrow();
        String secretary = block.holder(cell.unitId(), Role.SECRETARY);
        String officer = block.holder(cell.unitId(), Role.DUTY_OFFICER);
        String upper = block.holder(block.root(), Role.SECRETARY);
        String board = block.holder(block.root(), Role.ORGANIZATION_BOARD);
        String office = block.holder(block.root(), Role.COMMITTEE_OFFICE);
        run.bean(Accounts.class).open(List.of(member.memberId(), secretary, officer, upper, board, office), PASSWORD);
        System.out.println("lists and files over HTTP, everything open");
        browser(member.memberId()).measure("my reviews, a member", "/api/reviews");
        browser(member.memberId()).measure("my tasks, a member", "/api/tasks");
        browser(member.memberId()).measure("my own file", "/api/reviews/" + member.id());
        browser(member.memberId()).measure("form of the self-review", "/api/tasks/" + block.task("writeSelfReview", member.memberId()).id() + "/form");
        browser(secretary).measure("my reviews, a cell's secretary", "/api/reviews");
        browser(secretary).measure("my tasks, a cell's secretary", "/api/tasks");
        browser(secretary).measure("the cell's file", "/api/reviews/" + cell.id());
        browser(secretary).measure("form of the list", "/api/tasks/" + block.task("settleReviewList", secretary).id() + "/form");
        browser(officer).measure("what a duty officer may enter for others", "/api/tasks/for-others");
        browser(upper).measure("my reviews, the upper committee", "/api/reviews");
        browser(upper).measure("the campaign's file with the progress of all", "/api/reviews/" + block.campaign().id());
    }

    private BenchmarkBrowser browser(String person) throws Exception {
        return new BenchmarkBrowser(run.port(), person, PASSWORD);
    }

    private List<UnitReview> cells(ReviewedBlock block, int most) {
        return block.units().stream().filter(unit -> unit.listSettledAt() == null && !block.membersOf(unit).isEmpty()).limit(most).toList();
    }

    /** Every so many members hand in what they wrote. */
    private void members(ReviewedBlock block) throws Exception {
        List<MemberReview> writers = cells(block, SAMPLE).stream()
                .flatMap(cell -> block.membersOf(cell).stream().filter(member -> member.inScope() && member.form() == SelfReviewForm.FORM_2A).limit(1))
                .toList();
        Timings list = new Timings("a member's list of tasks");
        Timings form = new Timings("form of the self-review, prefilled");
        Timings submission = new Timings("submission of the self-review");
        Map<String, Object> answers = SelfReviewWalk.with(
                SelfReviewWalk.scored(), "tasks",
                List.of(Map.of(
                        "content", "Phụ trách tổ thu gom rác thải", "assignedOn", "2026-01-10", "dueOn", "2026-10-30", "progress", 100, "onTime", true,
                        "beyond", false, "evidence", "Biên bản nghiệm thu")));
        for (MemberReview writer : writers) {
            TaskView task = list.measure(() -> block.task("writeSelfReview", writer.memberId()));
            form.measure(() -> intake.form(task.id(), writer.memberId()).orElseThrow());
            submission.measure(() -> intake.submit(task.id(), writer.memberId(), answers));
        }
        System.out.println("members at the intake");
        Stream.of(list, form, submission).forEach(Timings::print);
    }

    /** Every so many cells settle their lists. */
    @SuppressWarnings("unchecked")
    private void cells(ReviewedBlock block) throws Exception {
        Timings list = new Timings("a secretary's list of tasks");
        Timings form = new Timings("form of the cell's list");
        Timings submission = new Timings("settling the cell's list");
        for (UnitReview cell : cells(block, SAMPLE)) {
            String secretary = block.holder(cell.unitId(), Role.SECRETARY);
            TaskView task = list.measure(() -> block.task("settleReviewList", secretary));
            FormAnswer shown = form.measure(() -> intake.form(task.id(), secretary).orElseThrow());
            Map<String, Object> answers = new HashMap<>(Map.of("lines", shown.data().get("lines"), "givers", List.of()));
            submission.measure(() -> intake.submit(task.id(), secretary, answers));
        }
        System.out.println("cells at the intake");
        Stream.of(list, form, submission).forEach(Timings::print);
        jobs.run();
        jobs.forget();
    }

    private void decisions(ReviewedBlock block) throws Exception {
        long begun = System.nanoTime();
        block.propose();
        appraisals(block);
        List<String> committees = block.units().stream().map(UnitReview::decidingUnitId).distinct().sorted().toList();
        joinable();
        for (String committee : committees) {
            if (!committee.equals(block.root())) {
                long last = block.agreed(committee);
                run.bean(RuntimeService.class).startProcessInstanceByKey(
                        JOINING, Map.of(ProcessVariables.UNIT, committee, ProcessVariables.SUBJECT, last));
            }
        }
        jobs.run();
        jobs.forget();
        upToDate();
        System.out.printf("everything proposed and appraised in %,.1f s, which measures nothing%n", (System.nanoTime() - begun) / 1e9);

        String upper = block.holder(block.root(), Role.SECRETARY);
        System.out.println("before the decision over HTTP");
        browser(upper).measure("quota what-if of the upper committee", "/api/reviews/" + block.campaign().id() + "/quota");
        browser(upper).measure(
                "the same with one level tried", "/api/reviews/" + block.campaign().id() + "/quota",
                Map.of("unit", block.root(), "levels", Map.of(block.units().get(0).id(), "GOOD")));
        browser(upper).measure("the campaign's file, everything proposed", "/api/reviews/" + block.campaign().id());

        System.out.printf("decision of %d committees%n", committees.size());
        long live = BenchmarkRun.live();
        run.forgetPeak();
        Timings form = new Timings("form of the decision");
        Timings submission = new Timings("submission of the decision");
        long before = System.nanoTime();
        for (String committee : committees) {
            String secretary = block.holder(committee, Role.SECRETARY);
            TaskView task = block.task("decideRatings", secretary);
            FormAnswer shown = form.measure(() -> intake.form(task.id(), secretary).orElseThrow());
            submission.measure(() -> intake.submit(task.id(), secretary, block.decision(shown.data())));
            jobs.run();
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        Timings notices = jobs.of("sendNotices");
        form.print();
        submission.print();
        jobs.print();
        JdbcClient jdbc = run.bean(JdbcClient.class);
        long papers = jdbc.sql("select count(*) from rating_decision_line where notice_paper_id is not null").query(Long.class).single();
        System.out.printf("%,d personal notices in %d batches, %,.1f s, %.2f ms each; decisions and notices together %,.1f s; "
                        + "peak heap %,d MB, in use %,d MB before and %,d MB after%n",
                papers, notices.times(), notices.total(), notices.total() * 1000 / papers, seconds, run.peak(), live, BenchmarkRun.live());
        jobs.forget();
    }

    /** The boards of the upper committee look through what is handed to it. */
    private void appraisals(ReviewedBlock block) throws Exception {
        AppraisalWalk walk = run.bean(AppraisalWalk.class);
        walk.deploySender();
        int sent = block.send(block.root());
        jobs.run();
        upToDate();
        String board = block.holder(block.root(), Role.ORGANIZATION_BOARD);
        System.out.printf("appraisal of %d dossiers by the upper committee%n", sent);
        browser(board).measure("the board's list of tasks, all dossiers open", "/api/tasks");
        Timings form = new Timings("form of the appraisal");
        Timings submission = new Timings("submission of the appraisal");
        for (Role role : List.of(Role.ORGANIZATION_BOARD, Role.INSPECTION_COMMISSION, Role.COMMITTEE_OFFICE)) {
            String member = block.holder(block.root(), role);
            answerAll("appraiseDossier", member, Map.of("remark", "Hồ sơ đầy đủ, đúng trình tự."), form, submission);
        }
        Timings conclusionForm = new Timings("form of the conclusion");
        Timings conclusion = new Timings("submission of the conclusion");
        answerAll("concludeAppraisal", board, Map.of("answer", "AGREED"), conclusionForm, conclusion);
        Stream.of(form, submission, conclusionForm, conclusion).forEach(Timings::print);
        jobs.run();
        jobs.print();
    }

    private void answerAll(String key, String member, Map<String, Object> answers, Timings form, Timings submission) throws Exception {
        for (TaskView task : new ArrayList<>(intake.tasksOf(member))) {
            if (task.key().equals(key)) {
                form.measure(() -> intake.form(task.id(), member).orElseThrow());
                submission.measure(() -> intake.submit(task.id(), member, answers));
            }
        }
    }

    /** A process that brings a dossier before its committee, as the last step of the appraisal does. */
    private void joinable() {
        run.bean(RepositoryService.class).createDeployment()
                .addModelInstance(
                        "benchmarkJoining.bpmn",
                        Bpmn.createExecutableProcess(JOINING)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("benchmarkJoin")
                                .camundaDelegateExpression("${joinDecisionDelegate}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private void results(ReviewedBlock block) throws Exception {
        upToDate();
        String upper = block.holder(block.root(), Role.SECRETARY);
        String path = "/api/review-results/" + block.campaign().id();
        System.out.println("results over HTTP, everything decided");
        browser(upper).measure("the table", path);
        browser(upper).measure("the workbook", path + "/xlsx");
        browser(upper).measure("the campaign's file, everything decided", "/api/reviews/" + block.campaign().id());
        Timings report = new Timings("a version kept and the report issued as a paper");
        for (int i = 0; i < 5; i++) {
            report.measure(() -> intake.perform(new Asked("issueResultReport", block.root(), block.campaign().id(), null), upper, null, Map.of(
                    "strengths", "Đợt kiểm điểm đúng tiến độ.", "explanation", "Số liệu đã được rà soát, đối chiếu với các tổ chức đảng.")));
        }
        report.print();
        browser(upper).measure("the table with five versions", path);
    }
}
