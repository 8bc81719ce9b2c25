package vn.nennep.platform.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Intake;
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
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.process.AppraisalWalk;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.member.process.SelfReviewWalk;
import vn.nennep.review.reconsideration.process.ReconsiderationWalk;
import vn.nennep.review.round.Rounds;
import vn.nennep.testing.ClockExtension;

/**
 * One campaign in which everything is there that somebody could want to know of another: a self-review that is written and one that isn't handed in, opinions,
 * the committee's remarks before the meeting, what was said at one, a ballot, levels that are decided, a complaint that is looked into.
 */
@TestComponent
@Import({SelfReviewWalk.class, ReconsiderationWalk.class, AppraisalWalk.class})
class ReviewStage {

    /** What somebody wrote in confidence: S self-review, D draft of one, O opinion, R remark before the meeting, K criticism at it, C complaint, V what was found out. */
    static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("S", "Tự soi tự sửa bảy bốn một");
        WORDS.put("D", "Bản nháp chưa nộp sáu hai ba");
        WORDS.put("O", "Nơi cư trú nói chín ba năm");
        WORDS.put("R", "Nhận xét kín của chi ủy hai tám");
        WORDS.put("K", "Góp ý thẳng tại hội nghị bốn sáu");
        WORDS.put("C", "Đề nghị xét lại một năm chín");
        WORDS.put("V", "Xác minh thấy tám không hai");
    }

    /** Behind each word stands an attack: on the page, the paper, the table and the mail that show it, and on the log (faults S-01, S-20, S-31). */
    static final String CODE = "<script>pwned=1</script>${7919*7907}#{7919*7907}{{x}}=cmd|'/C calc'!A0";
    private static final String HEADER = "\r\nBcc: k@x.vn";

    /** Actions that concern no file. */
    static final Set<String> EVERYWHERE = Set.of("openCampaign", "prepareSession", "startSession", "recordTraining", "defineCriteria");

    private final ReviewScene scene;
    private final ReconsiderationWalk complaint;
    private final AppraisalWalk appraisal;
    private final SelfReviewWalk selfReviews;
    private final Rounds rounds;
    private final Ballots ballots;
    private final Intake intake;
    private final FileStore files;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    private Tree tree;
    private ReviewCampaign campaign;
    private final Map<String, Long> subjects = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final Map<String, String> papersToCast = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Visitor> voters = new LinkedHashMap<>();
    private String evidence;
    private String scan;

    ReviewStage(
            ReviewScene scene, ReconsiderationWalk complaint, AppraisalWalk appraisal, SelfReviewWalk selfReviews, Rounds rounds, Ballots ballots, Intake intake,
            FileStore files, RuntimeService runtime, ManagementService management, TransactionTemplate transaction, JdbcClient jdbc,
            MovableClock clock) {
        this.scene = scene;
        this.complaint = complaint;
        this.appraisal = appraisal;
        this.selfReviews = selfReviews;
        this.rounds = rounds;
        this.ballots = ballots;
        this.intake = intake;
        this.files = files;
        this.runtime = runtime;
        this.management = management;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets the stage when it is asked for the first time. */
    ReviewStage on(int port) {
        if (visitors.isEmpty()) {
            ClockExtension.move(clock, ClockExtension.BEGIN);
            complaint.decided();
            tree = complaint.tree();
            jdbc.sql("update unit set name = :name where id = :id").param("name", "=Chi bộ " + CODE).param("id", tree.first()).update();
            campaign = complaint.campaign();
            jdbc.sql("update review_campaign set opened_at = '2025-11-01 08:00:00' where id = :id").param("id", campaign.id()).update();
            subjects.put("campaign", campaign.id());
            decided();
            writing();
            remarked();
            met();
            complained();
            subjects.put("complained member", complaint.review().id());
            cast();
            ClockExtension.move(clock, Scene.NOW);
            audience();
            people.forEach((kind, person) -> visitors.put(kind, person.isEmpty() ? Visitor.anonymous(port) : login(port, person)));
            papersToCast.keySet().forEach(voter -> voters.put(voter, login(port, voter)));
            leave();
        }
        return this;
    }

    private Visitor login(int port, String person) {
        jdbc.sql("insert into account (member_id, password_hash) select :person, a.password_hash from account a"
                        + " where a.member_id = 'dv0001' and not exists (select 1 from account b where b.member_id = :person)")
                .param("person", person)
                .update();
        return Visitor.login(port, person);
    }

    /** Two of the first cell are decided, with their papers. */
    private void decided() {
        UnitReview cell = complaint.cell();
        subjects.put("decided cell", cell.id());
        String sender = appraisal.deploySender();
        List<MemberReview> proposed = appraisal.proposed(cell, RatingLevel.GOOD, RatingLevel.GOOD);
        long dossier = appraisal.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(proposed));
        appraisal.agreed(dossier, tree.committee());
        Map<String, Object> list = AppraisalWalk.wholeList();
        appraisal.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), list);
        appraisal.runJobs();
        appraisal.undeploy(sender);
        subjects.put("decided secretary", proposed.get(0).id());
    }

    /** One has handed in and was spoken of, one has only begun. */
    private void writing() {
        UnitReview cell = complaint.cell();
        MemberReview written = scene.memberReview(cell, Tree.member(tree.first(), 7), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
        selfReviews.begin(written);
        selfReviews.write(written, SelfReviewWalk.with(SelfReviewWalk.scored(), "ideology", typed("S") + ", " + SelfReviewWalk.LONG_ENOUGH));
        subjects.put("writer", written.id());
        scan = file("nhận xét.pdf", written.id(), Tree.deputy(tree.first()));
        intake.perform("recordOpinion", tree.first(), written.id(), Tree.deputy(tree.first()), Map.of(
                "source", "MASS_ORGANIZATION", "outcome", "GIVEN", "giver", "Chi đoàn", "remark", typed("O"), "files", List.of(scan)));

        MemberReview begun = scene.memberReview(cell, Tree.member(tree.first(), 6), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
        selfReviews.begin(begun);
        String task = selfReviews.task("writeSelfReview", begun.memberId(), begun.id()).id();
        intake.saveDraft(task, begun.memberId(), 0, Map.of("ideology", typed("D")));
        subjects.put("beginner", begun.id());
        tasks.put("colleague", task);
    }

    /** The second cell's committee has prepared its remarks; the meeting is to come. */
    private void remarked() {
        UnitReview cell = scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.REVIEWED);
        subjects.put("remarked cell", cell.id());
        subjects.put("remarked member", remarked(cell).get(4).id());
    }

    private List<MemberReview> remarked(UnitReview cell) {
        List<MemberReview> members = Tree.people(cell.unitId()).stream()
                .map(person -> scene.memberReview(cell, person, SelfReviewForm.FORM_2A, MemberReviewState.WRITING))
                .toList();
        members.forEach(selfReviews::begin);
        members.forEach(member -> selfReviews.write(member, SelfReviewWalk.scored()));
        List<MemberReview> written = members.stream().map(selfReviews::again).toList();
        long round = transaction.execute(status -> rounds.begin(cell, written, false, null, null, LocalDateTime.of(2026, 4, 20, 8, 0)));
        String secretary = Tree.secretary(cell.unitId());
        List<Map<String, Object>> rows = rows("prepareReviewRemarks", round, secretary, "remarks");
        rows.forEach(row -> row.putAll(Map.of("remark", typed("R"), "expected", "GOOD")));
        submit("prepareReviewRemarks", round, secretary, Map.of("remarks", rows));
        tasks.put(cell.unitId().equals(tree.second()) ? "secondSecretary" : "thirdSecretary", task("holdReviewMeeting", round, secretary).id());
        return written;
    }

    /** A cell directly below the committee above has met, and has proposed nothing yet. */
    private void met() {
        UnitReview cell = scene.unitReview(campaign, tree.cell(), tree.root(), UnitReviewState.REVIEWED);
        subjects.put("met cell", cell.id());
        List<MemberReview> members = remarked(cell);
        String secretary = Tree.secretary(tree.cell());
        long round = jdbc.sql("select max(id) from review_round where unit_review_id = :id").param("id", cell.id()).query(Long.class).single();
        List<Map<String, Object>> attendance = rows("holdReviewMeeting", round, secretary, "attendance");
        attendance.forEach(row -> row.put("status", "PRESENT"));
        List<Map<String, Object>> items = rows("holdReviewMeeting", round, secretary, "items");
        items.forEach(row -> row.putAll(Map.of("criticism", typed("K"), "reply", "ACCEPTED")));
        Map<String, Object> answers = new HashMap<>(Map.of(
                "place", "Hội trường", "chair", secretary, "ownChair", Tree.deputy(tree.cell()), "minuteTaker", Tree.member(tree.cell(), 5), "conclusion",
                "Hội nghị nhất trí.", "attendance", attendance, "items", items));
        answers.put("sittings", List.of(
                Map.of("heldOn", "2026-04-18", "fromTime", "07:30", "toTime", "11:30"),
                Map.of("heldOn", "2026-04-18", "fromTime", "13:30", "toTime", "16:30")));
        submit("holdReviewMeeting", round, secretary, answers);
        runJobs();
        subjects.put("met member", members.get(4).id());
        tasks.put("thirdMember", selfReviews.task("completeSelfReview", members.get(4).memberId(), members.get(4).id()).id());
        tasks.put("thirdSecretary", task("prepareRatingVote", round, secretary).id());
    }

    /** The member who was rated before complains; the complaint is looked into, and not yet concluded. */
    private void complained() {
        evidence = file("minh chứng.pdf", complaint.review().id(), complaint.member());
        Map<String, Object> words = ReconsiderationWalk.words();
        words.putAll(Map.of("content", typed("C") + ": nhiệm vụ giao thêm chưa được tính.", "evidence", List.of(evidence)));
        String href = complaint.perform("complainRating", complaint.review().id(), complaint.member(), words);
        complaint.follow(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
        complaint.accepted();
        complaint.assigned();
        complaint.verified(Map.of("finding", typed("V")));
        subjects.put("complaint", complaint.id());
        tasks.put("committeeSecretary", complaint.task("concludeComplaint", complaint.secretary()).id());
    }

    /** Seven vote on five of their organisation in an open electronic box. */
    private void cast() {
        List<String> voters = Tree.people(tree.cell());
        long review = subjects.get("met cell");
        long ballot = transaction.execute(status -> ballots.prepare(new BallotPlan(
                campaign.id(), review, tree.cell(), List.of(new BallotPlan.Item(review, List.of(RatingLevel.values()), null)), voters, voters.get(0),
                LocalDateTime.of(2026, 4, 20, 8, 0))));
        runtime.startProcessInstanceByKey("secretBallot", campaign.businessKey() + "-VG-" + ballot, Map.of("unit", tree.cell(), "subjectId", ballot));
        Map<String, Object> opening = new HashMap<>(Map.of(
                "way", "ELECTRONIC", "present", voters, "head", voters.get(1), "team", List.of(voters.get(2), voters.get(3)), "inPerson", true, "openUntil",
                "2026-06-30T17:00"));
        submit("openBallot", ballot, voters.get(0), opening);
        voters.forEach(voter -> papersToCast.put(voter, task("castBallot", ballot, voter).id()));
    }

    private void audience() {
        people.put("anonymous", "");
        people.put("self", complaint.member());
        people.put("colleague", Tree.member(tree.first(), 6));
        people.put("writer", Tree.member(tree.first(), 7));
        people.put("secretary", Tree.secretary(tree.first()));
        people.put("committeeMember", Tree.committeeMember(tree.first()));
        people.put("dutyOfficer", Tree.dutyOfficer(tree.first()));
        people.put("secondSecretary", Tree.secretary(tree.second()));
        people.put("secondMember", Tree.member(tree.second(), 5));
        people.put("secretaryElsewhere", Tree.secretary(tree.grassrootsCell()));
        people.put("thirdSecretary", Tree.secretary(tree.cell()));
        people.put("thirdMember", Tree.member(tree.cell(), 5));
        people.put("board", complaint.board());
        people.put("inspection", complaint.inspector());
        people.put("committeeSecretary", complaint.secretary());
        people.put("committeesMember", Tree.committeeMember(tree.committee()));
        people.put("rootSecretary", Tree.secretary(tree.root()));
        people.put("rootOffice", Tree.office(tree.root()));
        people.put("formerSecretary", Tree.member(tree.second(), 6));
        people.put("formerBoard", Tree.member(tree.second(), 7));
        people.put("whoLeft", Tree.deputy(tree.grassrootsCell()));
        people.put("monitor", Tree.committeeMember(tree.grassrootsCell()));
        people.put("administrator", "qt0001");
        // fault S-37: secretary of his cell, and a plain member of the first one
        scene.belongs(people.get("secretaryElsewhere"), tree.first(), "OFFICIAL", "ACTIVE");
        scene.holds(people.get("formerSecretary"), tree.first(), "SECRETARY");
        scene.holds(people.get("formerBoard"), tree.committee(), "ORGANIZATION_BOARD");
        scene.holds(people.get("whoLeft"), tree.first(), "DEPUTY_SECRETARY");
        scene.holds(people.get("monitor"), tree.root(), "MONITOR");
    }

    /** Fault S-27: they are still logged in when their roles end. */
    private void leave() {
        jdbc.sql("update role_holding set to_date = '2026-06-09' where member_id in (:people) and unit_id in (:units)")
                .param("people", List.of(people.get("formerSecretary"), people.get("formerBoard"), people.get("whoLeft")))
                .param("units", List.of(tree.first(), tree.committee(), tree.grassrootsCell()))
                .update();
        jdbc.sql("update membership set to_date = '2026-06-09' where member_id = :person").param("person", people.get("whoLeft")).update();
    }

    private static String typed(String letter) {
        return WORDS.get(letter) + " " + CODE + HEADER;
    }

    private String file(String name, long subject, String by) {
        return files.store(new ByteArrayInputStream(("%PDF-1.4 " + name).getBytes(StandardCharsets.UTF_8)), name, tree.first(), subject, by).id();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String key, long subject, String person, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((List<Map<String, Object>>) intake.form(task(key, subject, person).id(), person).orElseThrow().data().get(list))
                .forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private void submit(String key, long subject, String person, Map<String, Object> answers) {
        intake.submit(task(key, subject, person).id(), person, answers);
    }

    private TaskView task(String key, long subject, String person) {
        return intake.tasksOf(person).stream()
                .filter(task -> task.key().equals(key) && task.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + person));
    }

    private void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("ratingRound").list().stream()
                .filter(instance -> instance.getBusinessKey().startsWith(campaign.businessKey()))
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }

    Visitor visitor(String kind) {
        return visitors.get(kind);
    }

    /** Kind of person, and who it is. */
    Map<String, String> people() {
        return people;
    }

    String kindOf(String person) {
        return people.entrySet().stream().filter(known -> known.getValue().equals(person)).map(Map.Entry::getKey).findFirst().orElse(person);
    }

    /** Ids of the files, by what is special about each. */
    Map<String, Long> files() {
        return subjects;
    }

    /** An open task of the kind of person. */
    Map<String, String> openTasks() {
        return tasks;
    }

    Visitor voter(String person) {
        return voters.get(person);
    }

    /** Of each voter. */
    Map<String, String> ballotTasks() {
        return papersToCast;
    }

    String evidence() {
        return evidence;
    }

    String scan() {
        return scan;
    }

    String cell() {
        return tree.first();
    }

    String secondCell() {
        return tree.second();
    }

    String committee() {
        return tree.committee();
    }

    String root() {
        return tree.root();
    }
}
