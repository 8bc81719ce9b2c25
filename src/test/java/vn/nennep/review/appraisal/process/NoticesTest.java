package vn.nennep.review.appraisal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.RatingNotices;
import vn.nennep.testing.EngineTest;

/** The notices of a decision for more members than one batch holds: each once, whatever breaks off, and on paper for who has no address. */
@EngineTest
@Import(ReviewHelpers.class)
class NoticesTest {

    private static final int MEMBERS = 230;

    @Autowired
    ReviewScene scene;

    @Autowired
    AppraisalWalk walk;

    @Autowired
    DecisionDesk desk;

    @Autowired
    RatingNotices notices;

    @Autowired
    PaperRegistry registry;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String deployment;
    private Tree tree;
    private ReviewCampaign campaign;
    private List<MemberReview> members;

    @BeforeEach
    void aDecisionOnManyIsEntered() {
        deployment = walk.deploySender();
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        UnitReview cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> {
                    String person = tree.first().toLowerCase(Locale.ROOT).replace("-", "") + "m" + i;
                    scene.person(person, "Đảng Viên Số " + i);
                    MemberReview review = scene.memberReview(cell, person, SelfReviewForm.FORM_2A, MemberReviewState.PROPOSED);
                    scene.rate(review.id(), RatingStage.PROPOSAL, RatingLevel.GOOD);
                    return review;
                })
                .toList();
        jdbc.sql("update party_member set email = null where id = :id").param("id", members.get(7).memberId()).update();
        walk.agreed(walk.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members)), tree.committee());
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), AppraisalWalk.wholeList());
    }

    @AfterEach
    void theSenderIsTakenAway() {
        walk.undeploy(deployment);
    }

    @Test
    void aRunThatBreaksOffGoesOnWithThoseThatAreMissing() {
        assertThat(walk.runJobsUntil(3)).as("recorded, issued, first batch").isEqualTo(3);
        long decision = desk.last(campaign.id(), tree.committee()).orElseThrow().id();
        assertThat(told()).isEqualTo(100);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    notices.sendSome(decision);
                    throw new IllegalStateException("the machine goes down");
                }))
                .hasMessage("the machine goes down");
        assertThat(told()).as("nothing of the batch that broke off").isEqualTo(100);

        walk.runJobs();
        assertThat(members).allSatisfy(member -> assertThat(registry.of(member.id())).hasSize(1));
        assertThat(members.stream().map(member -> registry.of(member.id()).get(0)).map(IssuedPaper::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MEMBERS).boxed().toList());
        assertThat(outbox.withKey("rating-" + decision + "-")).extracting(Outbox.Message::memberId)
                .containsExactlyInAnyOrderElementsOf(members.stream().map(MemberReview::memberId).toList());
        assertThat(notices.sendSome(decision)).as("a job that runs once more finds nothing").isFalse();
        assertThat(outbox.withKey("rating-" + decision + "-")).hasSize(MEMBERS);
        assertThat(registry.of(members.get(0).unitReviewId())).hasSize(1);
    }

    @Test
    void whoHasNoAddressIsToldOnPaper() {
        walk.runJobs();
        long decision = desk.last(campaign.id(), tree.committee()).orElseThrow().id();
        assertThat(outbox.withKey("rating-" + decision + "-"))
                .filteredOn(message -> message.state() == MessageState.PRINT)
                .extracting(Outbox.Message::memberId)
                .containsExactly(members.get(7).memberId());
    }

    @Test
    void theDayOfTheNoticeIsKept() {
        walk.runJobs();
        assertThat(jdbc.sql("select count(*) from rating_decision_line where noticed_at is null and target_id in (:ids)")
                        .param("ids", AppraisalWalk.ids(members))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long told() {
        return members.stream().filter(member -> !registry.of(member.id()).isEmpty()).count();
    }
}
