package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.OutReason;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.testing.EngineTest;

/** Who of a cell stands in a campaign that is opened months after its cut-off day of 30/11/2025 (domain.md §3.2, A15.5, A15.10). */
@EngineTest
@Import(ReviewHelpers.class)
class CampaignRollTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate LEFT = LocalDate.of(2026, 2, 1);

    @Autowired
    ReviewScene scene;

    @Autowired
    CampaignRoll roll;

    @Autowired
    JdbcClient jdbc;

    Tree tree;
    ReviewCampaign campaign;
    String person;

    @BeforeEach
    void tree() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        person = Tree.member(tree.first(), 5);
    }

    @ParameterizedTest(name = "who left as {0} stays in the figures as {1}")
    @CsvSource({
        "DECEASED, DECEASED", "TRANSFERRED_OUT, TRANSFERRED", "UNIT_CLOSED, TRANSFERRED", "WITHDRAWN, LEFT_PARTY", "STRUCK_OFF, LEFT_PARTY", "EXPELLED, LEFT_PARTY"
    })
    void whoLeftAfterTheCutOffDayStaysInTheFiguresOfHisCell(String endReason, OutReason reason) {
        leaves(person, tree.first(), LEFT, endReason);
        assertThat(in(tree.first())).hasSize(7).containsEntry(person, reason);
    }

    @Test
    void whoLeftUpToTheDayBeforeIsNotInIt() {
        leaves(person, tree.first(), LocalDate.of(2025, 11, 29), "TRANSFERRED_OUT");
        String last = Tree.member(tree.first(), 6);
        leaves(last, tree.first(), LocalDate.of(2025, 11, 30), "TRANSFERRED_OUT");
        assertThat(in(tree.first())).hasSize(6).doesNotContainKey(person).containsEntry(last, OutReason.TRANSFERRED);
    }

    @Test
    void whoMovedWithinTheCampaignStandsWhereHeIsNowAndOnlyThere() {
        leaves(person, tree.first(), LEFT, "TRANSFERRED_OUT");
        comes(person, tree.second(), LEFT.plusDays(1));
        assertThat(in(tree.first())).hasSize(6).doesNotContainKey(person);
        assertThat(in(tree.second())).hasSize(8).containsEntry(person, null);
    }

    @Test
    void whoMovedOutOfTheCampaignStaysInTheFiguresAndWhoMovedIntoItIsntCounted() {
        String outside = scene.tree().cell();
        leaves(person, tree.first(), LEFT, "TRANSFERRED_OUT");
        comes(person, outside, LEFT.plusDays(1));
        String stranger = Tree.member(outside, 5);
        leaves(stranger, outside, LEFT, "TRANSFERRED_OUT");
        comes(stranger, tree.first(), LEFT.plusDays(1));
        assertThat(in(tree.first())).hasSize(7).containsEntry(person, OutReason.TRANSFERRED).doesNotContainKey(stranger);
    }

    /** A15.10: belonging to two cells he is rated in one, where he leads; otherwise where he has been longer. */
    @Test
    void whoBelongsToTwoCellsIsRatedWhereHeLeadsOtherwiseWhereHeHasBeenLonger() {
        comes(person, tree.second(), LocalDate.of(2024, 1, 1));
        assertThat(in(tree.first())).containsEntry(person, null);
        assertThat(in(tree.second())).hasSize(8).containsEntry(person, OutReason.REVIEWED_ELSEWHERE);
        scene.holds(person, tree.second(), "DEPUTY_SECRETARY");
        assertThat(in(tree.first())).containsEntry(person, OutReason.REVIEWED_ELSEWHERE);
        assertThat(in(tree.second())).containsEntry(person, null);
    }

    /** A post that ended, and one in an organisation of another campaign, make no difference. */
    @Test
    void onlyThePostsOfTheDayInTheCampaignCount() {
        comes(person, tree.second(), LocalDate.of(2024, 1, 1));
        scene.holds(person, tree.second(), "DEPUTY_SECRETARY");
        jdbc.sql("update role_holding set to_date = '2026-04-19' where member_id = :id and unit_id = :unit").param("id", person).param("unit", tree.second()).update();
        assertThat(in(tree.second())).containsEntry(person, OutReason.REVIEWED_ELSEWHERE);
        String outside = scene.tree().cell();
        comes(person, outside, LocalDate.of(2024, 1, 1));
        scene.holds(person, outside, "SECRETARY");
        assertThat(in(tree.first())).containsEntry(person, null);
    }

    /** Whatever happened to them: each who belonged to a cell of the campaign on the cut-off day is rated once, or has a reason why he isn't. */
    @Test
    void nobodyIsLostAndNobodyRatedTwice() {
        leaves(Tree.member(tree.first(), 5), tree.first(), LEFT, "DECEASED");
        leaves(Tree.member(tree.first(), 6), tree.first(), LEFT, "TRANSFERRED_OUT");
        comes(Tree.member(tree.first(), 6), tree.second(), LEFT.plusDays(1));
        leaves(Tree.member(tree.first(), 7), tree.first(), LEFT, "TRANSFERRED_OUT");
        comes(Tree.secretary(tree.cell()), tree.grassrootsCell(), LocalDate.of(2024, 1, 1));
        comes(Tree.member(tree.second(), 5), tree.grassrootsCell(), LocalDate.of(2019, 1, 1));
        List<String> cells = List.of(tree.cell(), tree.grassrootsCell(), tree.first(), tree.second());
        Map<String, Integer> rated = new HashMap<>();
        Map<String, Integer> reasoned = new HashMap<>();
        cells.forEach(cell -> in(cell).forEach((member, reason) -> (reason == null ? rated : reasoned).merge(member, 1, Integer::sum)));
        assertThat(rated.values()).as("nobody is rated in two cells").containsOnly(1);
        assertThat(Stream.concat(rated.keySet().stream(), reasoned.keySet().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(cells.stream().map(Tree::people).flatMap(List::stream).toList());
        assertThat(rated).hasSize(26);
        assertThat(reasoned.keySet()).containsExactlyInAnyOrder(
                Tree.member(tree.first(), 5), Tree.member(tree.first(), 7), Tree.secretary(tree.cell()), Tree.member(tree.second(), 5));
    }

    private Map<String, OutReason> in(String cell) {
        Map<String, OutReason> people = new HashMap<>();
        roll.people(campaign.cutOffOn(), cell, List.of(tree.cell(), tree.grassrootsCell(), tree.committee(), tree.first(), tree.second()), TODAY)
                .forEach(one -> assertThat(people.containsKey(one.memberId()) ? "twice" : people.put(one.memberId(), one.gone())).isNull());
        return people;
    }

    private void leaves(String who, String unit, LocalDate last, String reason) {
        jdbc.sql("update membership set to_date = :last, end_reason = :reason where member_id = :id and unit_id = :unit")
                .param("last", last).param("reason", reason).param("id", who).param("unit", unit).update();
    }

    private void comes(String who, String unit, LocalDate from) {
        scene.belongs(who, unit, "OFFICIAL", "ACTIVE");
        jdbc.sql("update membership set from_date = :from where member_id = :id and unit_id = :unit")
                .param("from", from).param("id", who).param("unit", unit).update();
    }
}
