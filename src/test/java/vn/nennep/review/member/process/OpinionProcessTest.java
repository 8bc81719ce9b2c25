package vn.nennep.review.member.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.member.MemberOpinion;
import vn.nennep.review.member.OpinionOutcome;
import vn.nennep.review.member.OpinionSource;
import vn.nennep.review.member.Opinions;
import vn.nennep.review.member.ResidenceRequests;
import vn.nennep.review.member.SelfReviews;
import vn.nennep.testing.EngineTest;

/** What others say of a member before he is reviewed: typed in from paper, given in the system, asked for where he lives (domain.md P6 row 5). */
@EngineTest
@Import(ReviewHelpers.class)
class OpinionProcessTest {

    @Autowired private ReviewScene scene;
    @Autowired private SelfReviewWalk walk;
    @Autowired private Intake intake;
    @Autowired private Opinions opinions;
    @Autowired private ResidenceRequests requests;
    @Autowired private SelfReviews selfReviews;
    @Autowired private ReviewReaders readers;
    @Autowired private List<MemberReviewChapter> chapters;
    @Autowired private Subjects subjects;
    @Autowired private RuntimeService runtime;
    @Autowired private JdbcClient jdbc;
    private Tree tree;
    private UnitReview cell;
    private MemberReview review;

    @BeforeEach
    void aMemberInAnOpenCampaign() {
        tree = scene.tree();
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        review = scene.memberReview(cell, Tree.member(tree.first(), 5), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
    }

    private void civilServant() {
        jdbc.sql("update member_review set civil_servant = true, version = version + 1 where id = :id").param("id", review.id()).update();
    }

    private void record(String actor, Map<String, Object> answers) {
        intake.perform("recordOpinion", tree.first(), review.id(), actor, answers);
    }

    private static Map<String, Object> result(String level) {
        return Map.of("source", "CIVIL_SERVICE", "resultLevel", level, "document", "Thông báo 12-TB/UBND", "documentOn", "2026-04-15");
    }

    @Test
    void theResultAsACivilServantIsWrittenDownLaterAndTheLastCounts() {
        assertThat(catchThrowableOfType(Refusal.class, () -> record(Tree.secretary(tree.first()), result("GOOD"))))
                .as("of one who isn't flagged").isNotNull();
        civilServant();
        assertThat(selfReviews.civilServantLevel(review.id())).isEmpty();
        record(Tree.dutyOfficer(tree.first()), result("GOOD"));
        record(Tree.deputy(tree.first()), result("COMPLETED"));
        assertThat(selfReviews.civilServantLevel(review.id())).contains(RatingLevel.COMPLETED);
        assertThat(opinions.all(review.id())).as("both are kept").hasSize(2);
        assertThat(opinions.standing(review.id())).hasSize(1);
    }

    @Test
    void aDocumentOfTomorrowIsRefusedAndOnlyThePlaceOfResidenceKnowsExemptions() {
        civilServant();
        Map<String, Object> tomorrow = new HashMap<>(result("GOOD"));
        tomorrow.put("documentOn", "2026-04-21");
        assertThat(findings(tomorrow)).containsExactly(tuple("documentOn", "member.opinion.dayInFuture"));
        assertThat(findings(Map.of("source", "MANAGEMENT", "outcome", "EXEMPT", "exemption", "BARRACKS")))
                .containsExactly(tuple("outcome", "member.opinion.exemptResidenceOnly"));
        record(Tree.secretary(tree.first()), Map.of("source", "RESIDENCE", "outcome", "EXEMPT", "exemption", "BARRACKS"));
        assertThat(selfReviews.opinions(review.id()).orElseThrow().toString()).contains("Không phải lấy ý kiến: Quân đội, công an ở doanh trại");
    }

    private List<Tuple> findings(Map<String, Object> answers) {
        return catchThrowableOfType(Refusal.class, () -> record(Tree.secretary(tree.first()), answers)).findings().stream()
                .map(finding -> tuple(finding.field(), finding.code()))
                .toList();
    }

    @Test
    void onlyTheCellsLeadersAndItsDutyOfficerWriteDownOpinionsAndNobodyAboutHimself() {
        for (String who : List.of(
                Tree.member(tree.first(), 6), Tree.committeeMember(tree.first()), Tree.secretary(tree.second()), Tree.secretary(tree.committee()),
                review.memberId())) {
            assertThat(catchThrowableOfType(
                            Denial.class, () -> record(who, Map.of("source", "RESIDENCE", "outcome", "GIVEN", "remark", "Gương mẫu"))))
                    .as(who).isNotNull();
        }
        MemberReview own = scene.memberReview(cell, Tree.secretary(tree.first()), SelfReviewForm.FORM_2B, MemberReviewState.WRITING);
        assertThat(intake.offers(Tree.secretary(tree.first()), tree.first(), own.id())).extracting("name").doesNotContain("recordOpinion", "askResidence");
        assertThat(intake.offers(Tree.deputy(tree.first()), tree.first(), own.id())).extracting("name").contains("recordOpinion", "askResidence");
        jdbc.sql("update member_review set state = 'DECIDED', version = version + 1 where id = :id").param("id", review.id()).update();
        assertThat(intake.offers(Tree.deputy(tree.first()), tree.first(), review.id())).as("decided").extracting("name").doesNotContain("recordOpinion");
    }

    @Test
    void theCellWhereHeLivesAnswersInItsOwnUnitAndTheAnswerComesBack() {
        intake.perform("askResidence", tree.first(), review.id(), Tree.secretary(tree.first()), Map.of("cell", tree.second()));
        long request = requests.openOf(review.id()).orElseThrow().id();
        assertThat(intake.offers(Tree.secretary(tree.first()), tree.first(), review.id())).as("one at a time").extracting("name").doesNotContain("askResidence");
        assertThat(walk.hasTask("giveResidenceOpinion", Tree.secretary(tree.first()), request)).as("it stands in the other unit").isFalse();
        String answerer = Tree.secretary(tree.second());
        String task = walk.task("giveResidenceOpinion", answerer, request).id();
        String shown = intake.form(task, answerer).orElseThrow().reading().toString();
        assertThat(shown).contains("Thử Văn E").doesNotContain("kiểm điểm cá nhân");
        assertThat(subjects.mayRead(answerer, review.id())).as("nothing of his review").isFalse();
        assertThat(subjects.titleOf(request)).startsWith("Nhận xét nơi cư trú: đồng chí Thử Văn E");
        intake.submit(task, answerer, Map.of("remark", "Gia đình chấp hành tốt quy định của thôn."));
        assertThat(opinions.standing(review.id())).extracting(MemberOpinion::source, MemberOpinion::outcome, MemberOpinion::remark)
                .containsExactly(tuple(OpinionSource.RESIDENCE, OpinionOutcome.GIVEN, "Gia đình chấp hành tốt quy định của thôn."));
        assertThat(requests.openOf(review.id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("residenceOpinion").tenantIdIn(tree.second()).count()).isZero();
    }

    @Test
    void theQuestionIsWithdrawnWithTheReview() {
        walk.begin(review);
        intake.perform("askResidence", tree.first(), review.id(), Tree.dutyOfficer(tree.first()), Map.of("cell", tree.second()));
        long request = requests.openOf(review.id()).orElseThrow().id();
        walk.withdraw(review);
        assertThat(walk.hasTask("giveResidenceOpinion", Tree.secretary(tree.second()), request)).isFalse();
        assertThat(requests.request(request).withdrawnAt()).isNotNull();
        assertThat(requests.openOf(review.id())).isEmpty();
    }

    @Test
    void theCellTypesInWhatCameOnPaperAndAMassOrganisationSaysItsOwn() {
        civilServant();
        MemberReview other = scene.memberReview(cell, Tree.member(tree.first(), 6), SelfReviewForm.FORM_2A, MemberReviewState.WRITING);
        gather(List.of(Tree.member(tree.first(), 7), Tree.member(tree.first(), 6)));
        String giver = Tree.member(tree.first(), 7);
        String task = walk.task("giveOpinions", giver, cell.id()).id();
        assertThat(catchThrowableOfType(Refusal.class, () -> intake.submit(task, giver, Map.of("source", "MANAGEMENT", "giver", "Ủy ban xã"))).findings())
                .extracting(Refusal.Finding::code).containsExactly("member.opinion.nothingSaid");
        intake.submit(task, giver, Map.of(
                "source", "MASS_ORGANIZATION", "giver", "Hội Nông dân xã",
                "members", List.of(Map.of("member", review.memberId(), "remark", "Nhiệt tình"), Map.of("member", other.memberId()))));
        intake.submit(walk.task("giveOpinions", other.memberId(), cell.id()).id(), other.memberId(), Map.of("noOpinion", true));

        String secretary = Tree.secretary(tree.first());
        String recording = walk.task("recordOpinions", secretary, cell.id()).id();
        Map<String, Object> known = new HashMap<>(Map.of(
                "member", review.memberId(), "residence", "GIVEN", "residenceRemark", "Gương mẫu", "massRemark", "Nhiệt tình", "resultLevel", "GOOD"));
        assertThat(catchThrowableOfType(Refusal.class, () -> intake.submit(recording, secretary, Map.of("members", List.of(known)))).findings())
                .extracting(Refusal.Finding::field).containsExactly("members[0].document");
        known.putAll(Map.of("document", "Thông báo 12-TB/UBND", "documentOn", "2026-04-15"));
        intake.submit(recording, secretary, Map.of("members", List.of(known, Map.of("member", other.memberId(), "residence", "NONE"))));

        assertThat(opinions.standing(review.id())).extracting(MemberOpinion::source, MemberOpinion::giver).containsExactlyInAnyOrder(
                tuple(OpinionSource.MASS_ORGANIZATION, "Hội Nông dân xã"), tuple(OpinionSource.RESIDENCE, null), tuple(OpinionSource.CIVIL_SERVICE, null));
        assertThat(selfReviews.civilServantLevel(review.id())).contains(RatingLevel.GOOD);
        assertThat(opinions.standing(other.id())).extracting(MemberOpinion::outcome).containsExactly(OpinionOutcome.NONE);
    }

    private void gather(List<String> givers) {
        runtime.createProcessInstanceByKey("cellReview")
                .businessKey("test-" + cell.id())
                .setVariables(Map.of(ProcessVariables.UNIT, tree.first(), ProcessVariables.SUBJECT, cell.id(), "opinionGiverIds", givers))
                .startBeforeActivity("gatherOpinions")
                .execute();
    }

    @Test
    void heReadsWhatWasSaidOfHimOnlyAfterTheMeeting() {
        record(Tree.secretary(tree.first()), Map.of("source", "RESIDENCE", "outcome", "GIVEN", "remark", "Gương mẫu"));
        assertThat(fileOf(review.memberId())).doesNotContain("Gương mẫu");
        assertThat(fileOf(Tree.secretary(tree.first()))).contains("Gương mẫu");
        assertThat(fileOf(Tree.organizationBoard(tree.committee()))).as("before it is proposed").doesNotContain("Gương mẫu");
        jdbc.sql("update member_review set state = 'PROPOSED', version = version + 1 where id = :id").param("id", review.id()).update();
        assertThat(fileOf(review.memberId())).contains("Gương mẫu");
        assertThat(fileOf(Tree.organizationBoard(tree.committee()))).contains("Gương mẫu");
        assertThat(fileOf(Tree.organizationBoard(tree.root()))).as("who opened the campaign").contains("Gương mẫu");
    }

    private String fileOf(String person) {
        MemberReview now = walk.again(review);
        return chapters.stream().map(chapter -> chapter.read(now, readers.of(person, now))).flatMap(Optional::stream).toList().toString();
    }
}
