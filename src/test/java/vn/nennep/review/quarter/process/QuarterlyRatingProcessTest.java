package vn.nennep.review.quarter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nennep.review.quarter.process.QuarterWalk.agreed;
import static vn.nennep.review.quarter.process.QuarterWalk.decision;
import static vn.nennep.review.quarter.process.QuarterWalk.plan;
import static vn.nennep.review.quarter.process.QuarterWalk.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.member.process.SelfReviewWalk;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviewState;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterCampaign;
import vn.nennep.review.quarter.QuarterCampaignState;
import vn.nennep.review.result.CampaignResult;
import vn.nennep.review.result.EarlierResults;
import vn.nennep.review.result.Results;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.TableSearch;

/** The quarterly rating of leaders: off by default, its walk, and every other way that it takes (domain.md P12). */
@EngineTest
@Import(ReviewHelpers.class)
class QuarterlyRatingProcessTest {

    private static final String MARK = "Zxqjvbieurieng";

    @Autowired private ReviewScene scene;
    @Autowired private QuarterWalk walk;
    @Autowired private SelfReviewWalk selfReviews;
    @Autowired private LeaderReviews reviews;
    @Autowired private Ratings ratings;
    @Autowired private Results results;
    @Autowired private EarlierResults earlier;
    @Autowired private Disciplines disciplines;
    @Autowired private Subjects subjects;
    @Autowired private List<ReviewFile> files;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MovableClock clock;
    private Tree tree;
    private String leader;
    private String board;
    private String secretary;

    @BeforeEach
    void aTree() {
        tree = scene.tree();
        leader = Tree.secretary(tree.first());
        board = Tree.organizationBoard(tree.committee());
        secretary = Tree.secretary(tree.committee());
    }

    @Test
    void whileNobodySwitchesItOnNobodyIsOfferedIt() {
        assertThat(offers(Tree.secretary(tree.root()))).doesNotContain("openQuarter");
        assertThat(catchThrowableOfType(Denial.class, () -> walk.open(tree, plan(2026, 1))).code()).isEqualTo("intake.actionUnavailable");
        walk.set(tree, true, "2026-01-01");
        assertThat(offers(Tree.secretary(tree.root()))).contains("openQuarter");
        assertThat(offers(Tree.secretary(tree.first()))).as("a cell's secretary").doesNotContain("openQuarter");
        walk.set(tree, false, "2026-01-01");
        assertThat(offers(Tree.secretary(tree.root()))).as("switched off again").doesNotContain("openQuarter");
    }

    @Test
    void onlyAnAdministratorSwitchesItOn() {
        for (String other : List.of(Tree.secretary(tree.root()), Tree.organizationBoard(tree.root()))) {
            assertThat(walk.intake().offersAbout(other, tree.root(), null)).extracting(Offer::name).doesNotContain("switchQuarterlyRating");
        }
        assertThat(walk.intake().offersAbout("qt0001", tree.root(), null)).extracting(Offer::name).contains("switchQuarterlyRating");
        assertThat(walk.intake().offersAbout("qt0001", tree.first(), null)).extracting(Offer::name).doesNotContain("switchQuarterlyRating");
        assertThat(catchThrowableOfType(Refusal.class, () -> walk.set(tree, true, "2025-12-31")).findings())
                .extracting(Refusal.Finding::field).containsExactly("from");
    }

    @Test
    void whatIsSwitchedOffFromADayOnStillHoldsForTheQuarterBefore() {
        walk.set(tree, true, "2026-01-01");
        walk.set(tree, false, "2026-04-01");
        assertThat(walk.open(tree, plan(2026, 1)).period().number()).isOne();
        ClockExtension.move(clock, LocalDateTime.of(2026, 7, 2, 8, 0));
        assertThat(offers(Tree.secretary(tree.root()))).as("the second quarter is off").doesNotContain("openQuarter");
        Tree other = scene.tree();
        walk.set(other, true, "2026-01-01");
        walk.set(other, false, "2026-05-01");
        assertThat(offers(Tree.secretary(other.root()))).as("the first may still be opened").contains("openQuarter");
    }

