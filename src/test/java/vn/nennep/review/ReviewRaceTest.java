package vn.nennep.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.process.AppraisalWalk;
import vn.nennep.review.campaign.process.CampaignWalk;
import vn.nennep.review.reconsideration.process.ReconsiderationWalk;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Faults in the annual review: of several who do the same at one instant one does it; the others are told, and nothing is there twice. */
@EngineTest
@Import(ReviewHelpers.class)
class ReviewRaceTest {

    private static final int AT_ONCE = 6;

    @Autowired private ReviewScene scene;
    @Autowired private CampaignWalk campaigns;
    @Autowired private AppraisalWalk appraisal;
    @Autowired private ReconsiderationWalk complaint;
    @Autowired private Intake intake;
    @Autowired private Reviews reviews;
    @Autowired private JdbcClient jdbc;

    @Test
    void r11_aListThatSeveralSettleIsSettledOnce() throws Exception {
        Tree tree = scene.tree();
        ReviewCampaign campaign = campaigns.opened(tree, 2026);
        UnitReview cell = campaigns.unit(campaign, tree.first());
        List<String> leaders = List.of(Tree.secretary(tree.first()), Tree.deputy(tree.first()), Tree.committeeMember(tree.first()));
        String task = campaigns.task(cell, "settleReviewList", leaders.get(0)).id();
        Map<String, Object> settled = Map.of("lines", campaigns.lines(cell, leaders.get(0)), "givers", List.of());
        List<Object> results = AtOnce.people(3, i -> intake.submit(task, leaders.get(i), settled));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Denial.class::isInstance).hasSize(2)
                .allMatch(denial -> List.of("intake.doneBy", "intake.somebodyElse").contains(((Denial) denial).code()));
        assertThat(count("select count(*) from submission where task_id = :id", task)).isEqualTo(1);
        campaigns.runJobs(campaign);
        assertThat(count("select count(*) from act_ru_task where task_def_key_ = 'recordOpinions' and tenant_id_ = :id", tree.first())).isEqualTo(1);
        assertThat(reviews.unitReview(cell.id()).listSettledAt()).isNotNull();
    }

    @Test
    void r10_aDecisionThatIsSentSeveralTimesIsOneDecisionWithOneNoticeEach() throws Exception {
        String sender = appraisal.deploySender();
        try {
            Tree tree = scene.tree();
            ReviewCampaign campaign = scene.campaign(tree, 2025);
            jdbc.sql("update review_campaign set opened_at = '2025-11-01 08:00:00' where id = :id").param("id", campaign.id()).update();
            UnitReview cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
            List<MemberReview> members = appraisal.proposed(cell, RatingLevel.GOOD, RatingLevel.GOOD);
            appraisal.agreed(appraisal.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members)), tree.committee());
            String secretary = Tree.secretary(tree.committee());
            String task = appraisal.task("decideRatings", campaign.id(), secretary).id();
            String key = UUID.randomUUID().toString();

            List<Object> results = AtOnce.people(AT_ONCE, i -> intake.submit(task, secretary, new Handing(key, AppraisalWalk.wholeList(), null)));
            assertThat(results).as("a double click is answered alike").containsOnly("intake.done");
            assertThatThrownBy(() -> intake.submit(task, secretary, AppraisalWalk.wholeList())).as("R-13: what is done is done").isInstanceOf(Denial.class);
            appraisal.runJobs();
            assertThat(count("select count(*) from rating_decision where campaign_id = :id", campaign.id())).isEqualTo(1);
            assertThat(members).allSatisfy(member -> {
                assertThat(count("select count(*) from issued_paper where subject_id = :id", member.id())).isEqualTo(1);
                assertThat(count("select count(*) from rating_change where stage = 'DECISION' and target_id = :id", member.id())).isEqualTo(1);
            });
        } finally {
            appraisal.undeploy(sender);
        }
    }

    @Test
    void r11_twoBoardsConcludeOnce() throws Exception {
        String sender = appraisal.deploySender();
        try {
            Tree tree = scene.tree();
            ReviewCampaign campaign = scene.campaign(tree, 2025);
            UnitReview cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
            List<MemberReview> members = appraisal.proposed(cell, RatingLevel.GOOD);
            long dossier = appraisal.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members));
            appraisal.appraised(dossier, tree.committee());
            String task = appraisal.task("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee())).id();
            List<String> both = List.of(Tree.organizationBoard(tree.committee()), Tree.secretary(tree.committee()));
            List<Object> results = AtOnce.people(2, i -> intake.submit(
                    task, both.get(i), i == 0 ? Map.of("answer", "AGREED") : Map.of("answer", "RETURNED", "backTo", "MEETING", "reason", "Hồ sơ còn thiếu biên bản.")));
            assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Denial.class::isInstance).hasSize(1);
            appraisal.runJobs();
            assertThat(count("select count(*) from rating_change where stage = 'APPRAISAL' and target_id = :id", members.get(0).id())).isLessThanOrEqualTo(1);
        } finally {
            appraisal.undeploy(sender);
        }
    }

    @Test
    void r10_aComplaintThatIsSentSeveralTimesIsOneComplaint() throws Exception {
        complaint.decided();
        Asked asked = new Asked("complainRating", complaint.tree().first(), complaint.review().id(), null);
        List<Object> results = AtOnce.people(
                AT_ONCE, i -> intake.perform(asked, complaint.member(), UUID.randomUUID().toString(), ReconsiderationWalk.words()));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(result -> result instanceof Denial || result instanceof Refusal).hasSize(AT_ONCE - 1);
        assertThat(count("select count(*) from rating_complaint where target_id = :id", complaint.review().id())).isEqualTo(1);
    }

    private int count(String sql, Object id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
