package vn.nennep.review.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Sector;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.Criterion;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.testing.EngineTest;

/** What an upper committee may ask and fix while a campaign is young: prompts (P6 row 3) and criteria of its own (A15.2). */
@EngineTest
@Import(ReviewHelpers.class)
class CampaignActionsTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    CampaignWalk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewPrompts prompts;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    Tree tree;
    ReviewCampaign campaign;

    @BeforeEach
    void campaign() {
        tree = scene.tree();
        campaign = walk.opened(tree, 2025);
    }

    @Test
    void theDecidingCommitteePromptsAMemberWhileHeWrites() {
        MemberReview review = reviews.memberReviewOf(campaign.id(), Tree.member(tree.first(), 5)).orElseThrow();
        Asked asked = new Asked("sendReviewPrompt", tree.first(), review.id(), null);
        walk.intake().perform(asked, Tree.secretary(tree.committee()), null, Map.of("body", "Làm rõ việc chậm đóng đảng phí quý II."));
        assertThat(prompts.of(review.id())).singleElement().satisfies(prompt -> assertThat(prompt.sentUnit()).isEqualTo(tree.committee()));
        assertThat(outbox.withKey("review-prompt-" + review.id())).singleElement()
                .satisfies(mail -> assertThat(mail.memberId()).isEqualTo(review.memberId()));
        transaction.executeWithoutResult(status -> reviews.save(reviews.memberReview(review.id()).in(MemberReviewState.WRITTEN)));
        assertThatThrownBy(() -> walk.intake().perform(asked, Tree.secretary(tree.committee()), null, Map.of("body", "Làm rõ thêm việc khác nữa.")))
                .isInstanceOf(Denial.class);
    }

    @Test
    void nobodyElsePrompts() {
        long unit = walk.unit(campaign, tree.first()).id();
        for (String other : List.of(Tree.secretary(tree.first()), Tree.secretary(tree.second()), Tree.office(tree.root()), Tree.member(tree.first(), 5))) {
            assertThat(walk.intake().offers(other, tree.first(), unit)).extracting(ActionWork.Offer::name).doesNotContain("sendReviewPrompt");
        }
        assertThat(walk.intake().offers(Tree.secretary(tree.root()), tree.first(), unit)).extracting(ActionWork.Offer::name).contains("sendReviewPrompt");
    }

    @Test
    void ownCriteriaTakeThePlaceOfTheCommonOnesForTheirGroupAndSector() {
        define(criteriaOf("18", "12", "40", "30"), Sector.PRESS);
        assertThat(criteria.of(campaign, Group.FORM_2A, Sector.PRESS)).extracting(Criterion::points).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("18"), new BigDecimal("12"), new BigDecimal("40"), new BigDecimal("30"));
        assertThat(criteria.of(campaign, Group.FORM_2A, Sector.ADMINISTRATION)).hasSize(6);
        define(criteriaOf("30", "0.5", "40", "30"), Sector.PRESS, "review.criteria.sum");
        define(criteriaOf("17.5", "12.5", "40", "30"), Sector.PRESS);
        assertThat(criteria.of(campaign, Group.FORM_2A, Sector.PRESS)).first().satisfies(first -> assertThat(first.points()).isEqualByComparingTo("17.5"));
    }

    @Test
    void criteriaAreFixedOnceSomebodyHasHandedIn() {
        MemberReview review = reviews.memberReviewOf(campaign.id(), Tree.member(tree.first(), 5)).orElseThrow();
        transaction.executeWithoutResult(status -> reviews.save(reviews.memberReview(review.id()).in(MemberReviewState.WRITTEN)));
        assertThatThrownBy(() -> define(criteriaOf("18", "12", "40", "30"), null)).isInstanceOf(Denial.class);
    }

    private void define(List<Map<String, Object>> rows, Sector sector, String code) {
        assertThatThrownBy(() -> define(rows, sector))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting(Refusal.Finding::code).contains(code));
    }

    private void define(List<Map<String, Object>> rows, Sector sector) {
        Map<String, Object> answers = new HashMap<>(Map.of("target", "FORM_2A", "criteria", rows));
        if (sector != null) {
            answers.put("sector", sector.name());
        }
        walk.intake().perform(new Asked("defineCriteria", tree.root(), campaign.id(), null), Tree.secretary(tree.root()), null, answers);
    }

    private static List<Map<String, Object>> criteriaOf(String... points) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(Map.of("part", i < 2 ? "COMMON" : "RESULT", "points", new BigDecimal(points[i]), "label", "Tiêu chí " + (i + 1)));
        }
        return rows;
    }
}
