package vn.nennep.review.appraisal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DecidedLevel;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.testing.EngineTest;

/** Who reads what of an appraisal and a decision, and from when on ({@code domain.md} §7.2.3). */
@EngineTest
@Import(ReviewHelpers.class)
class DecisionRightsTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    AppraisalWalk walk;

    @Autowired
    ReviewReaders readers;

    @Autowired
    List<MemberReviewChapter> memberChapters;

    @Autowired
    List<UnitReviewChapter> unitChapters;

    @Autowired
    List<ReviewPaperKind> kinds;

    @Autowired
    DecidedLevel levels;

    private String deployment;
    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;
    private MemberReview member;
    private long dossier;

    @BeforeEach
    void aDossierIsAppraised() {
        deployment = walk.deploySender();
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        List<MemberReview> members = walk.proposed(
                cell, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED);
        member = members.get(4);
        dossier = walk.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members));
        walk.appraised(dossier, tree.committee());
        walk.submit("concludeAppraisal", dossier, Tree.organizationBoard(tree.committee()), Map.of(
                "answer", "AGREED", "changes",
                List.of(Map.of("target", Long.toString(member.id()), "level", "GOOD", "reason", "Đã hoàn thành bổ sung trong tháng 12."))));
        walk.runJobs();
    }

    @AfterEach
    void theSenderIsTakenAway() {
        walk.undeploy(deployment);
    }

    @Test
    void beforeTheNoticeOnlyWhoDecidesReadsTheAppraisedLevel() {
        assertThat(ofMember(member.memberId())).doesNotContain("Đã hoàn thành bổ sung");
        assertThat(ofMember(Tree.secretary(tree.first()))).doesNotContain("Đã hoàn thành bổ sung");
        assertThat(ofMember(Tree.organizationBoard(tree.committee()))).contains("Đã hoàn thành bổ sung");
        assertThat(ofUnit(Tree.secretary(tree.first()))).contains("Đã thẩm định").doesNotContain("Không có đơn thư");
        assertThat(ofUnit(Tree.organizationBoard(tree.committee()))).contains("Không có đơn thư");
    }

    @Test
    void fromTheNoticeOnTheMemberAndHisCellReadTheLevelWithItsPapers() {
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), AppraisalWalk.wholeList());
        walk.runJobs();
        assertThat(ofMember(member.memberId())).contains("Hoàn thành tốt nhiệm vụ, quyết định ngày", "Quyết định số 01-QĐ/ĐU", "Thông báo số 05-TB/ĐU");
        assertThat(ofUnit(Tree.secretary(tree.first()))).contains("Mức xếp loại của đảng viên");
        assertThat(ofUnit(Tree.member(tree.first(), 6))).as("a plain member reads nobody else's level").doesNotContain("Mức xếp loại của đảng viên");
    }

    @Test
    void theLevelStandsInTheFileOnceItsReaderMayKnowIt() {
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), AppraisalWalk.wholeList());
        assertThat(walk.runJobsUntil(1)).as("recorded, nobody told").isEqualTo(1);
        assertThat(levelFor(Tree.organizationBoard(tree.committee()))).contains(RatingLevel.GOOD);
        assertThat(levelFor(member.memberId())).isEmpty();
        assertThat(levelFor(Tree.secretary(tree.first()))).isEmpty();

        walk.runJobs();
        assertThat(levelFor(member.memberId())).contains(RatingLevel.GOOD);
        assertThat(levelFor(Tree.secretary(tree.first()))).contains(RatingLevel.GOOD);
        assertThat(levelFor(Tree.member(tree.first(), 6))).as("a comrade").isEmpty();
    }

    @Test
    void eachPaperIsForThoseWhomItConcerns() {
        assertThat(offered(Tree.secretary(tree.first()), false)).containsExactlyInAnyOrder("rating-unit-notice");
        assertThat(offered(Tree.organizationBoard(tree.committee()), false))
                .containsExactlyInAnyOrder("appraisal-sheet", "rating-decision", "rating-unit-notice");
        assertThat(offered(Tree.member(tree.first(), 6), false)).isEmpty();
        assertThat(offered(member.memberId(), true)).containsExactly("rating-notice");
    }

    private String ofMember(String person) {
        return memberChapters.stream()
                .filter(chapter -> chapter.getClass().getSimpleName().contains("MemberDecisionChapter"))
                .map(chapter -> chapter.read(member, readers.of(person, member)).map(Object::toString).orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private Optional<RatingLevel> levelFor(String person) {
        return levels.in(new ReviewPlace(campaign, cell, member, readers.of(person, member)));
    }

    private String ofUnit(String person) {
        return unitChapters.stream()
                .filter(chapter -> chapter.getClass().getSimpleName().contains("UnitDecisionChapter"))
                .map(chapter -> chapter.read(cell, readers.of(person, cell)).map(Object::toString).orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(String person, boolean own) {
        ReviewPlace place = own
                ? new ReviewPlace(campaign, cell, member, readers.of(person, member))
                : new ReviewPlace(campaign, cell, null, readers.of(person, cell));
        return kinds.stream()
                .filter(kind -> List.of("appraisal-sheet", "rating-decision", "rating-notice", "rating-unit-notice").contains(kind.code()))
                .filter(kind -> kind.concerns(place))
                .map(ReviewPaperKind::code)
                .toList();
    }
}
