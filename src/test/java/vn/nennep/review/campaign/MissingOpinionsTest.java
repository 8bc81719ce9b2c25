package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.campaign.CampaignProgress.Missing;
import vn.nennep.review.member.MemberOpinion;
import vn.nennep.review.member.OpinionOutcome;
import vn.nennep.review.member.OpinionSource;
import vn.nennep.review.member.Opinions;
import vn.nennep.testing.EngineTest;

/** What a campaign's table says of opinions that are missing (domain.md P6 row 5). */
@EngineTest
@Import(ReviewHelpers.class)
class MissingOpinionsTest {

    @Autowired private ReviewScene scene;
    @Autowired private CampaignProgress progress;
    @Autowired private Opinions opinions;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;
    private List<MemberReview> members;

    @BeforeEach
    void aCellThatHasAskedNobodyYet() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DRAFTING);
        members = scene.members(cell, MemberReviewState.WRITING);
    }

    @Test
    void eachSourceIsCountedByMembers() {
        assertThat(missing()).isEqualTo(new Missing(7, 7, 7, 0));
        said(0, OpinionSource.RESIDENCE, OpinionOutcome.GIVEN, null);
        said(1, OpinionSource.RESIDENCE, OpinionOutcome.EXEMPT, null);
        said(2, OpinionSource.RESIDENCE, OpinionOutcome.NONE, null);
        said(0, OpinionSource.MASS_ORGANIZATION, OpinionOutcome.GIVEN, "Hội Nông dân");
        said(0, OpinionSource.MASS_ORGANIZATION, OpinionOutcome.GIVEN, "Hội Cựu chiến binh");
        said(3, OpinionSource.MANAGEMENT, OpinionOutcome.GIVEN, null);
        assertThat(missing()).isEqualTo(new Missing(5, 6, 6, 0));
    }

    @Test
    void whatTheSameGiverTookBackDoesNotCount() {
        said(0, OpinionSource.RESIDENCE, OpinionOutcome.GIVEN, null);
        said(0, OpinionSource.MASS_ORGANIZATION, OpinionOutcome.GIVEN, "Hội Nông dân");
        said(0, OpinionSource.RESIDENCE, OpinionOutcome.NONE, null);
        said(0, OpinionSource.MASS_ORGANIZATION, OpinionOutcome.NONE, "Hội Phụ nữ");
        assertThat(missing()).isEqualTo(new Missing(7, 6, 7, 0));
        assertThat(opinions.standing(members.get(0).id()).stream().filter(said -> said.outcome() == OpinionOutcome.GIVEN))
                .as("as the member's own file counts").extracting(MemberOpinion::source).containsExactly(OpinionSource.MASS_ORGANIZATION);
    }

    @Test
    void nobodyIsMissedWhoIsNotAsked() {
        form(4, SelfReviewForm.FORM_2C, true, false);
        form(5, SelfReviewForm.FORM_2A, true, true);
        form(6, SelfReviewForm.FORM_2A, false, false);
        assertThat(missing()).isEqualTo(new Missing(6, 6, 5, 1));
        said(5, OpinionSource.CIVIL_SERVICE, OpinionOutcome.GIVEN, null);
        said(4, OpinionSource.MANAGEMENT, OpinionOutcome.GIVEN, null);
        said(6, OpinionSource.RESIDENCE, OpinionOutcome.GIVEN, null);
        assertThat(missing()).isEqualTo(new Missing(6, 6, 5, 0));
    }

    private void form(int member, SelfReviewForm form, boolean inScope, boolean civilServant) {
        jdbc.sql("update member_review set form = :form, in_scope = :in, out_reason = :out, civil_servant = :civil where id = :id")
                .param("form", form.name())
                .param("in", inScope)
                .param("out", inScope ? null : "OTHER", Types.VARCHAR)
                .param("civil", civilServant)
                .param("id", members.get(member).id())
                .update();
    }

    private void said(int member, OpinionSource source, OpinionOutcome outcome, String giver) {
        transaction.executeWithoutResult(status -> opinions.record(new MemberOpinion(
                members.get(member).id(), source, outcome, null, giver, outcome == OpinionOutcome.GIVEN ? "Gương mẫu" : null,
                source == OpinionSource.CIVIL_SERVICE ? RatingLevel.GOOD : null, null, null, List.of(), Tree.secretary(tree.first()),
                LocalDateTime.of(2025, 11, 10, 8, 0))));
    }

    private Missing missing() {
        ReviewReader reader = new ReviewReader(Tree.secretary(tree.root()), false, false, false, true);
        return progress.of(campaign, reader, LocalDate.of(2025, 11, 10)).stream()
                .filter(row -> row.unit().equals(tree.first()))
                .findFirst()
                .orElseThrow()
                .missing();
    }
}
