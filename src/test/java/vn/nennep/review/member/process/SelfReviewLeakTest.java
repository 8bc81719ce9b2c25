package vn.nennep.review.member.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.member.ResidenceRequests;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.TableSearch;

/** Self-reviews, levels and opinions stand in the facts, and nowhere in the engine's tables or in the log. */
@EngineTest
@Import(ReviewHelpers.class)
@ExtendWith(OutputCaptureExtension.class)
class SelfReviewLeakTest {

    private static final String MARK = "Rò-Rỉ-Kiểm-Điểm";
    private static final List<String> TYPED = List.of(
            "self_review.text_ideology", "self_review.text_no_shortcomings", "self_review_task.content", "self_review_measure.content",
            "self_review.level_explanation", "member_opinion.remark", "member_opinion.document");

    @Autowired private ReviewScene scene;
    @Autowired private SelfReviewWalk walk;
    @Autowired private ResidenceRequests requests;
    @Autowired private RuntimeService runtime;
    @Autowired private JdbcClient jdbc;

    @Test
    void nothingThatIsTypedInAReviewIsInTheEngineOrInTheLog(CapturedOutput log) {
        Tree tree = scene.tree();
        var cell = scene.unitReview(scene.campaign(tree, 2025), tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        MemberReview review = scene.memberReview(cell, Tree.member(tree.first(), 5), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
        jdbc.sql("update member_review set civil_servant = true, version = version + 1 where id = :id").param("id", review.id()).update();
        walk.begin(review);
        String instance = runtime.createProcessInstanceQuery().processDefinitionKey("memberReview").tenantIdIn(tree.first()).singleResult().getId();
        runtime.setVariable(instance, "planted", MARK);
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).as("it finds what is planted").isNotEmpty();
        runtime.removeVariable(instance, "planted");
        jdbc.sql("delete from act_hi_detail where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_varinst where name_ = 'planted'").update();
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();

        Map<String, Object> answers = SelfReviewWalk.scored();
        answers.put("ideology", MARK + " " + SelfReviewWalk.LONG_ENOUGH);
        answers.remove("shortcomings");
        answers.put("noShortcomings", "Vì " + MARK);
        answers.put("tasks", List.of(SelfReviewWalk.task("Việc " + MARK, 100, true, true)));
        answers.put("measures", List.of(Map.of("content", "Biện pháp " + MARK, "dueOn", "2026-12-31")));
        walk.write(review, answers);
        String officer = Tree.dutyOfficer(tree.first());
        walk.intake().perform(
                "recordOpinion", tree.first(), review.id(), officer,
                Map.of("source", "CIVIL_SERVICE", "resultLevel", "GOOD", "document", MARK, "documentOn", "2026-04-15"));
        walk.intake().perform("askResidence", tree.first(), review.id(), officer, Map.of("cell", tree.second()));
        walk.submit("giveResidenceOpinion", Tree.secretary(tree.second()), requests.openOf(review.id()).orElseThrow().id(), Map.of("remark", MARK));
        walk.held(review);
        Map<String, Object> excellent = SelfReviewWalk.with(answers, "selfLevel", "EXCELLENT");
        assertThat(catchThrowableOfType(Refusal.class, () -> walk.complete(review, excellent))).isNotNull();
        walk.complete(review, SelfReviewWalk.with(excellent, "levelExplanation", "Vì " + MARK));

        assertThat(TYPED).allSatisfy(place -> {
            String[] column = place.split("\\.");
            assertThat(jdbc.sql("select count(*) from " + column[0] + " where " + column[1] + " like :mark")
                            .param("mark", "%" + MARK + "%").query(Long.class).single())
                    .as(place).isPositive();
        });
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where proc_inst_id_ = :id and text_ in ('EXCELLENT', 'GOOD')")
                        .param("id", instance).query(Long.class).single())
                .as("levels").isZero();
        assertThat(log.getAll()).doesNotContain(MARK);
    }
}
