package vn.nennep.review.member.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake.Entry;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.member.SelfReview;
import vn.nennep.review.member.SelfReviewBook;
import vn.nennep.review.member.SelfReviewStage;
import vn.nennep.review.member.SelfReviews;
import vn.nennep.testing.EngineTest;

/** Every way that a member's own part of the review takes (domain.md P6 rows 4 and 10). */
@EngineTest
@Import(ReviewHelpers.class)
class MemberReviewProcessTest {

    @Autowired private ReviewScene scene;
    @Autowired private SelfReviewWalk walk;
    @Autowired private SelfReviewBook book;
    @Autowired private SelfReviews selfReviews;
    @Autowired private Ratings ratings;
    @Autowired private Subjects subjects;
    @Autowired private ReviewPrompts prompts;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    private Tree tree;
    private UnitReview cell;
    private MemberReview review;

    @BeforeEach
    void aMemberInAnOpenCampaign() {
        tree = scene.tree();
        cell = cell(2025);
        review = memberOf(cell, SelfReviewForm.FORM_2A);
    }

    private UnitReview cell(int year) {
        ReviewCampaign campaign = scene.campaign(tree, year);
        return scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
    }

    private MemberReview memberOf(UnitReview of, SelfReviewForm form) {
        return scene.memberReview(of, Tree.member(of.unitId(), 5), form, MemberReviewState.WRITING);
    }

    @Test
    void heWritesIsReviewedAndCompletes() {
        walk.begin(review);
        assertThat(mails()).singleElement().asString().contains("Viết bản tự kiểm điểm năm 2025");
        walk.write(review, SelfReviewWalk.scored());
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.WRITTEN);
        assertThat(ratings.of(review.id()).selfLevel()).as("left open before the meeting").isNull();
        assertThat(walk.hasTask("completeSelfReview", review.memberId(), review.id())).as("before the meeting").isFalse();

