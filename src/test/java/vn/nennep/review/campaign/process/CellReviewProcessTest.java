package vn.nennep.review.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.campaign.ReviewList;
import vn.nennep.testing.EngineTest;

/** The way of a cell from its list to its first round ({@code cellReview}; domain.md P6 rows 1, 2, 5 and 7; fault S-22). */
@EngineTest
@Import(ReviewHelpers.class)
class CellReviewProcessTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    CampaignWalk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewList list;

    @Autowired
    RuntimeService runtime;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Tree tree;
    ReviewCampaign campaign;
    UnitReview cell;
    String secretary;

    @BeforeEach
    void campaign() {
        tree = scene.tree();
        campaign = walk.opened(tree, 2025);
        cell = walk.unit(campaign, tree.first());
        secretary = Tree.secretary(tree.first());
    }

    @Test
    void collectiveBeforeIndividualTheRoundWaitsForTheCellsOwnReview() {
        walk.settle(cell);
        walk.recordOpinions(cell);
        walk.runJobs(campaign);
        assertThat(walk.begun(campaign, "-VG-")).isEmpty();
        released();
        people.asNobody(() -> runtime.createMessageCorrelation("collectiveReviewed").processInstanceBusinessKey(key()).correlateWithResult());
        walk.runJobs(campaign);
        assertThat(walk.begun(campaign, "-VG-")).hasSize(1);
        assertThat(runs()).isFalse();
    }

    @Test
    void aCellThatWasReviewedBeforeDoesntWait() {
        released();
        walk.settle(cell);
        walk.recordOpinions(cell);
        walk.runJobs(campaign);
        assertThat(walk.begun(campaign, "-VG-")).hasSize(1);
        assertThat(runs()).isFalse();
    }

    @Test
    void whoSpeaksForOthersIsAskedAndNobodyWaitsForHimWhenTheOpinionsAreComplete() {
        walk.settle(cell, List.of(Tree.member(tree.first(), 5), Tree.member(tree.first(), 6)));
        walk.giveOpinions(cell, Tree.member(tree.first(), 5));
        assertThat(walk.hasTask(cell.id(), "giveOpinions", Tree.member(tree.first(), 6))).isTrue();
        walk.recordOpinions(cell);
        assertThat(walk.hasTask(cell.id(), "giveOpinions", Tree.member(tree.first(), 6))).isFalse();
        assertThat(list.opinionGivers(cell.id())).containsExactly(Tree.member(tree.first(), 5), Tree.member(tree.first(), 6));
    }

    @Test
    void everyChangeOfTheListNeedsAReasonAndIsKept() {
        List<Map<String, Object>> lines = new ArrayList<>(walk.lines(cell, secretary));
        Map<String, Object> form = of(lines, Tree.member(tree.first(), 5));
        form.put("form", "FORM_2B");
        Map<String, Object> out = of(lines, Tree.member(tree.first(), 6));
        out.put("place", "OUT");
        assertThatThrownBy(() -> walk.submit(cell, "settleReviewList", secretary, Map.of("lines", lines)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting(Refusal.Finding::field)
                        .containsExactlyInAnyOrder("lines[" + lines.indexOf(form) + "].reason", "lines[" + lines.indexOf(out) + "].reason"));
        form.put("reason", "Là trưởng khu phố từ tháng 3");
        out.put("reason", "Đi chữa bệnh dài ngày");
        walk.submit(cell, "settleReviewList", secretary, Map.of("lines", lines));
        assertThat(member(5).form()).isEqualTo(SelfReviewForm.FORM_2B);
        assertThat(member(6)).satisfies(review -> assertThat(review.outReason()).isEqualTo(OutReason.OTHER))
                .satisfies(review -> assertThat(review.state()).isEqualTo(MemberReviewState.NOT_IN_SCOPE));
        assertThat(walk.begun(campaign, "-DV-")).doesNotContain(Tree.member(tree.first(), 6)).contains(Tree.member(tree.first(), 5));
        assertThat(list.changesIn(cell.id())).extracting(ReviewList.Changed::reason)
                .containsExactlyInAnyOrder("Là trưởng khu phố từ tháng 3", "Đi chữa bệnh dài ngày");
        assertThat(reviews.unitReview(cell.id()).listSettledAt()).isNotNull();
    }

    @Test
    void whomARuleLeavesOutTheCellCantTakeIn() {
        Tree other = scene.tree();
        jdbc.sql("update membership set activity = 'EXEMPT' where member_id = :id").param("id", Tree.member(other.first(), 5)).update();
        ReviewCampaign its = walk.opened(other, 2025);
        UnitReview its1 = walk.unit(its, other.first());
        List<Map<String, Object>> lines = new ArrayList<>(walk.lines(its1, Tree.secretary(other.first())));
        assertThat(lines).hasSize(6);
        lines.add(new HashMap<>(Map.of(
                "member", Tree.member(other.first(), 5), "place", "IN", "form", "FORM_2A", "civilServant", false, "reason", "Đồng chí muốn được xếp loại")));
        assertThatThrownBy(() -> walk.submit(its1, "settleReviewList", Tree.secretary(other.first()), Map.of("lines", lines)))
                .isInstanceOfAny(Refusal.class, Denial.class);
    }

    @Test
    void anOldYearHasNoThirdForm() {
        ReviewCampaign old = walk.opened(tree, 2024);
        UnitReview its = walk.unit(old, tree.first());
        List<Map<String, Object>> lines = walk.lines(its, secretary);
        lines.get(0).put("form", "FORM_2C");
        lines.get(0).put("reason", "Ngoài hệ thống chính trị");
        assertThatThrownBy(() -> walk.submit(its, "settleReviewList", secretary, Map.of("lines", lines))).isInstanceOf(Refusal.class);
    }

    @Test
    void whoDiesLeavesOrIsSuspendedAfterTheListWasSettledIsTakenOutWithAReason() {
        walk.settle(cell);
        change(Tree.member(tree.first(), 5), "DECEASED");
        change(Tree.member(tree.first(), 6), "LEFT_PARTY");
        change(Tree.member(tree.first(), 7), "SUSPENDED");
        assertThat(member(5).outReason()).isEqualTo(OutReason.DECEASED);
        assertThat(member(6).outReason()).isEqualTo(OutReason.LEFT_PARTY);
        assertThat(member(7).state()).isEqualTo(MemberReviewState.PAUSED);
        assertThat(walk.begun(campaign, "-DV-")).doesNotContain(Tree.member(tree.first(), 5), Tree.member(tree.first(), 6), Tree.member(tree.first(), 7));
        change(Tree.member(tree.first(), 7), "RESUMED");
        assertThat(member(7).state()).isEqualTo(MemberReviewState.WRITING);
        assertThat(walk.begun(campaign, "-DV-")).contains(Tree.member(tree.first(), 7));
        assertThat(walk.begun(campaign, "-VG-")).as("the first round is still to come").isEmpty();
        assertThat(list.changesIn(cell.id())).extracting(ReviewList.Changed::reason).containsOnly("Theo quyết định số 12");
    }

    @Test
    void whoComesAfterTheFirstRoundBeganHasOneOfHisOwn() {
        walk.settle(cell);
        change(Tree.member(tree.first(), 7), "SUSPENDED");
        released();
        walk.recordOpinions(cell);
        walk.runJobs(campaign);
        assertThat(walk.begun(campaign, "-VG-")).hasSize(1);
        change(Tree.member(tree.first(), 7), "RESUMED");
        assertThat(walk.begun(campaign, "-VG-")).hasSize(2);
    }

    @Test
    void whoMovesTakesHisReviewAlongUnlessItWasVotedOn() {
        UnitReview second = walk.unit(campaign, tree.second());
        walk.settle(second);
        String moves = Tree.member(tree.first(), 5);
        String voted = Tree.member(tree.first(), 6);
        scene.rate(member(6).id(), RatingStage.VOTE, RatingLevel.GOOD);
        for (String person : List.of(moves, voted)) {
            jdbc.sql("update membership set to_date = '2026-04-18', end_reason = 'TRANSFERRED_OUT' where member_id = :id").param("id", person).update();
            scene.belongs(person, tree.second(), "OFFICIAL", "ACTIVE");
            jdbc.sql("update membership set from_date = '2026-04-19' where member_id = :id and unit_id = :unit").param("id", person).param("unit", tree.second()).update();
        }
        assertThat(walk.intake().actionForm(new Asked("changeReviewList", tree.second(), second.id(), null), Tree.secretary(tree.second())).reading().toString())
                .contains("mới về chi bộ, hồ sơ kiểm điểm đang ở");
        change(second, moves, "ARRIVED");
        assertThat(member(5)).satisfies(review -> assertThat(review.unitReviewId()).isEqualTo(second.id()))
                .satisfies(review -> assertThat(review.unitId()).isEqualTo(tree.second()));
        assertThat(walk.begun(campaign, "-DV-")).contains(moves);
        assertThatThrownBy(() -> change(second, voted, "ARRIVED"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("review.change.votedThere"));
        assertThat(member(6).unitId()).isEqualTo(tree.first());
    }

    @Test
    void onlyTheCellsCommitteeChangesItsList() {
        walk.settle(cell);
        for (String other : List.of(Tree.member(tree.first(), 6), Tree.secretary(tree.second()), Tree.secretary(tree.committee()))) {
            assertThat(walk.intake().offers(other, tree.first(), cell.id())).extracting(ActionWork.Offer::name).doesNotContain("changeReviewList");
        }
        assertThat(walk.intake().offers(Tree.committeeMember(tree.first()), tree.first(), cell.id())).extracting(ActionWork.Offer::name)
                .contains("changeReviewList");
    }

    private void change(String member, String act) {
        change(cell, member, act);
    }

    private void change(UnitReview of, String member, String act) {
        walk.intake().perform(
                new Asked("changeReviewList", of.unitId(), of.id(), null), Tree.secretary(of.unitId()), null,
                Map.of("member", member, "change", act, "reason", "Theo quyết định số 12"));
    }

    private Map<String, Object> of(List<Map<String, Object>> lines, String member) {
        return lines.stream().filter(line -> member.equals(line.get("member"))).findFirst().orElseThrow();
    }

    private MemberReview member(int number) {
        return reviews.memberReviewOf(campaign.id(), Tree.member(tree.first(), number)).orElseThrow();
    }

    private void released() {
        transaction.executeWithoutResult(status -> reviews.save(reviews.hold(cell.id()).in(UnitReviewState.REVIEWED)));
    }

    private String key() {
        return campaign.cellKey(tree.first());
    }

    private boolean runs() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key()).count() > 0;
    }
}
