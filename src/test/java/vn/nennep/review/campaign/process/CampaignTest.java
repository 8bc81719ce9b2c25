package vn.nennep.review.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.CampaignState;
import vn.nennep.review.MemberReview;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.campaign.CampaignClosing;
import vn.nennep.testing.EngineTest;

/** A committee opens, follows and closes a campaign (domain.md A15.1, A15.5, P6 row 1; faults R-16, S-22). */
@EngineTest
@Import(ReviewHelpers.class)
class CampaignTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    CampaignWalk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    Ratings ratings;

    @Autowired
    CampaignClosing closing;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    Tree tree;

    @BeforeEach
    void tree() {
        tree = scene.tree();
    }

    @Test
    void moreOrganisationsThanOneBatchHoldsAreOpenedBatchByBatch() {
        for (int i = 1; i <= 21; i++) {
            scene.unit(tree.root() + "L" + i, "Chi bộ Lẻ " + i, "SUBORDINATE_CELL", tree.root());
        }
        ReviewCampaign campaign = walk.open(tree, 2025);
        walk.runOneJob(campaign);
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(CampaignState.OPENING);
        assertThat(reviews.unitReviews(campaign.id())).hasSize(20);
        walk.runJobs(campaign);
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(CampaignState.OPEN);
        assertThat(reviews.unitReviews(campaign.id())).hasSize(26);
    }

    @Test
    void everyOrganisationBelowAndEveryMemberStandsInIt() {
        ReviewCampaign campaign = walk.opened(tree, 2025);
        assertThat(campaign.state()).isEqualTo(CampaignState.OPEN);
        assertThat(campaign.regime()).isEqualTo(Regime.R2025);
        assertThat(reviews.unitReviews(campaign.id())).extracting(UnitReview::unitId)
                .containsExactlyInAnyOrder(tree.cell(), tree.grassrootsCell(), tree.committee(), tree.first(), tree.second());
        assertThat(reviews.unitReviews(campaign.id())).as("committees come last: none finds nothing below it")
                .last().extracting(UnitReview::unitId).isEqualTo(tree.committee());
        assertThat(walk.unit(campaign, tree.first()).decidingUnitId()).isEqualTo(tree.committee());
        assertThat(walk.unit(campaign, tree.cell()).decidingUnitId()).isEqualTo(tree.root());
        assertThat(walk.unit(campaign, tree.committee()).state()).isEqualTo(UnitReviewState.WAITING);
        for (String cell : List.of(tree.cell(), tree.grassrootsCell(), tree.first(), tree.second())) {
            UnitReview review = walk.unit(campaign, cell);
            assertThat(reviews.membersOf(review.id())).extracting(MemberReview::memberId).containsExactlyInAnyOrderElementsOf(Tree.people(cell));
            assertThat(walk.hasTask(review.id(), "settleReviewList", Tree.secretary(cell))).isTrue();
            assertThat(outbox.withKey("review-opened-" + review.id())).singleElement()
                    .satisfies(mail -> assertThat(mail.memberId()).isEqualTo(Tree.secretary(cell)));
        }
        assertThat(reviews.memberReviewOf(campaign.id(), Tree.deputy(tree.first())).orElseThrow().form()).isEqualTo(SelfReviewForm.FORM_2B);
        assertThat(reviews.memberReviewOf(campaign.id(), Tree.member(tree.first(), 5)).orElseThrow().form()).isEqualTo(SelfReviewForm.FORM_2A);
        assertThat(walk.begun(campaign, "-DV-")).as("each is asked to write").hasSize(28);
        assertThat(walk.begun(campaign, "-TT-")).containsExactlyInAnyOrder(tree.cell(), tree.grassrootsCell(), tree.committee(), tree.first(), tree.second());
    }

    @Test
    void aPastYearIsJudgedByItsOwnRegulation() {
        assertThat(walk.open(tree, 2023).regime()).isEqualTo(Regime.R2023);
    }

    @Test
    void whoIsntRatedStandsInItWithTheReasonAndTheNumbersAddUp() {
        String cell = tree.first();
        jdbc.sql("update membership set activity = 'EXEMPT' where member_id = :id").param("id", Tree.member(cell, 5)).update();
        jdbc.sql("update membership set activity = 'SUSPENDED' where member_id = :id").param("id", Tree.member(cell, 6)).update();
        jdbc.sql("update party_member set admission_date = '2025-06-01' where id = :id").param("id", Tree.member(cell, 7)).update();
        jdbc.sql("update membership set status = 'PROBATIONARY' where member_id = :id").param("id", Tree.dutyOfficer(cell)).update();
        jdbc.sql("update party_member set admission_date = '2025-05-31' where id = :id").param("id", Tree.dutyOfficer(cell)).update();
        jdbc.sql("update membership set activity = 'TEMPORARILY_ELSEWHERE' where member_id = :id").param("id", Tree.committeeMember(cell)).update();
        ReviewCampaign campaign = walk.opened(tree, 2025);
        Map<String, OutReason> out = new HashMap<>();
        reviews.membersOf(walk.unit(campaign, cell).id()).forEach(member -> out.put(member.memberId(), member.outReason()));
        assertThat(out).hasSize(7)
                .containsEntry(Tree.member(cell, 5), OutReason.EXEMPT)
                .containsEntry(Tree.member(cell, 6), OutReason.SUSPENDED)
                .containsEntry(Tree.member(cell, 7), OutReason.ADMITTED_LT_6M)
                .containsEntry(Tree.dutyOfficer(cell), null)
                .containsEntry(Tree.committeeMember(cell), null);
        assertThat(walk.reading(walk.unit(campaign, cell).id(), "settleReviewList", Tree.secretary(cell)))
                .contains("Tổng số 7 đảng viên = 4 thuộc diện xếp loại + 1 được miễn công tác và sinh hoạt + 1 bị đình chỉ sinh hoạt đảng + 1 mới kết nạp chưa đủ 6 tháng");
    }

    @Test
    void aYoungOrganisationIsntRatedButItsMembersAre() {
        jdbc.sql("update unit set founded_on = '2025-06-01' where id = :id").param("id", tree.second()).update();
        ReviewCampaign campaign = walk.opened(tree, 2025);
        UnitReview cell = walk.unit(campaign, tree.second());
        assertThat(cell.inScope()).isFalse();
        assertThat(cell.outReason()).isEqualTo(OutReason.NEW_ORGANIZATION);
        assertThat(reviews.membersOf(cell.id())).hasSize(7).allMatch(MemberReview::inScope);
        assertThat(walk.begun(campaign, "-TT-")).doesNotContain(tree.second()).contains(tree.first());
        assertThat(walk.begun(campaign, "-DV-")).contains(Tree.secretary(tree.second()));
    }

    /** Half a year on the cut-off day, 30/11/2025, counts. */
    @ParameterizedTest
    @CsvSource({"2025-05-30, true", "2025-05-31, true", "2025-06-01, false", "2025-12-01, false"})
    void anOrganisationIsYoungUntilTheDayOnWhichSixMonthsAreFull(String founded, boolean rated) {
        jdbc.sql("update unit set founded_on = :founded where id = :id").param("founded", LocalDate.parse(founded)).param("id", tree.second()).update();
        ReviewCampaign campaign = walk.opened(tree, 2025);
        assertThat(walk.unit(campaign, tree.second()).inScope()).isEqualTo(rated);
    }

    @Test
    void anOrganisationThatEndedMeanwhileIsCountedButNotRated() {
        jdbc.sql("update unit set closed_on = '2026-04-19' where id = :id").param("id", tree.second()).update();
        UnitReview ended = walk.unit(walk.opened(tree, 2025), tree.second());
        assertThat(ended.outReason()).isEqualTo(OutReason.ORGANIZATION_ENDED);
        assertThat(reviews.membersOf(ended.id())).hasSize(7);
    }

    @Test
    void whoDiedOrLeftSinceTheCutOffDayStaysInTheFiguresAndWhoMovedIsReviewedWhereHeIs() {
        String dead = Tree.member(tree.first(), 5);
        String moved = Tree.member(tree.first(), 6);
        String away = Tree.member(tree.first(), 7);
        jdbc.sql("update membership set to_date = '2026-02-01', end_reason = 'DECEASED' where member_id = :id").param("id", dead).update();
        for (String gone : List.of(moved, away)) {
            jdbc.sql("update membership set to_date = '2026-02-01', end_reason = 'TRANSFERRED_OUT' where member_id = :id").param("id", gone).update();
        }
        scene.belongs(moved, tree.second(), "OFFICIAL", "ACTIVE");
        jdbc.sql("update membership set from_date = '2026-02-02' where member_id = :id and unit_id = :unit").param("id", moved).param("unit", tree.second()).update();
        ReviewCampaign campaign = walk.opened(tree, 2025);
        assertThat(reviews.memberReviewOf(campaign.id(), dead).orElseThrow().outReason()).isEqualTo(OutReason.DECEASED);
        assertThat(reviews.memberReviewOf(campaign.id(), away).orElseThrow().outReason()).isEqualTo(OutReason.TRANSFERRED);
        assertThat(reviews.memberReviewOf(campaign.id(), moved).orElseThrow())
                .satisfies(review -> assertThat(review.unitId()).isEqualTo(tree.second()))
                .satisfies(review -> assertThat(review.inScope()).isTrue());
        assertThat(jdbc.sql("select count(*) from member_review where campaign_id = :id").param("id", campaign.id()).query(Long.class).single()).isEqualTo(28);
    }

    @Test
    void oneAYearAndCommittee() {
        walk.open(tree, 2025);
        assertThatThrownBy(() -> walk.open(tree, 2025)).isInstanceOf(Denial.class).hasMessage("review.campaign.exists");
        assertThat(walk.open(tree, 2024).regime()).as("another year").isEqualTo(Regime.R2023);
    }

    @Test
    void onlyWhoLeadsTheCommitteeOpensOne() {
        for (String other : List.of(Tree.office(tree.root()), Tree.secretary(tree.committee()), Tree.secretary(tree.cell()), "qt0001")) {
            assertThatThrownBy(() -> walk.open(tree, other, CampaignWalk.plan(2025))).isInstanceOf(Denial.class);
        }
        assertThat(walk.open(tree, Tree.organizationBoard(tree.root()), CampaignWalk.plan(2025)).openedBy()).isEqualTo(Tree.organizationBoard(tree.root()));
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2027, year", "year, 2017, year", "cutOffOn, 2026-01-01, cutOffOn", "planOn, 2026-04-21, planOn", "selfReviewDueOn, 2026-04-19, selfReviewDueOn",
        "collectiveDueOn, 2026-05-09, collectiveDueOn", "cellDueOn, 2026-05-24, cellDueOn", "grassrootsDueOn, 2026-05-29, grassrootsDueOn",
        "rollUpDueOn, 2026-06-13, rollUpDueOn"
    })
    void daysThatCantBeAreRefusedAtTheirField(String key, String value, String field) {
        Map<String, Object> plan = CampaignWalk.plan(2025);
        plan.put(key, key.equals("year") ? (Object) Integer.valueOf(value) : value);
        assertThatThrownBy(() -> walk.open(tree, Tree.secretary(tree.root()), plan))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).anyMatch(finding -> field.equals(finding.field())));
        assertThat(reviews.campaignOf(tree.root(), 2025)).isEmpty();
    }

    @Test
    void thePreviewTellsHowManyAndOpensNothing() {
        assertThat(walk.intake().preview(new Asked("openCampaign", tree.root(), null, null), Tree.secretary(tree.root()), CampaignWalk.plan(2025)).toString())
                .contains("4 chi bộ, 1 đảng bộ cấp dưới, 28 đảng viên", "QĐ 366-QĐ/TW", "30/11/2025");
        assertThat(reviews.campaignOf(tree.root(), 2025)).isEmpty();
    }

    @Test
    void whatIsOpenNeedsAReasonWhenItIsClosedAndWhatIsDecidedIsLocked() {
        ReviewCampaign campaign = walk.opened(tree, 2025);
        String secretary = Tree.secretary(tree.root());
        long decided = reviews.memberReviewOf(campaign.id(), Tree.member(tree.cell(), 5)).orElseThrow().id();
        scene.rate(decided, RatingStage.DECISION, RatingLevel.GOOD);
        assertThat(walk.reading(campaign.id(), "closeCampaign", secretary)).contains("Chi bộ Thử");
        assertThatThrownBy(() -> walk.submit(campaign.id(), "closeCampaign", secretary, Map.of("confirmed", true)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting(Refusal.Finding::field)
                        .containsExactly("membersReason", "unitsReason"));
        walk.submit(campaign.id(), "closeCampaign", secretary, Map.of(
                "confirmed", true, "membersReason", "Chờ kết luận của cấp trên", "unitsReason", "Chờ kết luận của cấp trên"));
        assertThat(reviews.campaign(campaign.id()).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(ratings.of(decided).lockedAt()).isNotNull();
        assertThat(closing.leftOpen(campaign.id())).extracting(CampaignClosing.LeftOpen::openCount).containsExactly(27, 5);
    }
}
