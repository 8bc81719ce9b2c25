package vn.nennep.review.appraisal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.DossierState;
import vn.nennep.testing.EngineTest;

/** A dossier at the committee that decides: the boards, the conclusion, and the answer to who sent it. */
@EngineTest
@Import(ReviewHelpers.class)
class AppraisalProcessTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    AppraisalWalk walk;

    @Autowired
    DossierBook book;

    @Autowired
    Ratings ratings;

    @Autowired
    Subjects subjects;

    @Autowired
    JdbcClient jdbc;

    private String deployment;
    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;
    private List<MemberReview> members;

    @BeforeEach
    void aCellWithAProposal() {
        deployment = walk.deploySender();
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        members = walk.proposed(cell, RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED);
    }

    @AfterEach
    void theSenderIsTakenAway() {
        walk.undeploy(deployment);
    }

    @Test
    void eachBoardAppraisesAndTheCellIsAnswered() {
        long dossier = send();
        assertThat(walk.hasTask("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()))).isFalse();
        walk.appraised(dossier, tree.committee());
        assertThat(walk.reading("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee())))
                .contains("Không có đơn thư, không vi phạm.", "Ban Tổ chức", "Ủy ban Kiểm tra");
        walk.submit("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()), Map.of("answer", "AGREED", "words", "Nhất trí."));
        walk.runJobs();

        assertThat(book.dossier(dossier).state()).isEqualTo(DossierState.AGREED);
        assertThat(members).allSatisfy(member -> assertThat(ratings.of(member.id()).appraisedLevel()).isEqualTo(ratings.of(member.id()).proposedLevel()));
        assertThat(walk.senderWaits("ratingsDecided", cell)).isTrue();
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.secretary(tree.committee()))).isTrue();
    }

    @Test
    void aLevelIsAdjustedWithItsReasonAndAgainstWhatABoardProposed() {
        long dossier = send();
        long first = members.get(0).id();
        walk.submit("appraiseDossier", dossier, Tree.organizationBoard(tree.committee()), Map.of(
                "remark", "Hồ sơ đầy đủ, đúng trình tự.",
                "changes", List.of(Map.of("target", Long.toString(first), "level", "COMPLETED", "reason", "Có hai nhiệm vụ chậm hạn."))));
        walk.submit("appraiseDossier", dossier, Tree.inspection(tree.committee()), Map.of("remark", "Không có đơn thư, không vi phạm."));
        assertThat(walk.reading("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()))).contains("Có hai nhiệm vụ chậm hạn.");
        walk.submit("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()), Map.of(
                "answer", "AGREED",
                "changes", List.of(Map.of("target", Long.toString(first), "level", "GOOD", "reason", "Chậm hạn một nhiệm vụ phối hợp."))));
        walk.runJobs();
        assertThat(ratings.of(first).appraisedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(ratings.changesOf(first)).last().satisfies(change -> {
            assertThat(change.stage()).isEqualTo(RatingStage.APPRAISAL);
            assertThat(change.reason()).isEqualTo("Chậm hạn một nhiệm vụ phối hợp.");
        });
    }

    @Test
    void whoIsSentBackToTheMeetingIsToldSoAndNothingComesBeforeTheCommittee() {
        long dossier = send();
        walk.appraised(dossier, tree.committee());
        walk.submit("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()), Map.of(
                "answer", "RETURNED", "backTo", "MEETING", "reason", "Chưa kiểm điểm phần khắc phục hạn chế."));
        walk.runJobs();
        assertThat(book.dossier(dossier)).satisfies(returned -> {
            assertThat(returned.state()).isEqualTo(DossierState.RETURNED);
            assertThat(returned.backToMeeting()).isTrue();
        });
        assertThat(walk.senderWaits("dossierAnswered", cell) || walk.senderWaits("ratingsDecided", cell)).isFalse();
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.secretary(tree.committee()))).isFalse();
        assertThat(ratings.of(members.get(0).id()).appraisedLevel()).isNull();
    }

    @Test
    void aReturnNeedsAReason() {
        long dossier = send();
        walk.appraised(dossier, tree.committee());
        assertThatThrownBy(() -> walk.submit(
                        "concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()),
                        Map.of("answer", "RETURNED", "backTo", "BALLOT", "reason", "Sai")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings()).extracting(Refusal.Finding::field).contains("reason"));
        assertThat(book.dossier(dossier).state()).isEqualTo(DossierState.SENT);
    }

    @Test
    void oneIsAdjustedOnceAndToAnotherLevel() {
        long dossier = send();
        walk.appraised(dossier, tree.committee());
        Map<String, Object> same = Map.of("target", Long.toString(members.get(1).id()), "level", "GOOD", "reason", "Lý do đủ mười ký tự.");
        Map<String, Object> other = Map.of("target", Long.toString(members.get(1).id()), "level", "COMPLETED", "reason", "Lý do đủ mười ký tự.");
        assertThat(refused(dossier, List.of(same))).isEqualTo("changes[0].level");
        assertThat(refused(dossier, List.of(other, other))).isEqualTo("changes[1].target");
    }

    /** S-11: who proposed it doesn't appraise it, whatever he holds above; a board that is only he is skipped. */
    @Test
    void nobodyAppraisesWhatHeProposedHimself() {
        jdbc.sql("delete from role_holding where unit_id = :unit and role = 'INSPECTION_COMMISSION'").param("unit", tree.committee()).update();
        scene.holds(Tree.secretary(tree.first()), tree.committee(), "INSPECTION_COMMISSION");
        long dossier = send();
        assertThat(walk.hasTask("appraiseDossier", dossier, Tree.secretary(tree.first()))).isFalse();
        walk.submit("appraiseDossier", dossier, Tree.organizationBoard(tree.committee()), Map.of("remark", "Hồ sơ đầy đủ, đúng trình tự."));
        assertThat(walk.hasTask("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()))).isTrue();
    }

    /** S-11: who appraises others belongs to a cell himself; in his own line he asks for no other level, and in the end neither. */
    @Test
    void nobodyAdjustsHisOwnLevel() {
        String rated = members.get(1).memberId();
        jdbc.sql("delete from role_holding where unit_id = :unit and role = 'ORGANIZATION_BOARD'").param("unit", tree.committee()).update();
        scene.holds(rated, tree.committee(), "ORGANIZATION_BOARD");
        long dossier = send();
        Map<String, Object> own = Map.of("target", Long.toString(members.get(1).id()), "level", "EXCELLENT", "reason", "Lý do đủ mười ký tự.");
        Map<String, Object> appraised = new HashMap<>(Map.of("remark", "Hồ sơ đầy đủ, đúng trình tự.", "changes", List.of(own)));
        assertThat(catchThrowableOfType(Refusal.class, () -> walk.submit("appraiseDossier", dossier, rated, appraised)).findings())
                .extracting(Refusal.Finding::code).containsExactly("appraisal.own");
        appraised.remove("changes");
        walk.submit("appraiseDossier", dossier, rated, appraised);
        walk.submit("appraiseDossier", dossier, Tree.inspection(tree.committee()), Map.of("remark", "Không có đơn thư, không vi phạm."));
        assertThat(catchThrowableOfType(Refusal.class, () -> walk.submit("concludeAppraisal", dossier, rated, Map.of("answer", "AGREED", "changes", List.of(own))))
                        .findings())
                .extracting(Refusal.Finding::code).containsExactly("appraisal.own");
        walk.submit("concludeAppraisal", dossier, rated, Map.of("answer", "AGREED"));
        walk.runJobs();
        assertThat(ratings.of(members.get(1).id()).appraisedLevel()).isEqualTo(ratings.of(members.get(1).id()).proposedLevel());
    }

    @Test
    void whereTheCommitteeHasNoBoardsItsSecretaryAppraises() {
        jdbc.sql("delete from role_holding where unit_id = :unit and role in ('ORGANIZATION_BOARD', 'INSPECTION_COMMISSION')")
                .param("unit", tree.committee())
                .update();
        long dossier = send();
        walk.submit("appraiseDossier", dossier, Tree.secretary(tree.committee()), Map.of("remark", "Hồ sơ đầy đủ, đúng trình tự."));
        walk.submit("concludeAppraisal", dossier, Tree.secretary(tree.committee()), Map.of("answer", "AGREED"));
        walk.runJobs();
        assertThat(book.dossier(dossier).state()).isEqualTo(DossierState.AGREED);
    }

    @Test
    void anOrganizationsDossierIsAlsoReadByTheOffice() {
        UnitReview grassroots = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.PROPOSED);
        scene.rate(grassroots.id(), RatingStage.PROPOSAL, RatingLevel.GOOD);
        long dossier = walk.send(grassroots, DossierKind.COLLECTIVE, List.of(grassroots.id()));
        assertThat(walk.hasTask("appraiseDossier", dossier, Tree.office(tree.root()))).isTrue();
        assertThat(walk.hasTask("appraiseDossier", dossier, Tree.organizationBoard(tree.root()))).isTrue();
    }

    @Test
    void aDossierIsReadByWhoPreparedOrDecidesItAndByNoPlainMember() {
        long dossier = send();
        assertThat(subjects.mayRead(Tree.secretary(tree.first()), dossier)).isTrue();
        assertThat(subjects.mayRead(Tree.organizationBoard(tree.committee()), dossier)).isTrue();
        assertThat(subjects.mayRead(Tree.member(tree.first(), 5), dossier)).isFalse();
        assertThat(subjects.mayRead(Tree.secretary(tree.second()), dossier)).isFalse();
        assertThat(subjects.titleOf(dossier)).contains("Đề nghị xếp loại đảng viên", "2025");
    }

    private long send() {
        return walk.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members));
    }

    private String refused(long dossier, List<Map<String, Object>> changes) {
        try {
            walk.submit("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()), Map.of("answer", "AGREED", "changes", changes));
        } catch (Refusal refusal) {
            return refusal.findings().get(0).field();
        }
        throw new AssertionError("not refused");
    }
}
