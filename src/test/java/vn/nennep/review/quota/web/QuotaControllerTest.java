package vn.nennep.review.quota.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.platform.intake.Denial;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.testing.EngineTest;

/** Who may try levels, and that trying keeps nothing. */
@EngineTest
@Import(ReviewHelpers.class)
class QuotaControllerTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    QuotaController controller;

    @Autowired
    Ratings ratings;

    private Tree tree;
    private ReviewCampaign campaign;
    private List<MemberReview> members;

    @BeforeEach
    void aProposal() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        UnitReview cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        members = scene.members(cell, MemberReviewState.PROPOSED);
        members.forEach(member -> scene.rate(member.id(), RatingStage.PROPOSAL, RatingLevel.GOOD));
    }

    @Test
    void theCommitteeThatDecidesTriesAndNothingIsKept() {
        String board = Tree.organizationBoard(tree.committee());
        QuotaController.Shown shown = controller.shown(board, campaign.id(), null);
        assertThat(shown.candidates()).hasSize(7).allSatisfy(one -> assertThat(one.level()).isEqualTo(RatingLevel.GOOD));
        assertThat(shown.verdicts()).singleElement().satisfies(verdict -> assertThat(verdict.over()).isFalse());

        Map<Long, RatingLevel> levels = new HashMap<>();
        levels.put(members.get(0).id(), RatingLevel.EXCELLENT);
        levels.put(members.get(1).id(), RatingLevel.EXCELLENT);
        levels.put(members.get(2).id(), null);
        assertThat(controller.tried(board, campaign.id(), new QuotaController.Tried(tree.committee(), levels))).singleElement().satisfies(verdict -> {
            assertThat(verdict.over()).isTrue();
            assertThat(verdict.excellent()).isEqualTo(2);
            assertThat(verdict.readings()).extracting(QuotaController.ShownReading::allowed).containsExactly(1, 1, 1);
            assertThat(verdict.readings()).filteredOn(QuotaController.ShownReading::binding).singleElement()
                    .extracting(QuotaController.ShownReading::over).isEqualTo(1);
        });
        assertThat(members).allSatisfy(member -> assertThat(ratings.of(member.id()).proposedLevel()).isEqualTo(RatingLevel.GOOD));
        assertThat(ratings.changesOf(members.get(0).id())).hasSize(1);
    }

    @Test
    void nobodyElseDoes() {
        for (String stranger : List.of(
                Tree.secretary(tree.first()), Tree.member(tree.first(), 5), Tree.secretary(tree.second()), Tree.secretary(tree.root()), "dv0001")) {
            assertThatThrownBy(() -> controller.shown(stranger, campaign.id(), null)).as(stranger).isInstanceOf(Denial.class);
            assertThatThrownBy(() -> controller.tried(stranger, campaign.id(), new QuotaController.Tried(tree.committee(), Map.of())))
                    .as(stranger).isInstanceOf(Denial.class);
        }
        assertThatThrownBy(() -> controller.shown(Tree.secretary(tree.committee()), campaign.id(), tree.root())).isInstanceOf(Denial.class);
        assertThatThrownBy(() -> controller.shown(Tree.secretary(tree.committee()), -1, null)).isInstanceOf(Denial.class);
    }
}
