package vn.nennep.review.reconsideration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.document.DocumentType;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.reconsideration.ComplaintState;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Every way that a complaint takes (domain.md P10). */
@EngineTest
@Import(ReviewHelpers.class)
class ReconsiderationProcessTest {

    @Autowired private ReconsiderationWalk walk;
    @Autowired private ReviewScene scene;
    @Autowired private Reviews reviews;
    @Autowired private Ratings ratings;
    @Autowired private Subjects subjects;
    @Autowired private PaperRegistry papers;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void decided() {
        walk.decided();
    }

    @Test
    void whatWasDecidedIsUpheldAndTheComplainantIsTold() throws IOException {
        walk.complain();
        assertThat(walk.rating().contested()).as("stands, and is marked").isTrue();
        assertThat(walk.rating().decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(walk.complaint().dueOn()).isEqualTo("2026-05-05");
        assertThat(walk.reading("checkComplaint", walk.board())).contains("Thời hạn từ 20/04/2026 đến hết ngày 30/04/2026");
        walk.accepted();
        assertThat(walk.mail(walk.member())).anyMatch(mail -> mail.contains("đã nhận và thụ lý"));
        walk.assigned();
        assertThat(walk.reading("verifyComplaint", walk.inspector())).contains("Nhiệm vụ được giao thêm giữa năm", "Gặp chi ủy và người đề nghị");
        walk.verified(Map.of());
        walk.concluded(Map.of());

        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.UPHELD);
        assertThat(walk.running()).isEmpty();
        assertThat(walk.rating().contested()).isFalse();
        assertThat(walk.rating().decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
        IssuedPaper paper = papers.of(walk.id()).get(0);
        assertThat(paper.type()).isEqualTo(DocumentType.TB);
        assertThat(text(paper)).contains("Giữ nguyên mức đã xếp", "4 tán thành trên 4 có mặt; tổng số 5 cấp ủy viên").doesNotContain("{{");
        assertThat(walk.mail(walk.member())).anyMatch(mail -> mail.contains("đã kết luận") && mail.contains(paper.symbol()));
        assertThat(walk.mail(Tree.secretary(walk.tree().first()))).as("his cell's secretary").anyMatch(mail -> mail.contains("đã kết luận"));
    }

    @Test
    void aChangedLevelStandsAtOnceAndADecisionTakesThePlaceOfTheOldOne() throws IOException {
        walk.complain();
        walk.accepted();
        walk.assigned();
        walk.verified(Map.of("proposal", "CHANGE", "proposedLevel", "GOOD"));
        walk.concluded(Map.of("outcome", "CHANGE", "newLevel", "GOOD"));

        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.CHANGED);
        assertThat(walk.rating().decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(ratings.changesOf(walk.review().id())).filteredOn(change -> change.stage() == RatingStage.RECONSIDERATION)
                .extracting(Ratings.Change::fromLevel, Ratings.Change::toLevel, Ratings.Change::actor)
                .containsExactly(tuple(RatingLevel.COMPLETED, RatingLevel.GOOD, walk.secretary()));
        IssuedPaper paper = papers.of(walk.id()).get(0);
        assertThat(paper.type()).isEqualTo(DocumentType.QD);
        assertThat(text(paper)).contains("Điều 1. Xếp loại lại chất lượng đồng chí ", ": Hoàn thành tốt nhiệm vụ.", "thay mức “Hoàn thành nhiệm vụ”");
    }

    @Test
    void aStepIsDoneAgainAndTheLevelIsTakenBackUntilThen() {
        walk.complain();
        walk.accepted();
        walk.assigned();
        walk.verified(Map.of("proposal", "REDO"));
        walk.concluded(Map.of("outcome", "REDO", "redoStep", "BALLOT"));

        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.REDO);
        assertThat(walk.rating().decided()).isFalse();
        assertThat(walk.rating().contested()).isFalse();
        assertThat(reviews.memberReview(walk.review().id()).state()).isNotEqualTo(MemberReviewState.DECIDED);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ like :key and parent_id_ is null")
                        .param("key", walk.campaign().businessKey() + "-VG-%")
                        .query(Integer.class)
                        .single())
                .as("a supplementary round runs").isEqualTo(1);
    }

    @Test
    void onlyTheBallotIsDoneAgainWhereOnlyItIsToBe() {
        again("BALLOT");
        assertThat(reviews.memberReview(walk.review().id()).state()).isEqualTo(MemberReviewState.COMPLETED);
        assertThat(steps("ratingRound")).as("no second meeting").containsExactly("prepareRatingVote");
    }

    @Test
    void orTheWholeMeeting() {
        again("MEETING");
        assertThat(reviews.memberReview(walk.review().id()).state()).isEqualTo(MemberReviewState.DEFERRED);
        assertThat(steps("ratingRound")).containsExactly("prepareReviewRemarks");
    }

    private void again(String step) {
        walk.complain();
        walk.accepted();
        walk.assigned();
        walk.verified(Map.of("proposal", "REDO"));
        walk.concluded(Map.of("outcome", "REDO", "redoStep", step));
    }

    /** The open tasks of the campaign's processes of a model. */
    private List<String> steps(String process) {
        return jdbc.sql("""
                        select t.task_def_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ like :key and t.proc_def_id_ like :process
                        """)
                .param("key", walk.campaign().businessKey() + "%")
                .param("process", process + ":%")
                .query(String.class)
                .list();
    }

    @Test
    void aCollectivesSecretaryComplainsAndItsReviewBeginsAgain() {
        UnitReview second = scene.unitReview(walk.campaign(), walk.tree().second(), walk.tree().committee(), UnitReviewState.DECIDED);
        scene.rate(second.id(), RatingStage.DECISION, RatingLevel.COMPLETED);
        assertThat(walk.offered(Tree.deputy(walk.tree().second()), second.id())).doesNotContain("complainRating");
        walk.complain(Tree.secretary(walk.tree().second()), second.id());
        walk.accepted();
        walk.assigned();
        walk.verified(Map.of("proposal", "REDO"));
        walk.concluded(Map.of("outcome", "REDO", "redoStep", "MEETING"));
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.REDO);
        assertThat(reviews.unitReview(second.id()).state()).isEqualTo(UnitReviewState.DRAFTING);
        assertThat(ratings.of(second.id()).decided()).isFalse();
    }

    @Test
    void itIsWithdrawnAtAnyStepBeforeTheConclusion() {
        for (int step = 0; step < 4; step++) {
            walk.complain();
            if (step > 0) {
                walk.accepted();
            }
            if (step > 1) {
                walk.assigned();
            }
            if (step > 2) {
                walk.verified(Map.of());
            }
            walk.perform("withdrawComplaint", walk.id(), walk.member(), Map.of("sure", true));
            assertThat(walk.complaint().state()).as("after %s", step).isEqualTo(ComplaintState.WITHDRAWN);
            assertThat(walk.running()).isEmpty();
            assertThat(walk.rating().contested()).isFalse();
        }
        assertThat(walk.offered(walk.member(), walk.id())).doesNotContain("withdrawComplaint");
    }

    @Test
    void aConclusionThatIsRecordedIsNotWithdrawnAnyMore() {
        walk.untilConclusion();
        walk.submit("concludeComplaint", walk.secretary(), ReconsiderationWalk.conclusion(Map.of()));
        assertThat(walk.offered(walk.member(), walk.id())).isEmpty();
        walk.runJobs();
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.UPHELD);
    }

    @Test
    void withdrawalAndConclusionAtOneInstantLeaveOneOfThem() throws Exception {
        walk.untilConclusion();
        String task = walk.task("concludeComplaint", walk.secretary()).id();
        List<Object> results = AtOnce.people(2, number -> number == 0
                ? walk.perform("withdrawComplaint", walk.id(), walk.member(), Map.of("sure", true))
                : walk.intake().submit(task, walk.secretary(), ReconsiderationWalk.conclusion(Map.of())));
        walk.runJobs();
        assertThat(walk.running()).isEmpty();
        assertThat(walk.complaint().state()).isIn(ComplaintState.WITHDRAWN, ComplaintState.UPHELD);
        assertThat(results).filteredOn(result -> result instanceof Denial || result instanceof Refusal).hasSize(1);
        assertThat(walk.rating().contested()).isFalse();
    }

    @Test
    void whatComesTooLateIsTakenFromPaperOnlyAndAnswered() {
        walk.clockAt(LocalDateTime.of(2026, 4, 30, 23, 59, 59));
        assertThat(walk.offered(walk.member(), walk.review().id())).as("r21: the last second").contains("complainRating");
        walk.clockAt(LocalDateTime.of(2026, 5, 1, 0, 0, 0));
        assertThat(walk.offered(walk.member(), walk.review().id())).as("r21: midnight").doesNotContain("complainRating");
        String officer = Tree.dutyOfficer(walk.tree().first());
        Map<String, Object> words = ReconsiderationWalk.words();
        words.putAll(Map.of("member", walk.member(), "entrySource", "PAPER", "receivedOn", "2026-05-02"));
        refused(() -> walk.perform("enterComplaint", walk.review().id(), officer, words), "receivedOn", "complaint.received.inFuture");
        words.put("receivedOn", "2026-05-01");
        walk.perform("enterComplaint", walk.review().id(), officer, words);
        enteredLast();
        refused(() -> walk.submit("checkComplaint", walk.board(), Map.of("answer", "ACCEPTED")), "lateReason", "complaint.check.late");
        assertThat(walk.reading("checkComplaint", walk.board())).contains("Đề nghị đến sau thời hạn");
        walk.submit("checkComplaint", walk.board(), Map.of("answer", "REJECTED", "reason", "Đơn gửi sau thời hạn mười ngày"));
        walk.runJobs();
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.REJECTED_FORMAL);
        assertThat(walk.running()).isEmpty();
        assertThat(walk.rating().contested()).isFalse();
        assertThat(walk.mail(walk.member())).anyMatch(mail -> mail.contains("Lý do: Đơn gửi sau thời hạn mười ngày"));
    }

    @Test
    void whatCameInTimeOnPaperIsInTimeHoweverLateItIsTypedIn() {
        walk.clockAt(LocalDateTime.of(2026, 5, 4, 9, 0));
        Map<String, Object> words = ReconsiderationWalk.words();
        words.putAll(Map.of("member", walk.member(), "entrySource", "PAPER", "receivedOn", "2026-04-30"));
        walk.perform("enterComplaint", walk.review().id(), Tree.dutyOfficer(walk.tree().first()), words);
        enteredLast();
        walk.accepted();
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.ACCEPTED);
        assertThat(jdbc.sql("select count(*) from outbox_message where member_id = :m and message_key like 'entry/enterComplaint%'")
                        .param("m", walk.member()).query(Integer.class).single())
                .as("he is told that it was entered for him").isEqualTo(1);
    }

    @Test
    void anAnswerIsTakenOneLevelFurtherOnce() {
        walk.untilConclusion();
        walk.concluded(Map.of());
        walk.clockAt(LocalDateTime.of(2026, 4, 25, 9, 0));
        walk.complain();
        assertThat(walk.complaint().unitId()).isEqualTo(walk.tree().root());
        assertThat(walk.complaint().further()).isTrue();
        String root = walk.tree().root();
        assertThat(walk.hasTask("checkComplaint", walk.board())).as("no more the first committee's").isFalse();
        walk.submit("checkComplaint", Tree.organizationBoard(root), Map.of("answer", "ACCEPTED"));
        walk.runJobs();
        walk.submit("assignVerifier", Tree.secretary(root), Map.of("verifier", Tree.inspection(root), "unrelated", true));
        walk.submit("verifyComplaint", Tree.inspection(root), walk.found(Map.of("heardOn", "2026-04-25", "proposal", "CHANGE", "proposedLevel", "GOOD")));
        walk.submit("concludeComplaint", Tree.secretary(root), ReconsiderationWalk.conclusion(Map.of("outcome", "CHANGE", "newLevel", "GOOD")));
        walk.runJobs();
        assertThat(walk.rating().decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(walk.offered(walk.member(), walk.review().id())).as("no third time").doesNotContain("complainRating");
    }

    @Test
    void byPolicyThereIsNoFurtherComplaint() {
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values ('complaint.further', :unit, 'false', '2026-01-01', 'test', 'P')")
                .param("unit", walk.tree().first())
                .update();
        walk.untilConclusion();
        walk.concluded(Map.of());
        assertThat(walk.offered(walk.member(), walk.review().id())).doesNotContain("complainRating");
    }

    @Test
    void onlyWhoIsConcernedMayAskAndOnlyOnceAtATime() {
        for (String other : List.of(Tree.member(walk.tree().first(), 6), Tree.secretary(walk.tree().first()), Tree.member(walk.tree().second(), 5))) {
            assertThat(walk.offered(other, walk.review().id())).as(other).doesNotContain("complainRating");
            assertThat(catchThrowableOfType(Denial.class, () -> walk.complain(other, walk.review().id()))).as(other).isNotNull();
        }
        walk.complain();
        assertThat(walk.offered(walk.member(), walk.review().id())).as("one at a time").doesNotContain("complainRating");
    }

    @Test
    void onlyPartiesAndHandlersReadIt() {
        walk.complain();
        walk.accepted();
        Tree tree = walk.tree();
        assertThat(List.of(walk.member(), walk.board(), walk.secretary(), walk.inspector(), Tree.office(tree.committee())))
                .allMatch(person -> subjects.mayRead(person, walk.id()));
        assertThat(List.of(
                        Tree.secretary(tree.first()), Tree.dutyOfficer(tree.first()), Tree.member(tree.first(), 6), Tree.secretary(tree.second()),
                        Tree.committeeMember(tree.committee()), Tree.organizationBoard(tree.root()), Tree.secretary(tree.root())))
                .noneMatch(person -> subjects.mayRead(person, walk.id()));
    }

    @Test
    void whoTookPartInTheRatingDoesNotLookIntoIt() {
        jdbc.sql("insert into rating_change (target_id, stage, from_level, to_level, actor, changed_at)"
                        + " values (:target, 'APPRAISAL', null, 'COMPLETED', :actor, '2026-04-01 08:00:00')")
                .param("target", walk.review().id())
                .param("actor", walk.inspector())
                .update();
        walk.complain();
        walk.accepted();
        refused(() -> walk.submit("assignVerifier", walk.secretary(), Map.of("verifier", walk.inspector(), "unrelated", true)), "verifier", null);
        walk.submit("assignVerifier", walk.secretary(), Map.of("verifier", Tree.office(walk.tree().committee()), "unrelated", true));
        assertThat(walk.hasTask("verifyComplaint", Tree.office(walk.tree().committee()))).isTrue();
    }

    @Test
    void aConclusionNeedsMoreThanHalfOfTheCommitteeAndFiguresThatFit() {
        walk.untilConclusion();
        String secretary = walk.secretary();
        refused(() -> conclude(Map.of("present", 6)), "present", "complaint.vote.present");
        refused(() -> conclude(Map.of("present", 3, "inFavour", 4)), "inFavour", "complaint.vote.inFavour");
        refused(() -> conclude(Map.of("committeeSize", 8, "present", 5, "inFavour", 4)), "inFavour", "complaint.vote.notEnough");
        refused(() -> conclude(Map.of("outcome", "CHANGE")), "newLevel", "intake.required");
        refused(() -> conclude(Map.of("outcome", "CHANGE", "newLevel", "EXCELLENT")), "exceptionReason", "complaint.level.above");
        assertThat(walk.hasTask("concludeComplaint", secretary)).isTrue();
        conclude(Map.of("committeeSize", 7, "present", 4, "inFavour", 4));
        walk.runJobs();
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.UPHELD);
    }

    @Test
    void aLevelAboveTheCapNeedsItsOwnReason() {
        walk.untilConclusion();
        assertThat(walk.reading("concludeComplaint", walk.secretary())).contains("Mức cần có lý do riêng", "mức cao nhất là “Hoàn thành tốt nhiệm vụ”");
        walk.concluded(Map.of("outcome", "CHANGE", "newLevel", "EXCELLENT", "exceptionReason", "Thành tích đặc biệt xuất sắc được cấp trên khen"));
        assertThat(walk.rating().decidedLevel()).isEqualTo(RatingLevel.EXCELLENT);
    }

    @Test
    void nobodyHandlesHisOwnComplaint() {
        scene.belongs(walk.board(), walk.tree().second(), "OFFICIAL", "ACTIVE");
        UnitReview second = scene.unitReview(walk.campaign(), walk.tree().second(), walk.tree().committee(), UnitReviewState.DECIDED);
        long own = scene.memberReview(second, walk.board(), SelfReviewForm.FORM_2A, MemberReviewState.DECIDED).id();
        scene.rate(own, RatingStage.DECISION, RatingLevel.COMPLETED);
        walk.complain(walk.board(), own);
        assertThat(walk.hasTask("checkComplaint", walk.board())).isFalse();
        assertThat(walk.hasTask("checkComplaint", Tree.office(walk.tree().committee()))).isTrue();
    }

    @Test
    void nothingOfItsWordsIsInTheEngine() {
        walk.untilConclusion();
        walk.concluded(Map.of("outcome", "CHANGE", "newLevel", "GOOD"));
        assertThat(jdbc.sql("select text_ from act_hi_varinst where text_ is not null").query(String.class).list())
                .noneMatch(text -> text.contains("Nhiệm vụ") || text.equals("GOOD") || text.equals("CHANGE"));
    }

    private void conclude(Map<String, Object> more) {
        walk.submit("concludeComplaint", walk.secretary(), ReconsiderationWalk.conclusion(more));
    }

    private void enteredLast() {
        long last = jdbc.sql("select max(id) from rating_complaint where target_id = :target").param("target", walk.review().id()).query(Long.class).single();
        walk.follow(last);
    }

    private String text(IssuedPaper paper) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(paper.id()))))) {
            return words.getText();
        }
    }

    private static void refused(Runnable attempt, String field, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt::run);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.findings()).extracting(Refusal.Finding::field).contains(field);
        if (code != null) {
            assertThat(refusal.findings()).extracting(Refusal.Finding::code).contains(code);
        }
    }
}
