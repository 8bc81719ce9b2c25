package vn.nennep.review.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Reading.Block;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReviewState;
import vn.nennep.testing.EngineTest;

/** The dossier of three years (domain.md §3.7): which years, who reads it, and who is told that somebody failed twice running (§3.5). */
@EngineTest
@Import(ReviewHelpers.class)
class ThreeYearsTest {

    @Autowired private ReviewScene scene;
    @Autowired private ThreeYears dossier;
    @Autowired private JdbcClient jdbc;
    private Tree tree;
    private String member;

    @BeforeEach
    void aMember() {
        tree = scene.tree();
        member = Tree.member(tree.first(), 5);
    }

    private void rated(int year, RatingLevel level) {
        var cell = scene.unitReview(scene.campaign(tree, year), tree.first(), tree.committee(), UnitReviewState.DECIDED);
        MemberReview review = scene.memberReview(cell, member, SelfReviewForm.FORM_2A, MemberReviewState.DECIDED);
        scene.rate(review.id(), RatingStage.DECISION, level);
    }

    private List<Block> blocks(String reader) {
        return dossier.about(member, reader).stream().map(Reading::blocks).flatMap(List::stream).toList();
    }

    @Test
    void theLastThreeYearsAreShownAndOlderOnesKept() {
        rated(2022, RatingLevel.EXCELLENT);
        rated(2023, RatingLevel.GOOD);
        rated(2024, RatingLevel.COMPLETED);
        rated(2025, RatingLevel.GOOD);
        assertThat(blocks(member)).singleElement().satisfies(table -> assertThat(table.rows()).extracting(row -> row.get(0) + " " + row.get(2))
                .containsExactly("2025 Hoàn thành tốt nhiệm vụ", "2024 Hoàn thành nhiệm vụ", "2023 Hoàn thành tốt nhiệm vụ"));
        assertThat(jdbc.sql("select count(*) from member_review where member_id = :id").param("id", member).query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void heHisCommitteeAndWhoDecidesReadItNobodyElse() {
        rated(2025, RatingLevel.GOOD);
        for (String reader : List.of(member, Tree.secretary(tree.first()), Tree.dutyOfficer(tree.first()), Tree.organizationBoard(tree.committee()))) {
            assertThat(blocks(reader)).as(reader).isNotEmpty();
        }
        for (String reader : List.of(Tree.member(tree.first(), 6), Tree.secretary(tree.second()), "dv0001", "qt0001")) {
            assertThat(blocks(reader)).as(reader).isEmpty();
        }
    }

    @Test
    void twoFailedYearsRunningAreToldToTheCommitteeNotToHim() {
        rated(2023, RatingLevel.NOT_COMPLETED);
        rated(2024, RatingLevel.GOOD);
        rated(2025, RatingLevel.NOT_COMPLETED);
        assertThat(warnings(Tree.secretary(tree.first()))).as("one good year between").isEmpty();
        jdbc.sql("update rating set decided_level = 'NOT_COMPLETED', version = version + 1 where member_id = :id").param("id", member).update();
        assertThat(warnings(Tree.secretary(tree.first()))).singleElement().asString().contains("3 năm liền bị xếp không hoàn thành nhiệm vụ");
        assertThat(warnings(Tree.organizationBoard(tree.committee()))).hasSize(1);
        assertThat(warnings(member)).isEmpty();
    }

    @Test
    void onlyTheLowestLevelCounts() {
        rated(2023, RatingLevel.NOT_COMPLETED);
        rated(2024, RatingLevel.COMPLETED);
        rated(2025, RatingLevel.NOT_COMPLETED);
        assertThat(warnings(Tree.secretary(tree.first()))).isEmpty();
    }

    @Test
    void aYearWithoutARatingBreaksTheRun() {
        rated(2023, RatingLevel.NOT_COMPLETED);
        rated(2025, RatingLevel.NOT_COMPLETED);
        assertThat(warnings(Tree.secretary(tree.first()))).isEmpty();
    }

    private List<String> warnings(String reader) {
        return blocks(reader).stream().filter(block -> block.kind().equals("warning")).map(Block::text).toList();
    }
}
