package vn.nennep.review.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.testing.EngineTest;

/** Who is counted with whom, by policy; and that the quota holds when a level is changed after the decision. */
@EngineTest
@Import(ReviewHelpers.class)
class QuotaCheckTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    QuotaCheck check;

    @Autowired
    QuotaPreview preview;

    @Autowired
    QuotaTrial trial;

    @Autowired
    QuotaSentences sentences;

    @Autowired
    JdbcClient jdbc;

    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview first;
    private UnitReview second;
    private List<MemberReview> ofFirst;
    private List<MemberReview> ofSecond;

    /** Two cells of seven; in the first six are decided good and one excellent, in the second all seven good. */
    @BeforeEach
    void decidedCells() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        first = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        second = scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.DECIDED);
        ofFirst = scene.members(first, MemberReviewState.DECIDED);
        ofSecond = scene.members(second, MemberReviewState.DECIDED);
        ofFirst.forEach(member -> scene.rate(member.id(), RatingStage.DECISION, RatingLevel.GOOD));
        ofSecond.forEach(member -> scene.rate(member.id(), RatingStage.DECISION, RatingLevel.GOOD));
        scene.rate(ofFirst.get(0).id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
    }

    @Test
    void membersAreCountedWithTheirGrassrootsOrganization() {
        assertThat(with(Map.of(ofSecond.get(0).id(), RatingLevel.EXCELLENT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.group()).isEqualTo(new QuotaGroup(true, tree.committee(), null));
            assertThat(verdict.counts()).isEqualTo(new LevelCounts(2, 12, 0, 0));
            assertThat(verdict.allowed()).isEqualTo(2);
            assertThat(verdict.over()).isFalse();
        });
    }

    @Test
    void byPolicyEachCellIsCountedByItself() {
        policy("quota.scope", "CELL");
        assertThat(with(Map.of(ofFirst.get(1).id(), RatingLevel.EXCELLENT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.counts()).isEqualTo(new LevelCounts(2, 5, 0, 0));
            assertThat(verdict.excess()).isEqualTo(1);
        });
    }

    @Test
    void byPolicyLeadersAreCountedApart() {
        policy("quota.group", "LEADERS");
        assertThat(with(Map.of(ofFirst.get(0).id(), RatingLevel.EXCELLENT, ofFirst.get(3).id(), RatingLevel.GOOD)))
                .extracting(verdict -> verdict.group().part(), QuotaVerdict::counts)
                .containsExactlyInAnyOrder(
                        tuple("LEADERS", new LevelCounts(1, 3, 0, 0)),
                        tuple("OTHERS", new LevelCounts(0, 10, 0, 0)));
    }

    @Test
    void anExcellentOrganizationMayHaveMoreWherePolicySaysSo() {
        UnitReview grassroots = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.DECIDED);
        scene.rate(grassroots.id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
        policy("quota.base", "B");
        Map<Long, RatingLevel> levels = Map.of(ofFirst.get(0).id(), RatingLevel.EXCELLENT);
        assertThat(with(levels).get(0).allowed()).isEqualTo(2);
        policy("quota.outstanding.applies", "true");
        assertThat(with(levels).get(0).allowed()).isEqualTo(3);
    }

    @Test
    void onlyAnExcellentOrganizationHasTheHigherRatio() {
        UnitReview grassroots = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.DECIDED);
        scene.rate(grassroots.id(), RatingStage.DECISION, RatingLevel.GOOD);
        policy("quota.base", "B");
        policy("quota.outstanding.applies", "true");
        assertThat(with(Map.of(ofFirst.get(0).id(), RatingLevel.EXCELLENT)).get(0).allowed()).isEqualTo(2);
    }

    /** The kind of body is the cell's own, or of the nearest above that has one; members and organisations are divided apart. */
    @Test
    void byPolicyKindsOfBodiesAreCountedApart() {
        jdbc.sql("update unit set sector = 'PRESS' where id = :id").param("id", tree.committee()).update();
        jdbc.sql("update unit set sector = 'ADMINISTRATION' where id = :id").param("id", tree.second()).update();
        scene.rate(first.id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
        Map<Long, RatingLevel> levels = Map.of(
                ofFirst.get(0).id(), RatingLevel.EXCELLENT, ofSecond.get(0).id(), RatingLevel.GOOD, second.id(), RatingLevel.GOOD);
        policy("quota.group", "SECTOR");
        assertThat(with(levels)).extracting(verdict -> verdict.group().members(), verdict -> verdict.group().part(), QuotaVerdict::counts)
                .containsExactlyInAnyOrder(
                        tuple(true, "PRESS", new LevelCounts(1, 6, 0, 0)), tuple(true, "ADMINISTRATION", new LevelCounts(0, 7, 0, 0)),
                        tuple(false, null, new LevelCounts(1, 1, 0, 0)));
        policy("quota.organizations.group", "SECTOR");
        assertThat(with(levels)).filteredOn(verdict -> !verdict.group().members())
                .extracting(verdict -> verdict.group().part(), QuotaVerdict::counts)
                .containsExactly(tuple("ADMINISTRATION", new LevelCounts(0, 1, 0, 0)));
    }

    /** A grass-roots cell that decides about its members itself counts them, not itself. */
    @Test
    void aCellThatDecidesItselfCountsItsMembers() {
        UnitReview own = scene.unitReview(campaign, tree.grassrootsCell(), tree.root(), UnitReviewState.DECIDED);
        List<MemberReview> members = scene.members(own, MemberReviewState.DECIDED);
        members.forEach(member -> scene.rate(member.id(), RatingStage.DECISION, RatingLevel.GOOD));
        scene.rate(own.id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
        assertThat(check.with(campaign, tree.grassrootsCell(), Map.of(members.get(0).id(), RatingLevel.EXCELLENT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.group()).isEqualTo(new QuotaGroup(true, tree.grassrootsCell(), null));
            assertThat(verdict.counts()).isEqualTo(new LevelCounts(1, 6, 0, 0));
        });
    }

    /** Two excellent of fourteen are kept; one good less by a later discipline still is, three less isn't. */
    @Test
    void aLaterChangeIsCountedWithWhatWasDecided() {
        scene.rate(ofFirst.get(1).id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
        assertThat(check.after(new QuotaChange(ofFirst.get(2).id(), RatingLevel.NOT_COMPLETED))).singleElement().satisfies(verdict -> {
            assertThat(verdict.counts()).isEqualTo(new LevelCounts(2, 11, 0, 1));
            assertThat(verdict.over()).isFalse();
        });
        scene.rate(ofFirst.get(2).id(), RatingStage.DECISION, RatingLevel.NOT_COMPLETED);
        scene.rate(ofFirst.get(3).id(), RatingStage.DECISION, RatingLevel.NOT_COMPLETED);
        assertThat(check.after(new QuotaChange(ofFirst.get(4).id(), RatingLevel.NOT_COMPLETED)).get(0).over()).isTrue();
        assertThat(check.after(new QuotaChange(ofFirst.get(4).id(), null)).get(0).counts().rated()).isEqualTo(13);
    }

    @Test
    void anOrganizationIsCountedWithTheOthersOfTheCommittee() {
        scene.rate(first.id(), RatingStage.DECISION, RatingLevel.GOOD);
        assertThat(with(Map.of(second.id(), RatingLevel.EXCELLENT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.group().members()).isFalse();
            assertThat(verdict.counts()).isEqualTo(new LevelCounts(1, 1, 0, 0));
            assertThat(sentences.explained(verdict)).contains("2 tổ chức đảng được xếp loại", "tối đa 0 tổ chức", "Hiện vượt 1 tổ chức");
        });
    }

    @Test
    void aCellHearsBeforehandHowItsProposalStands() {
        List<RatingLevel> levels = List.of(
                RatingLevel.EXCELLENT, RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED);
        assertThat(preview.explained(first, levels))
                .endsWith("được xếp loại, gồm 2 đồng chí hoàn thành xuất sắc, 4 hoàn thành tốt, 1 hoàn thành, 0 không hoàn thành nhiệm vụ. Theo cách tính A, số"
                        + " hoàn thành xuất sắc không quá 20% số hoàn thành tốt; với 6 đồng chí từ mức tốt trở lên thì được tối đa 1 đồng chí. Hiện vượt 1 đồng chí.");
    }

    @Test
    void whatIsTriedIsComputedAndNotKept() {
        assertThat(trial.verdicts(campaign, tree.committee(), Map.of(ofSecond.get(0).id(), RatingLevel.COMPLETED)).get(0).counts())
                .isEqualTo(new LevelCounts(1, 12, 1, 0));
        assertThat(trial.verdicts(campaign, tree.committee(), Map.of()).get(0).counts()).isEqualTo(new LevelCounts(1, 13, 0, 0));
    }

    private List<QuotaVerdict> with(Map<Long, RatingLevel> levels) {
        return check.with(campaign, tree.committee(), levels);
    }

    private void policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, :unit, :value, '2018-07-06', 'test', 'P')
                        """)
                .param("key", key)
                .param("unit", tree.committee())
                .param("value", value)
                .update();
    }
}