    @Test
    void onlyTheLeadersOfTheCellsBelowAreAskedOnceEach() {
        scene.belongs(leader, tree.second(), "OFFICIAL", "ACTIVE");
        jdbc.sql("update membership set activity = 'EXEMPT' where member_id = :member").param("member", Tree.deputy(tree.cell())).update();
        jdbc.sql("update party_member set post = 'Hiệu trưởng trường tiểu học' where id = :member").param("member", Tree.member(tree.cell(), 6)).update();
        QuarterCampaign campaign = walk.opened(tree);
        assertThat(campaign.state()).isEqualTo(QuarterCampaignState.OPEN);
        Set<String> expected = new HashSet<>(Set.of(Tree.secretary(tree.cell()), Tree.member(tree.cell(), 6)));
        for (String cell : List.of(tree.grassrootsCell(), tree.first(), tree.second())) {
            expected.add(Tree.secretary(cell));
            expected.add(Tree.deputy(cell));
        }
        assertThat(reviews.of(campaign)).extracting(LeaderReview::memberId).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(walk.of(campaign, leader).unitId()).as("where he leads").isEqualTo(tree.first());
        assertThat(walk.of(campaign, leader).decidingUnitId()).isEqualTo(tree.committee());
        assertThat(walk.of(campaign, Tree.secretary(tree.cell())).decidingUnitId()).isEqualTo(tree.root());
        assertThat(mails(leader)).containsExactly("Tự đánh giá, xếp loại quý I năm 2026");
    }

