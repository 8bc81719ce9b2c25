package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.testing.EngineTest;

/** Lower before upper in dates (domain.md §3.3 row 3): a department's committee comes five days after its cells, of which one with civil servants has until 16/12. */
@EngineTest
@Import(ReviewHelpers.class)
class CollectiveDatesTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    CollectiveDates dates;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "civil servants {0}, grass-roots organisation until {1}: {2}")
    @CsvSource({"false, 2025-12-25, 2025-12-15", "true, 2025-12-25, 2025-12-21", "true, 2025-12-18, 2025-12-18"})
    void aDepartmentComesAfterTheLastOfItsCellsAndBeforeTheGrassrootsOrganisation(boolean servants, LocalDate grassroots, LocalDate due) {
        Tree tree = scene.tree();
        String part = tree.committee() + "P";
        scene.unit(part, "Đảng bộ bộ phận Thử", "DEPARTMENTAL_COMMITTEE", tree.committee());
        scene.unit(part + "C", "Chi bộ của bộ phận", "SUBORDINATE_CELL", part);
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        jdbc.sql("update review_campaign set grassroots_due_on = :day where id = :id").param("day", grassroots).param("id", campaign.id()).update();
        UnitReview department = scene.unitReview(campaign, part, tree.committee(), UnitReviewState.WAITING);
        UnitReview cell = scene.unitReview(campaign, part + "C", tree.committee(), UnitReviewState.DRAFTING);
        scene.memberReview(cell, Tree.member(tree.first(), 5), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
        jdbc.sql("update member_review set civil_servant = :servant where unit_review_id = :cell").param("servant", servants).param("cell", cell.id()).update();
        assertThat(dates.proposal(department).orElseThrow().toLocalDate()).isEqualTo(due);
    }
}
