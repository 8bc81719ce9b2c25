package vn.nennep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Sector;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.testing.EngineTest;

/** What all parts of the review share: criteria, levels stage by stage, who decides. */
@EngineTest
@Import(ReviewHelpers.class)
class ReviewsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 20, 12, 0);

    @Autowired
    ReviewScene scene;

    @Autowired
    Ratings ratings;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    DecidingCommittee deciding;

    @Autowired
    ReviewReaders readers;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"2025, FORM_2A", "2025, FORM_2B", "2025, FORM_2C", "2025, CELL", "2025, COMMITTEE"})
    void theCommonCriteriaGiveThirtyPointsAndTheResultsSeventy(int year, Group group) {
        var points = criteria.of(scene.campaign(scene.tree(), year), group, Sector.PRESS).stream()
                .collect(Collectors.groupingBy(Criterion::group, Collectors.reducing(BigDecimal.ZERO, Criterion::points, BigDecimal::add)));
        assertThat(points.get(CriterionGroup.COMMON)).isEqualByComparingTo("30");
        assertThat(points.get(CriterionGroup.RESULT)).isEqualByComparingTo("70");
    }

    @ParameterizedTest
    @CsvSource({"FORM_2A, 5", "FORM_2B, 5", "CELL, 5", "COMMITTEE, 5"})
    void anOldYearIsJudgedByGradesAndNotByPoints(Group group, int howMany) {
        assertThat(criteria.of(scene.campaign(scene.tree(), 2024), group, null)).hasSize(howMany).allSatisfy(c -> assertThat(c.points()).isNull());
    }

    @Test
    void everyLevelThatAStageGivesIsKeptWithWhatItReplaced() {
        Tree tree = scene.tree();
        UnitReview cell = scene.unitReview(scene.campaign(tree, 2025), tree.cell(), tree.root(), UnitReviewState.REVIEWED);
        long target = scene.memberReview(cell, Tree.member(tree.cell(), 5), SelfReviewForm.FORM_2A, MemberReviewState.COMPLETED).id();
        transaction.executeWithoutResult(status -> {
            ratings.record(target, RatingStage.PROPOSAL, RatingLevel.EXCELLENT, null, null, NOON);
            ratings.record(target, RatingStage.PROPOSAL, RatingLevel.GOOD, "Vượt tỷ lệ", Tree.secretary(tree.cell()), NOON.plusDays(1));
            ratings.record(target, RatingStage.DECISION, RatingLevel.GOOD, null, Tree.secretary(tree.root()), NOON.plusDays(2));
        });
        Rating rating = ratings.of(target);
        assertThat(rating.proposedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(rating.decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(rating.decidedOn()).isEqualTo("2026-04-22");
        assertThat(ratings.changesOf(target)).extracting(Ratings.Change::fromLevel, Ratings.Change::toLevel)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, RatingLevel.EXCELLENT),
                        org.assertj.core.groups.Tuple.tuple(RatingLevel.EXCELLENT, RatingLevel.GOOD),
                        org.assertj.core.groups.Tuple.tuple(null, RatingLevel.GOOD));
    }

    /** Of the decided ones only those about which nobody complains. */
    @Test
    void closingACampaignLocksWhatIsDecidedAndNotContested() {
        Tree tree = scene.tree();
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        var members = scene.members(scene.unitReview(campaign, tree.cell(), tree.root(), UnitReviewState.REVIEWED), MemberReviewState.DECIDED);
        for (int i = 0; i < 2; i++) {
            scene.rate(members.get(i).id(), RatingStage.DECISION, RatingLevel.GOOD);
        }
        transaction.executeWithoutResult(status -> {
            ratings.contest(members.get(1).id(), true);
            ratings.lockDecided(campaign.id(), NOON);
        });
        assertThat(members.subList(0, 3)).extracting(member -> ratings.of(member.id()).lockedAt()).containsExactly(NOON, null, null);
    }

    @Test
    void theNearestCommitteeThatIsNotOfAPartDecides() {
        Tree tree = scene.tree();
        String part = tree.committee() + "P";
        scene.unit(part, "Đảng bộ bộ phận Thử", "DEPARTMENTAL_COMMITTEE", tree.committee());
        scene.unit(part + "C", "Chi bộ của bộ phận", "SUBORDINATE_CELL", part);
        assertThat(List.of(tree.cell(), tree.first(), tree.committee(), part, part + "C").stream().map(deciding::of))
                .containsExactly(tree.root(), tree.committee(), tree.root(), tree.committee(), tree.committee());
        assertThat(deciding.ofMembers(tree.grassrootsCell(), 2025)).isEqualTo(tree.root());
    }

    @Test
    void aMembersFileIsForHimselfHisCommitteeAndWhoDecides() {
        Tree tree = scene.tree();
        UnitReview cell = scene.unitReview(scene.campaign(tree, 2025), tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        MemberReview review = scene.memberReview(cell, Tree.member(tree.first(), 5), SelfReviewForm.FORM_2A, MemberReviewState.WRITTEN);
        assertThat(readers.of(Tree.member(tree.first(), 5), review)).isEqualTo(new ReviewReader(Tree.member(tree.first(), 5), true, false, true, false));
        assertThat(readers.of(Tree.secretary(tree.first()), review).committee()).isTrue();
        assertThat(readers.of(Tree.organizationBoard(tree.committee()), review).deciding()).isTrue();
        assertThat(readers.of(Tree.organizationBoard(tree.root()), review).deciding()).as("opened the campaign").isTrue();
        assertThat(readers.of(Tree.secretary(tree.second()), review).any()).isFalse();
    }
}