    @Test
    void heWritesTheCommitteeAppraisesAndDecidesAndHeIsTold() {
        QuarterCampaign campaign = walk.opened(tree);
        LeaderReview review = walk.of(campaign, leader);
        assertThat(walk.task(review, "writeQuarterReview", leader).due()).isEqualTo(LocalDateTime.of(2026, 4, 27, 23, 59, 59));
        walk.write(review, report("GOOD", 88));
        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.SUBMITTED);
        assertThat(walk.form(review, "appraiseQuarterReview", board).reading().toString())
                .contains("Tổ chức ba buổi sinh hoạt", "88 điểm", "Hoàn thành tốt nhiệm vụ");
        walk.appraise(review, board, agreed());
        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.APPRAISED);
        assertThat(walk.form(review, "decideQuarterRating", secretary).data()).containsEntry("level", "GOOD");
        walk.decide(review, secretary, decision("GOOD"));

        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.DECIDED);
        Rating rating = ratings.of(review.id());
        assertThat(List.of(rating.selfLevel(), rating.capLevel(), rating.appraisedLevel(), rating.decidedLevel())).containsOnly(RatingLevel.GOOD);
        assertThat(rating.campaignId()).as("of no year").isNull();
        assertThat(rating.votedLevel()).as("no ballot").isNull();
        assertThat(ratings.changesOf(review.id())).extracting(Ratings.Change::stage)
                .containsExactly(RatingStage.SELF, RatingStage.CAP, RatingStage.APPRAISAL, RatingStage.DECISION);
        assertThat(walk.running(review)).isZero();
        assertThat(mails(leader)).contains("Kết quả xếp loại quý I năm 2026");
    }

    @Test
    void theQuarterIsDoneWhenTheLastLeaderIs() {
        QuarterCampaign campaign = walk.opened(tree);
        List<LeaderReview> all = reviews.of(campaign);
        assertThat(all).hasSize(8);
        all.stream().skip(1).forEach(review -> walk.cancel(review, Tree.secretary(tree.root()), "NOT_MEANT"));
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(QuarterCampaignState.OPEN);
        LeaderReview last = all.get(0);
        String deciding = last.decidingUnitId();
        walk.write(last, report("GOOD", 88));
        walk.appraise(last, Tree.organizationBoard(deciding), agreed());
        walk.decide(last, Tree.secretary(deciding), decision("GOOD"));
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(QuarterCampaignState.DONE);
        assertThat(walk.running(campaign)).isEmpty();
    }

    @Test
    void theSameQuarterIsOpenedOnce() {
        walk.opened(tree);
        assertThat(offers(Tree.secretary(tree.root()))).as("nothing else is ripe in April").doesNotContain("openQuarter");
        ClockExtension.move(clock, LocalDateTime.of(2026, 7, 2, 8, 0));
        assertThat(offers(Tree.secretary(tree.root()))).contains("openQuarter");
        assertThat(catchThrowableOfType(Denial.class, () -> walk.open(tree, plan(2026, 1))).code()).isEqualTo("quarter.exists");
        assertThat(jdbc.sql("select count(*) from quarter_campaign where unit_id = :unit").param("unit", tree.root()).query(Long.class).single()).isOne();
    }

    @Test
    void aQuarterThatIsntOverOrWasntSwitchedOnIsRefused() {
        walk.set(tree, true, "2026-04-01");
        assertThat(offers(Tree.secretary(tree.root()))).as("off in the first quarter").doesNotContain("openQuarter");
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 31, 8, 0));
        assertThat(offers(Tree.secretary(tree.root()))).as("the second isn't ripe").doesNotContain("openQuarter");
        ClockExtension.move(clock, LocalDateTime.of(2026, 6, 1, 8, 0));
        assertThat(refused(plan(2026, 1))).containsExactly(tuple("quarter", "quarter.notEnabled"));
        assertThat(refused(plan(2026, 3))).containsExactly(tuple("quarter", "quarter.tooEarly"));
        assertThat(refused(plan(2027, 1))).containsExactly(tuple("year", "quarter.year"));
        Map<String, Object> late = plan(2026, 2);
        late.put("planOn", "2026-06-02");
        late.put("writtenDueOn", "2026-05-31");
        late.put("decidedDueOn", "2026-05-30");
        assertThat(refused(late)).containsExactlyInAnyOrder(
                tuple("planOn", "review.campaign.planLater"), tuple("writtenDueOn", "quarter.past"), tuple("decidedDueOn", "quarter.decidedBeforeWritten"));
        Map<String, Object> good = plan(2026, 2);
        good.put("writtenDueOn", "2026-06-10");
        good.put("decidedDueOn", "2026-06-20");
        assertThat(walk.open(tree, good).period().label()).isEqualTo("quý II năm 2026");
    }

    @Test
    void manyCellsAreOpenedBatchByBatchAndNobodyTwice() {
        for (int i = 1; i <= 21; i++) {
            String cell = tree.root() + "L" + i;
            scene.unit(cell, "Chi bộ Lẻ " + i, "SUBORDINATE_CELL", tree.root());
            String person = (cell + "bt").toLowerCase(java.util.Locale.ROOT).replace("-", "");
            scene.person(person, "Bí Thư Lẻ " + i);
            scene.belongs(person, cell, "OFFICIAL", "ACTIVE");
            scene.holds(person, cell, "SECRETARY");
        }
        walk.set(tree, true, "2026-01-01");
        QuarterCampaign campaign = walk.open(tree, plan(2026, 1));
        walk.runOneJob(campaign);
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(QuarterCampaignState.OPENING);
        assertThat(jdbc.sql("select count(*) from quarter_cell where campaign_id = :id").param("id", campaign.id()).query(Long.class).single()).isEqualTo(20);
        walk.runJobs(campaign);
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(QuarterCampaignState.OPEN);
        assertThat(reviews.of(campaign)).extracting(LeaderReview::memberId).hasSize(29).doesNotHaveDuplicates();
        assertThat(walk.running(campaign)).hasSize(29);
    }

    @Test
    void whatIsWrongInTheReportIsSaidAtItsField() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        Map<String, Object> answers = report("GOOD", 88);
        answers.put("results", "Ngắn");
        answers.put("tasks", List.of(Map.of("content", "Việc dở", "dueOn", "2026-03-20", "progress", 60, "onTime", true)));
        answers.put("scores", List.of(
                Map.of("criterion", "ethics", "points", 13), Map.of("criterion", "innovation", "points", 7.3), Map.of("criterion", "criticism", "points", 10),
                Map.of("criterion", "own", "points", 30), Map.of("criterion", "unit", "points", 13), Map.of("criterion", "leading", "points", 15)));
        assertThat(findings(() -> walk.write(review, answers))).containsExactlyInAnyOrder(
                tuple("results", "member.text.tooShort"), tuple("tasks[0].onTime", "member.tasks.notDoneOnTime"),
                tuple("scores[0].points", "member.scores.tooMany"), tuple("scores[1].points", "member.scores.halves"));
        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.WRITING);
    }

    @Test
    void aboveTheCapHeExplainsTheBoardSaysWhyAndAnotherDecides() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        Map<String, Object> answers = report("EXCELLENT", 88);
        assertThat(findings(() -> walk.write(review, answers))).containsExactly(tuple("levelExplanation", "member.level.aboveCap"));
        assertThat(ratings.of(review.id()).selfLevel()).as("nothing of it is kept").isNull();
        answers.put("levelExplanation", "Được tặng bằng khen của tỉnh");
        walk.write(review, answers);
        assertThat(ratings.of(review.id()).capLevel()).isEqualTo(RatingLevel.GOOD);

        walk.takeOver(review, "appraiseQuarterReview", board, secretary);
        assertThat(findings(() -> walk.appraise(review, secretary, agreed()))).containsExactly(tuple("remark", "quarter.aboveCap"));
        walk.appraise(review, secretary, Map.of("outcome", "AGREED", "remark", "Có bằng khen của tỉnh"));
        Map<String, Object> bare = decision("EXCELLENT");
        assertThat(findings(() -> walk.decide(review, secretary, bare)))
                .containsExactlyInAnyOrder(tuple("reason", "quarter.reasonAboveCap"), tuple("level", "quarter.secondPerson"));
        bare.put("reason", "Cấp ủy thống nhất");
        assertThat(findings(() -> walk.decide(review, secretary, bare))).containsExactly(tuple("level", "quarter.secondPerson"));
        walk.takeOver(review, "decideQuarterRating", secretary, Tree.deputy(tree.committee()));
        walk.decide(review, Tree.deputy(tree.committee()), bare);
        assertThat(ratings.of(review.id()).decidedLevel()).isEqualTo(RatingLevel.EXCELLENT);
    }

    @Test
    void theBoardProposesAnotherLevelWithItsReasonAndTheCommitteeYetAnother() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        walk.write(review, report("GOOD", 88));
        walk.appraise(review, board, Map.of("outcome", "ADJUSTED", "level", "COMPLETED", "reason", "Nhiều việc của chi bộ còn chậm"));
        assertThat(ratings.of(review.id()).appraisedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(findings(() -> walk.decide(review, secretary, decision("GOOD")))).containsExactly(tuple("reason", "quarter.otherLevel"));
        Map<String, Object> votes = decision("COMPLETED");
        votes.put("votes", 10);
        assertThat(findings(() -> walk.decide(review, secretary, votes))).containsExactly(tuple("votes", "decision.votes.tooMany"));
        votes.put("votes", 4);
        assertThat(findings(() -> walk.decide(review, secretary, votes))).containsExactly(tuple("votes", "quarter.votesFew"));
        votes.put("votes", 9);
        votes.put("heldOn", "2026-04-21");
        assertThat(findings(() -> walk.decide(review, secretary, votes))).containsExactly(tuple("heldOn", "quarter.heldLater"));
        votes.put("heldOn", "2026-04-19");
        assertThat(findings(() -> walk.decide(review, secretary, votes))).containsExactly(tuple("heldOn", "quarter.heldBefore"));
        Map<String, Object> better = decision("GOOD");
        better.put("reason", "Đã khắc phục trong tháng Tư");
        walk.decide(review, secretary, better);
        assertThat(shown(review, leader)).contains("Đã khắc phục trong tháng Tư", "35-TB/ĐU ngày 20/4/2026", "8/9 cấp ủy viên");
    }

    @Test
    void sentBackHeWritesAgainWithNewTimeAndReadsWhy() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        walk.write(review, report("GOOD", 88));
        ClockExtension.move(clock, LocalDateTime.of(2026, 4, 29, 9, 0));
        walk.appraise(review, board, Map.of("outcome", "RETURNED", "reason", "Chưa nêu kết quả đơn vị phụ trách"));
        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.WRITING);
        assertThat(walk.task(review, "writeQuarterReview", leader).due()).isEqualTo(LocalDateTime.of(2026, 5, 6, 23, 59, 59));
        assertThat(walk.timer(review).getDuedate()).isEqualTo(java.sql.Timestamp.valueOf("2026-05-09 23:59:59"));
        assertThat(walk.form(review, "writeQuarterReview", leader).reading().toString()).contains("Chưa nêu kết quả đơn vị phụ trách");
        assertThat(walk.form(review, "writeQuarterReview", leader).data()).containsEntry("selfLevel", "GOOD");
        assertThat(mails(leader)).contains("Đề nghị viết lại bản tự đánh giá quý I năm 2026");

        walk.write(review, report("COMPLETED", 88));
        walk.appraise(review, board, agreed());
        Map<String, Object> later = decision("COMPLETED");
        later.put("heldOn", "2026-04-29");
        walk.decide(review, secretary, later);
        assertThat(ratings.of(review.id()).decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(walk.running(review)).isZero();
    }

    @Test
    void whoLetsHisTimePassIsRatedWithoutHisWordOrAskedAgain() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        assertThat(walk.timer(review).getDuedate()).as("three days after the due day").isEqualTo(java.sql.Timestamp.valueOf("2026-04-30 23:59:59"));
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 1, 0, 5));
        walk.fireTimer(review);
        assertThat(walk.hasTask(review, "writeQuarterReview", leader)).isFalse();
        assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.SUBMITTED);
        assertThat(walk.form(review, "appraiseQuarterReview", board).reading().toString()).contains("chưa gửi bản tự đánh giá");
        assertThat(findings(() -> walk.appraise(review, board, agreed()))).containsExactly(tuple("outcome", "quarter.nothingToAgree"));
        walk.appraise(review, board, Map.of("outcome", "RETURNED", "reason", "Cho đồng chí thêm thời gian viết"));
        assertThat(walk.hasTask(review, "writeQuarterReview", leader)).isTrue();
        walk.fireTimer(review);
        walk.appraise(review, board, Map.of("outcome", "ADJUSTED", "level", "NOT_COMPLETED", "reason", "Không tự đánh giá, việc của quý dở dang"));
        Map<String, Object> later = decision("NOT_COMPLETED");
        later.put("heldOn", "2026-05-01");
        walk.decide(review, secretary, later);
        assertThat(ratings.of(review.id()).decidedLevel()).isEqualTo(RatingLevel.NOT_COMPLETED);
        assertThat(ratings.of(review.id()).selfLevel()).isNull();
    }

    @Test
    void whoLosesHisPostIsToldThatItEndsWhereverItStood() {
        QuarterCampaign campaign = walk.opened(tree);
        LeaderReview writing = walk.of(campaign, leader);
        LeaderReview appraised = walk.of(campaign, Tree.deputy(tree.first()));
        walk.write(appraised, report("GOOD", 88));
        jdbc.sql("update role_holding set to_date = :day where member_id = :member and role = 'DEPUTY_SECRETARY'")
                .param("day", LocalDate.of(2026, 4, 15)).param("member", appraised.memberId()).update();
        assertThat(walk.form(appraised, "appraiseQuarterReview", board).reading().toString()).contains("không còn là cán bộ lãnh đạo");
        assertThat(shown(writing, Tree.secretary(tree.committee()))).doesNotContain("không còn là cán bộ lãnh đạo");

        assertThat(walk.intake().offers(Tree.deputy(tree.first()), tree.first(), writing.id())).isEmpty();
        walk.cancel(appraised, secretary, "LOST_POST");
        walk.cancel(writing, board, "DECEASED");
        for (LeaderReview review : List.of(writing, appraised)) {
            assertThat(walk.again(review).state()).isEqualTo(LeaderReviewState.CANCELLED);
            assertThat(walk.running(review)).isZero();
        }
        assertThat(mails(appraised.memberId())).contains("Dừng xếp loại quý I năm 2026");
        assertThat(mails(leader)).doesNotContain("Dừng xếp loại quý I năm 2026");
        assertThat(shown(appraised, appraised.memberId())).contains("Thôi giữ chức vụ lãnh đạo, quản lý. Theo quyết định số 12-QĐ/ĐU");
        assertThat(walk.intake().offers(secretary, tree.first(), appraised.id())).as("once").isEmpty();
    }

    @Test
    void aDisciplineThatBecomesKnownLaterLowersTheCapAndOneOfAnotherQuarterDoesnt() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        walk.write(review, report("GOOD", 88));
        discipline(LocalDate.of(2026, 4, 2));
        assertThat(shown(review, secretary)).contains("Hoàn thành tốt nhiệm vụ");
        walk.appraise(review, board, Map.of("outcome", "RETURNED", "reason", "Bổ sung kết quả của đơn vị"));
        assertThat(ratings.of(review.id()).capLevel()).isEqualTo(RatingLevel.GOOD);
        walk.write(review, report("GOOD", 88));
        discipline(LocalDate.of(2026, 3, 2));
        assertThat(findings(() -> walk.appraise(review, board, agreed()))).containsExactly(tuple("remark", "quarter.aboveCap"));
        walk.appraise(review, board, Map.of("outcome", "ADJUSTED", "level", "NOT_COMPLETED", "reason", "Bị khiển trách trong quý"));
        assertThat(ratings.of(review.id()).capLevel()).isEqualTo(RatingLevel.NOT_COMPLETED);
    }

    @Test
    void nobodyAppraisesOrDecidesAboutHimself() {
        scene.belongs(secretary, tree.first(), "OFFICIAL", "ACTIVE");
        LeaderReview own = walk.of(walk.opened(tree), secretary);
        walk.write(own, report("GOOD", 88));
        assertThat(walk.hasTask(own, "appraiseQuarterReview", secretary)).isFalse();
        walk.appraise(own, board, agreed());
        assertThat(walk.hasTask(own, "decideQuarterRating", secretary)).isFalse();
        assertThat(walk.intake().offers(secretary, tree.first(), own.id())).as("nor cancels").isEmpty();
        walk.decide(own, Tree.deputy(tree.committee()), decision("GOOD"));
        assertThat(ratings.of(own.id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
    }

    @Test
    void whoReadsAQuarterIsWhoReadsTheYear() {
        QuarterCampaign campaign = walk.opened(tree);
        LeaderReview review = walk.of(campaign, leader);
        walk.write(review, report("GOOD", 88));
        walk.appraise(review, board, Map.of("outcome", "AGREED", "remark", "Nhận xét nội bộ của Ban"));
        for (String reader : List.of(leader, Tree.deputy(tree.first()), board, secretary, Tree.office(tree.root()))) {
            assertThat(subjects.mayRead(reader, review.id())).as(reader).isTrue();
            assertThat(subjects.mayRead(reader, campaign.id())).as(reader).isTrue();
        }
        for (String other : List.of(Tree.member(tree.first(), 5), Tree.secretary(tree.second()), Tree.secretary(tree.cell()))) {
            assertThat(subjects.mayRead(other, review.id())).as(other).isFalse();
        }
        assertThat(subjects.mayRead(Tree.member(tree.first(), 5), campaign.id())).as("a plain member").isFalse();
        assertThat(shown(review, leader)).as("before the decision").doesNotContain("Nhận xét nội bộ của Ban");
        assertThat(shown(review, secretary)).contains("Nhận xét nội bộ của Ban");
        String ofCampaign = shown(campaign.id(), QuarterCampaign.KIND, Tree.secretary(tree.second()));
        assertThat(ofCampaign).as("his own cell only").contains(href(walk.of(campaign, Tree.secretary(tree.second())))).doesNotContain(href(review));
        assertThat(shown(campaign.id(), QuarterCampaign.KIND, Tree.secretary(tree.root()))).contains(href(review), href(walk.of(campaign, Tree.secretary(tree.second()))));
        walk.decide(review, secretary, decision("GOOD"));
        assertThat(shown(review, leader)).contains("Nhận xét nội bộ của Ban");
    }

    @Test
    void theYearCountsNothingOfItButReadsItAsAFact() {
        ReviewCampaign year = scene.campaign(tree, 2026);
        UnitReview cell = scene.unitReview(year, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        MemberReview own = scene.memberReview(cell, leader, SelfReviewForm.FORM_2B, MemberReviewState.WRITING);
        scene.rate(own.id(), RatingStage.DECISION, RatingLevel.COMPLETED);
        CampaignResult before = results.now(year, tree.root());
        var series = earlier.series(tree.root(), false);
        long rows = jdbc.sql("select count(*) from rating where campaign_id is not null").query(Long.class).single();

        LeaderReview review = walk.of(walk.opened(tree), leader);
        walk.write(review, report("GOOD", 88));
        walk.appraise(review, board, agreed());
        walk.decide(review, secretary, decision("GOOD"));

        assertThat(results.now(year, tree.root())).usingRecursiveComparison().isEqualTo(before);
        assertThat(earlier.series(tree.root(), false)).isEqualTo(series);
        assertThat(jdbc.sql("select count(*) from rating where campaign_id is not null").query(Long.class).single()).isEqualTo(rows);
        assertThat(ratings.of(own.id()).decidedLevel()).isEqualTo(RatingLevel.COMPLETED);

        selfReviews.begin(own);
        assertThat(selfReviews.reading("writeSelfReview", own)).contains("Kết quả xếp loại theo quý", "quý I năm 2026", "Hoàn thành tốt nhiệm vụ");
        MemberReview deputy = scene.memberReview(cell, Tree.deputy(tree.first()), SelfReviewForm.FORM_2B, MemberReviewState.WRITING);
        selfReviews.begin(deputy);
        assertThat(selfReviews.reading("writeSelfReview", deputy)).as("not decided").doesNotContain("Kết quả xếp loại theo quý");
    }

    @Test
    void theEngineKeepsNoWordAndNoLevel() {
        LeaderReview review = walk.of(walk.opened(tree), leader);
        Map<String, Object> marked = new HashMap<>(report("EXCELLENT", 88));
        for (String text : List.of("results", "leadership", "shortcomings", "measures", "levelExplanation")) {
            marked.put(text, MARK + " " + marked.getOrDefault(text, "giải trình"));
        }
        walk.write(review, marked);
        walk.appraise(review, board, Map.of("outcome", "RETURNED", "reason", "Vì " + MARK));
        walk.write(review, marked);
        walk.appraise(review, board, Map.of("outcome", "ADJUSTED", "level", "GOOD", "reason", "Vì " + MARK));
        Map<String, Object> decided = decision("COMPLETED");
        decided.put("reason", "Vì " + MARK);
        walk.decide(review, secretary, decided);
        assertThat(jdbc.sql("select count(*) from leader_report where results like :mark").param("mark", "%" + MARK + "%").query(Long.class).single())
                .isEqualTo(2);
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();
    }

    private void discipline(LocalDate on) {
        transaction.executeWithoutResult(status -> disciplines.record(
                new Discipline(tree.first(), leader, DisciplineKind.values()[0], on, "05-QĐ/UBKT", false, false), board, LocalDateTime.now(clock)));
    }

    private List<String> offers(String member) {
        return walk.intake().offers(member, null, null).stream().map(Offer::name).toList();
    }

    private String shown(LeaderReview review, String reader) {
        return shown(review.id(), LeaderReview.KIND, reader);
    }

    private String shown(long subject, String kind, String reader) {
        return files.stream().filter(file -> file.kind().equals(kind)).findFirst().orElseThrow().shown(subject, reader).orElseThrow().toString();
    }

    private static String href(LeaderReview review) {
        return "/xep-loai/" + review.id();
    }

    private List<Tuple> refused(Map<String, Object> plan) {
        return findings(() -> walk.intake().perform(new Asked("openQuarter", tree.root(), null, null), Tree.secretary(tree.root()), null, plan));
    }

    private static List<Tuple> findings(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).findings().stream().map(finding -> tuple(finding.field(), finding.code())).toList();
    }

    private List<String> mails(String member) {
        return jdbc.sql("select subject from outbox_message where member_id = :id order by id").param("id", member).query(String.class).list();
    }
}
