package vn.nennep.review.round.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.ballot.PaperVote;
import vn.nennep.review.round.RatingVotes;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.Rounds;

/** A round of a cell of seven, as its people walk it through the intake. How everybody votes is said by the test. */
@TestComponent
class RoundWalk {

    private final ReviewScene scene;
    private final Rounds rounds;
    private final ReviewRounds book;
    private final RatingVotes votes;
    private final Reviews reviews;
    private final DossierBook dossiers;
    private final RoundStandIns.Written written;
    private final RoundStandIns.Counted counted;
    private final PaperVote paper;
    private final Intake intake;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tree tree;
    String cell;
    ReviewCampaign campaign;
    UnitReview unit;
    List<MemberReview> members;
    long id;

    RoundWalk(
            ReviewScene scene, Rounds rounds, ReviewRounds book, RatingVotes votes, Reviews reviews, DossierBook dossiers, RoundStandIns.Written written,
            RoundStandIns.Counted counted, PaperVote paper, Intake intake, RuntimeService runtime, ManagementService management, People people,
            TransactionTemplate transaction, Clock clock) {
        this.scene = scene;
        this.rounds = rounds;
        this.book = book;
        this.votes = votes;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.written = written;
        this.counted = counted;
        this.paper = paper;
        this.intake = intake;
        this.runtime = runtime;
        this.management = management;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A cell whose members have all handed in; the plain members' figures allow the best level, the others' the second. */
    void cell() {
        tree = scene.tree();
        cell = tree.cell();
        campaign = scene.campaign(tree, 2025);
        unit = scene.unitReview(campaign, cell, tree.root(), UnitReviewState.REVIEWED);
        members = scene.members(unit, MemberReviewState.WRITTEN);
        for (int i = 0; i < members.size(); i++) {
            written.figures.put(members.get(i).id(), i >= 4 ? RoundStandIns.STRONG : RoundStandIns.FAIR);
            counted.winners.put(members.get(i).id(), i >= 4 ? RatingLevel.EXCELLENT : RatingLevel.GOOD);
        }
    }

    void begin() {
        id = transaction.execute(status -> rounds.begin(unit, members, false, null, null, now()));
    }

    /** @param number 1 secretary, 2 deputy, 3 committee member, 4 duty officer, 5 to 7 plain members */
    MemberReview member(int number) {
        return reviews.memberReview(members.get(number - 1).id());
    }

    String person(int number) {
        return members.get(number - 1).memberId();
    }

    void remarked() {
        List<Map<String, Object>> rows = rows("prepareReviewRemarks", "remarks");
        rows.forEach(row -> row.putAll(Map.of("remark", "Nhận xét kín của chi ủy", "expected", "GOOD")));
        submit("prepareReviewRemarks", Map.of("remarks", rows));
    }

    /** Everybody came; one day, the deputy presides over the secretary's own item. */
    Map<String, Object> meeting() {
        List<Map<String, Object>> attendance = rows("holdReviewMeeting", "attendance");
        attendance.forEach(row -> row.put("status", "PRESENT"));
        List<Map<String, Object>> items = rows("holdReviewMeeting", "items");
        items.forEach(row -> row.putAll(Map.of("criticism", "Cần mạnh dạn hơn khi góp ý", "reply", "ACCEPTED")));
        Map<String, Object> answers = new HashMap<>();
        answers.put("sittings", List.of(
                Map.of("heldOn", "2026-04-18", "fromTime", "07:30", "toTime", "11:30"),
                Map.of("heldOn", "2026-04-18", "fromTime", "13:30", "toTime", "16:30")));
        answers.putAll(Map.of(
                "place", "Hội trường", "chair", person(1), "ownChair", person(2), "minuteTaker", person(5), "conclusion", "Hội nghị nhất trí.", "attendance",
                attendance, "items", items));
        return answers;
    }

    /** That member wasn't there. */
    void absent(Map<String, Object> meeting, int number, String status, String reason) {
        row(meeting, "attendance", person(number)).put("status", status);
        if (reason != null) {
            row(meeting, "attendance", person(number)).put("reason", reason);
        }
        Map<String, Object> item = row(meeting, "items", person(number));
        item.remove("criticism");
        item.remove("reply");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> row(Map<String, Object> answers, String list, String member) {
        return ((List<Map<String, Object>>) answers.get(list)).stream().filter(row -> row.get("member").equals(member)).findFirst().orElseThrow();
    }

    void met(Map<String, Object> meeting) {
        submit("holdReviewMeeting", meeting);
        runJobs();
    }

    /** These have completed their self-reviews. */
    void completed(List<MemberReview> who) {
        transaction.executeWithoutResult(status -> who.stream()
                .map(review -> reviews.memberReview(review.id()))
                .filter(review -> review.state() == MemberReviewState.HELD)
                .forEach(review -> reviews.save(review.in(MemberReviewState.COMPLETED))));
    }

    Map<String, Object> vote() {
        return new HashMap<>(Map.of("entitled", data("prepareRatingVote").get("entitled")));
    }

    void voteSettled(Map<String, Object> answers) {
        submit("prepareRatingVote", answers);
    }

    /** On paper, to the signature; a line for which the test names no level gets none. */
    void voted() {
        long ballot = votes.last(id).orElseThrow().ballotId();
        List<String> electors = counted.plan.entitled();
        paper.count(ballot, person(1), electors, counted.winners::get, this::runJobs);
        paper.sign(ballot, electors);
        runJobs();
    }

    Map<String, Object> proposal() {
        return new HashMap<>(Map.of("levels", rows("proposeRatings", "levels"), "basis", "Biên bản hội nghị ngày 18/4/2026"));
    }

    void proposed(Map<String, Object> answers) {
        submit("proposeRatings", answers);
        runJobs();
    }

    /** Everything up to the papers' way to the committee above. */
    void sentUp() {
        begin();
        remarked();
        met(meeting());
        completed(members);
        voteSettled(vote());
        voted();
        proposed(proposal());
    }

    void sentBack(boolean toMeeting, String reason) {
        transaction.executeWithoutResult(status ->
                dossiers.sendBack(votes.last(id).orElseThrow().dossierId(), toMeeting, reason, Tree.secretary(tree.root()), now()));
        answered(Map.of("dossierAgreed", false, "backToMeeting", toMeeting));
    }

    void agreedAndDecided(Consumer<MemberReview> decide) {
        answered(Map.of("dossierAgreed", true));
        transaction.executeWithoutResult(status -> members.forEach(decide));
        correlate("ratingsDecided", Map.of());
    }

    private void answered(Map<String, Object> answer) {
        correlate("dossierAnswered", answer);
    }

    private void correlate(String message, Map<String, Object> variables) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(round().businessKey(campaign)).setVariables(variables).correlate();
            return null;
        });
    }

    ReviewRound round() {
        return book.round(id);
    }

    /** Null when it is over. */
    ProcessInstance running() {
        return people.asNobody(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey("ratingRound")
                .processInstanceBusinessKey(round().businessKey(campaign))
                .singleResult());
    }

    Map<String, Object> variables() {
        return people.asNobody(() -> runtime.getVariables(running().getId()));
    }

    void submit(String key, Map<String, Object> answers) {
        submit(key, person(1), answers);
    }

    void submit(String key, String who, Map<String, Object> answers) {
        intake.submit(task(key, who).id(), who, answers);
    }

    Map<String, Object> data(String key) {
        return intake.form(task(key, person(1)).id(), person(1)).orElseThrow().data();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String key, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((List<Map<String, Object>>) data(key).get(list)).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    String reading(String key) {
        return intake.form(task(key, person(1)).id(), person(1)).orElseThrow().reading().toString();
    }

    boolean hasTask(String key, String who) {
        return intake.tasksOf(who).stream().anyMatch(task -> task.key().equals(key) && task.subject() == id);
    }

    TaskView task(String key, String who) {
        return intake.tasksOf(who).stream()
                .filter(task -> task.key().equals(key) && task.subject() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + who));
    }

    /** The action on the cell's file, as it is offered to the person. */
    boolean offered(String who) {
        return intake.offers(who, null, unit.id()).stream().anyMatch(offer -> offer.name().equals("beginSupplementaryRound"));
    }

    void beginSupplementary(String who, List<MemberReview> chosen) {
        intake.perform(new Asked("beginSupplementaryRound", cell, unit.id(), null), who, null, Map.of(
                "members", chosen.stream().map(review -> Long.toString(review.id())).toList(), "reason", "Các đồng chí đã về địa phương"));
        List<ReviewRound> all = book.ofUnitReview(unit.id());
        id = all.get(all.size() - 1).id();
    }

    /** Another ballot on a member who was reviewed before. */
    void voteAgain(MemberReview review) {
        id = transaction.execute(status -> rounds.voteAgain(
                unit, reviews.save(review.in(MemberReviewState.COMPLETED)), "Bỏ phiếu chưa đúng trình tự", null, now()));
    }

    void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return people.asNobody(() -> runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null && instance.getBusinessKey().startsWith(campaign.businessKey()))
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
