package vn.nennep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.testing.EngineTest;

/** Civil servants have their own results before 15/12, and these come before their rating as members (domain.md B1 “Order conflict”). */
@EngineTest
@Import(ReviewHelpers.class)
class CellDeadlinesTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    CellDeadlines deadlines;

    @Autowired
    List<CampaignChapter> chapters;

    @Autowired
    JdbcClient jdbc;

    Tree tree;
    ReviewCampaign campaign;

    @BeforeEach
    void twoCells() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        for (String cell : new String[] {tree.first(), tree.second()}) {
            scene.members(scene.unitReview(campaign, cell, tree.committee(), UnitReviewState.DRAFTING), MemberReviewState.WRITING);
        }
    }

    /** @param due of the campaign for cells */
    @ParameterizedTest(name = "campaign {0}: {1} with civil servants")
    @CsvSource({"2025-12-10, 2025-12-16", "2025-12-15, 2025-12-16", "2025-12-16, 2025-12-16", "2025-12-20, 2025-12-20", "2026-05-30, 2026-05-30"})
    void aCellWithCivilServantsHasAtLeastUntilTheDayAfterTheirResults(LocalDate due, LocalDate withServants) {
        servant(Tree.member(tree.first(), 5), true);
        jdbc.sql("update review_campaign set cell_due_on = :due where id = :id").param("due", due).param("id", campaign.id()).update();
        ReviewCampaign moved = new ReviewCampaign(
                campaign.id(), campaign.unitId(), campaign.campaignYear(), campaign.regime(), campaign.cutOffOn(), campaign.selfReviewDueOn(), due,
                campaign.collectiveDueOn(), campaign.grassrootsDueOn(), campaign.rollUpDueOn(), campaign.planNumber(), campaign.planOn(), campaign.state(),
                campaign.openedBy(), campaign.openedAt(), null, campaign.version());
        assertThat(deadlines.of(moved, tree.first())).isEqualTo(withServants);
        assertThat(deadlines.of(moved, tree.second())).isEqualTo(due);
        assertThat(deadlines.of(moved).of(tree.first())).isEqualTo(withServants);
        assertThat(deadlines.of(moved).of(tree.second())).isEqualTo(due);
    }

    @Test
    void aCivilServantWhoIsNotRatedMakesNoDifference() {
        servant(Tree.member(tree.first(), 5), true);
        jdbc.sql("update member_review set in_scope = false, out_reason = 'EXEMPT' where member_id = :id").param("id", Tree.member(tree.first(), 5)).update();
        assertThat(deadlines.of(campaign, tree.first())).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(deadlines.of(campaign).of(tree.first())).isEqualTo(LocalDate.of(2025, 12, 10));
    }

    @Test
    void theCampaignsPageTellsBothDaysWhereTheyDiffer() {
        ReviewReader reader = new ReviewReader(Tree.member(tree.first(), 5), false, false, true, false);
        assertThat(told(reader)).contains("10/12/2025").doesNotContain("công chức");
        servant(Tree.member(tree.first(), 5), true);
        assertThat(told(reader)).contains("10/12/2025", "Chi bộ có công chức, viên chức đề nghị xếp loại đảng viên", "16/12/2025");
    }

    private String told(ReviewReader reader) {
        return chapters.stream().map(chapter -> chapter.read(campaign, reader)).toList().toString();
    }

    private void servant(String member, boolean is) {
        jdbc.sql("update member_review set civil_servant = :is where member_id = :id").param("is", is).param("id", member).update();
    }
}