        walk.held(review);
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.HELD);
        assertThat(walk.prefilled("completeSelfReview", review)).containsEntry("ideology", SelfReviewWalk.LONG_ENOUGH);
        walk.complete(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "selfLevel", "GOOD"));

        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.COMPLETED);
        assertThat(walk.running(review)).isZero();
        assertThat(ratings.of(review.id()).selfLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(book.versions(review.id())).extracting(SelfReview::number, SelfReview::stage)
                .containsExactly(tuple(1, SelfReviewStage.WRITTEN), tuple(2, SelfReviewStage.COMPLETED));
        assertThat(selfReviews.figuresOf(review.id())).hasValueSatisfying(figures -> {
            assertThat(figures.commonScore()).isEqualByComparingTo(new BigDecimal("26.5"));
            assertThat(figures.resultScore()).isEqualByComparingTo(new BigDecimal("61.5"));
            assertThat(List.of(figures.tasks(), figures.done(), figures.late(), figures.beyond(), figures.openShortcomings()))
                    .containsExactly(3, 3, 0, 1, 0);
        });
    }

    @Test
    void whoIsReviewedBeforeHeHandsInCompletesAtOnce() {
        walk.begin(review);
        walk.held(review);
        assertThat(walk.hasTask("completeSelfReview", review.memberId(), review.id())).isFalse();
        walk.write(review, SelfReviewWalk.scored());
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.HELD);
        assertThat(walk.hasTask("completeSelfReview", review.memberId(), review.id())).isTrue();
    }

    @Test
    void whenTheRoundComesBackToTheMeetingHeCompletesAgain() {
        walk.begin(review);
        walk.write(review, SelfReviewWalk.scored());
        walk.held(review);
        walk.complete(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "selfLevel", "GOOD"));
        walk.held(review);
        assertThat(walk.running(review)).isOne();
        assertThat(walk.prefilled("completeSelfReview", review)).containsEntry("selfLevel", "GOOD");
        walk.complete(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "selfLevel", "COMPLETED"));
        assertThat(ratings.of(review.id()).selfLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(book.versions(review.id())).hasSize(3);
        assertThat(walk.running(review)).isZero();
    }

    @Test
    void heldTwiceWhileHeCompletesAsksHimOnce() {
        walk.begin(review);
        walk.write(review, SelfReviewWalk.scored());
        walk.held(review);
        walk.held(review);
        assertThat(walk.running(review)).isOne();
        assertThat(walk.task("completeSelfReview", review.memberId(), review.id())).isNotNull();
    }

    @Test
    void itEndsAtAnyStepWhenNothingMoreIsAskedOfHim() {
        walk.begin(review);
        walk.withdraw(review);
        assertThat(walk.running(review)).isZero();

        walk.begin(review);
        walk.write(review, SelfReviewWalk.scored());
        walk.withdraw(review);
        assertThat(walk.running(review)).isZero();

        walk.begin(review);
        assertThat(walk.hasTask("writeSelfReview", review.memberId(), review.id())).as("he has written already").isFalse();
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.WRITTEN);
        walk.held(review);
        walk.withdraw(review);
        assertThat(walk.running(review)).isZero();
        walk.withdraw(review);
        assertThat(mails()).as("asked by mail once").hasSize(1);
    }

    @Test
    void begunTwiceItRunsOnce() {
        walk.begin(review);
        walk.begin(review);
        assertThat(walk.running(review)).isOne();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void oneWhoWasPutOffIsAskedToCompleteAfterTheSupplementaryMeeting() {
        walk.begin(review);
        walk.write(review, SelfReviewWalk.scored());
        jdbc.sql("update member_review set state = 'DEFERRED', version = version + 1 where id = :id").param("id", review.id()).update();
        assertThat(walk.running(review)).isOne();
        walk.held(review);
        walk.complete(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "selfLevel", "GOOD"));
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.COMPLETED);
    }

    @Test
    void theDutyOfficerEntersWhatHeWroteOnPaper() {
        jdbc.sql("update party_member set email = null where id = :id").param("id", review.memberId()).update();
        walk.begin(review);
        assertThat(jdbc.sql("select state from outbox_message where member_id = :id").param("id", review.memberId()).query(String.class).list())
                .containsExactly("PRINT");
        String task = walk.task("writeSelfReview", review.memberId(), review.id()).id();
        String officer = Tree.dutyOfficer(tree.first());
        walk.intake().submit(task, officer, new Handing(null, SelfReviewWalk.scored(), new Entry(review.memberId(), EntrySource.PAPER)));
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.WRITTEN);
        assertThat(selfReviews.reading(review.id()).orElseThrow().toString()).contains("(đồng chí Thử Văn D", "nhập hộ)");
    }

    @Test
    void nobodyElseReadsOrHandsInASelfReview() {
        walk.begin(review);
        String task = walk.task("writeSelfReview", review.memberId(), review.id()).id();
        for (String other : List.of(
                Tree.member(tree.first(), 6), Tree.secretary(tree.first()), Tree.secretary(tree.second()), Tree.secretary(tree.committee()))) {
            assertThat(catchThrowableOfType(Denial.class, () -> walk.intake().form(task, other))).as(other).isNotNull();
            assertThat(catchThrowableOfType(Denial.class, () -> walk.intake().submit(task, other, SelfReviewWalk.scored()))).as(other).isNotNull();
        }
        walk.write(review, SelfReviewWalk.scored());
        assertThat(subjects.mayRead(review.memberId(), review.id())).isTrue();
        assertThat(subjects.mayRead(Tree.secretary(tree.first()), review.id())).isTrue();
        assertThat(subjects.mayRead(Tree.member(tree.first(), 6), review.id())).as("another member of the cell").isFalse();
        assertThat(subjects.mayRead(Tree.secretary(tree.second()), review.id())).as("another cell's secretary").isFalse();
    }

    @Test
    void underTheEarlierRegimeCriteriaAreGraded() {
        MemberReview graded = memberOf(cell(2023), SelfReviewForm.FORM_2A);
        walk.begin(graded);
        assertThat(walk.prefilled("writeSelfReview", graded)).containsEntry("scored", false);
        walk.write(graded, SelfReviewWalk.graded());
        assertThat(selfReviews.figuresOf(graded.id())).hasValueSatisfying(figures -> {
            assertThat(figures.score()).isNull();
            assertThat(figures.grades()).hasSize(5);
        });
    }

    @Test
    void whatHeNamedLastYearHeAnswersForThisYear() {
        MemberReview before = memberOf(cell(2024), SelfReviewForm.FORM_2A);
        walk.begin(before);
        walk.write(before, SelfReviewWalk.graded());
        walk.begin(review);
        Map<String, Object> prefilled = walk.prefilled("writeSelfReview", review);
        assertThat((List<?>) prefilled.get("pastShortcomings")).extracting(option -> ((Option) option).label())
                .containsExactly("Còn nể nang khi góp ý đồng chí trong chi bộ", "Ít tham gia phát biểu");
        assertThat(walk.reading("writeSelfReview", review)).contains("Mỗi buổi sinh hoạt phát biểu ít nhất một ý kiến");

        assertThat(findings(SelfReviewWalk.scored())).contains(tuple("remedies", "member.remedies.missing"));
        List<Map<String, Object>> remedies = List.of(
                Map.of("shortcoming", "1", "progress", 100), Map.of("shortcoming", "0", "progress", 60, "remaining", "Góp ý thẳng thắn hơn"));
        walk.write(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "remedies", remedies));
        assertThat(selfReviews.figuresOf(review.id())).hasValueSatisfying(figures -> assertThat(figures.openShortcomings()).isOne());
        assertThat(book.last(review.id()).orElseThrow().remedies()).extracting("shortcoming", "progress").containsExactly(
                tuple("Còn nể nang khi góp ý đồng chí trong chi bộ", 60), tuple("Ít tham gia phát biểu", 100));
    }

    @Test
    void aLeaderTellsOfWhatHeLeads() {
        MemberReview leader = scene.memberReview(cell, Tree.secretary(tree.first()), SelfReviewForm.FORM_2B, MemberReviewState.WRITING);
        walk.begin(leader);
        assertThat(walk.prefilled("writeSelfReview", leader)).containsEntry("leads", true);
        assertThat(walk.reading("writeSelfReview", leader)).contains("Bí thư, Chi bộ Thử");
    }

    /** 88 points and everything in time is good, not excellent (domain.md §3.4). */
    @Test
    void whoTakesMoreThanScoreAndConditionsAllowSaysWhy() {
        walk.begin(review);
        walk.write(review, SelfReviewWalk.scored());
        walk.held(review);
        assertThat(walk.reading("completeSelfReview", review)).contains("Mức cao nhất theo điểm và điều kiện", "Hoàn thành tốt nhiệm vụ");
        Map<String, Object> excellent = SelfReviewWalk.with(SelfReviewWalk.scored(), "selfLevel", "EXCELLENT");
        assertThat(catchThrowableOfType(Refusal.class, () -> walk.complete(review, excellent)).findings())
                .extracting(Refusal.Finding::field, Refusal.Finding::code)
                .containsExactly(tuple("levelExplanation", "member.level.aboveCap"));
        assertThat(book.versions(review.id())).as("nothing of it is kept").hasSize(1);
        assertThat(ratings.of(review.id()).selfLevel()).isNull();
        walk.complete(review, SelfReviewWalk.with(excellent, "levelExplanation", "Được tặng bằng khen của tỉnh"));
        assertThat(ratings.of(review.id()).selfLevel()).isEqualTo(RatingLevel.EXCELLENT);
    }

    @Test
    void whatTheSuperiorAskedForIsShownAndAnswered() {
        transaction.executeWithoutResult(status -> prompts.send(
                review.id(), "Làm rõ việc chậm nộp báo cáo quý II", null, tree.committee(), Tree.secretary(tree.committee()),
                LocalDateTime.of(2025, 11, 2, 8, 0)));
        walk.begin(review);
        assertThat(walk.reading("writeSelfReview", review)).contains("Làm rõ việc chậm nộp báo cáo quý II");
        assertThat(findings(SelfReviewWalk.scored())).containsExactly(tuple("promptAnswer", "member.promptAnswer.missing"));
        walk.write(review, SelfReviewWalk.with(SelfReviewWalk.scored(), "promptAnswer", "Tôi đã nộp bổ sung và rút kinh nghiệm."));
        assertThat(selfReviews.reading(review.id()).orElseThrow().toString()).contains("Tôi đã nộp bổ sung và rút kinh nghiệm.");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        walk.begin(review);
        Map<String, Object> answers = SelfReviewWalk.with(SelfReviewWalk.scored(), "style", "Ngắn");
        answers.put("tasks", List.of(SelfReviewWalk.task("Việc dở dang", 60, true, true)));
        answers.remove("measures");
        assertThat(findings(answers)).containsExactlyInAnyOrder(
                tuple("style", "member.text.tooShort"), tuple("tasks[0].onTime", "member.tasks.notDoneOnTime"),
                tuple("tasks[0].beyond", "member.tasks.notDoneBeyond"), tuple("measures", "member.measures.missing"));
        assertThat(book.versions(review.id())).isEmpty();
        assertThat(walk.again(review).state()).isEqualTo(MemberReviewState.WRITING);
    }

    @Test
    void longTextsDecomposedLettersAndPicturesAreKeptWhole() {
        walk.begin(review);
        String decomposed = Normalizer.normalize("Đồng chí Thưởng ở xã Nghĩa Hưng ".repeat(400), Normalizer.Form.NFD);
        String longest = "Gương mẫu 👍 ".repeat(1000).substring(0, 9_999) + "x";
        walk.write(review, SelfReviewWalk.with(
                SelfReviewWalk.with(SelfReviewWalk.scored(), "ideology", decomposed.substring(0, 9_000)), "ethics", longest));
        SelfReview kept = book.last(review.id()).orElseThrow();
        assertThat(kept.texts().ideology()).isEqualTo(Normalizer.normalize(decomposed.substring(0, 9_000), Normalizer.Form.NFC).strip());
        assertThat(kept.texts().ethics()).isEqualTo(longest);
    }

    private List<Tuple> findings(Map<String, Object> answers) {
        return catchThrowableOfType(Refusal.class, () -> walk.write(review, answers)).findings().stream()
                .map(finding -> tuple(finding.field(), finding.code()))
                .toList();
    }

    private List<String> mails() {
        return jdbc.sql("select subject from outbox_message where member_id = :id").param("id", review.memberId()).query(String.class).list();
    }
}
