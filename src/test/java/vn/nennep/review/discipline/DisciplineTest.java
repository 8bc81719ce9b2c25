package vn.nennep.review.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.document.DocumentType;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlaces;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.testing.EngineTest;

/** Discipline is entered from above, and opens a decided rating again (domain.md A17.13, §3.5, P6 “Exceptions”). */
@EngineTest
@Import(ReviewHelpers.class)
class DisciplineTest {

    @Autowired private ReviewScene scene;
    @Autowired private Disciplines disciplines;
    @Autowired private DisciplineChapters chapters;
    @Autowired private Ratings ratings;
    @Autowired private Reviews reviews;
    @Autowired private Intake intake;
    @Autowired private PaperRegistry papers;
    @Autowired private ReviewPlaces places;
    @Autowired private List<ReviewPaperKind> kinds;
    @Autowired private JdbcClient jdbc;

    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;
    private MemberReview review;

    @BeforeEach
    void decided() {
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        review = scene.memberReview(cell, Tree.member(tree.first(), 5), SelfReviewForm.FORM_2A, MemberReviewState.DECIDED);
        scene.rate(review.id(), RatingStage.DECISION, RatingLevel.GOOD);
    }

    @Test
    void theCommissionsAboveEnterDisciplineAndNobodyElse() {
        for (String unit : List.of(tree.committee(), tree.root())) {
            assertThat(offered(Tree.inspection(unit), cell.id())).contains("recordDiscipline");
            assertThat(offered(Tree.organizationBoard(unit), review.id())).contains("recordDiscipline");
        }
        for (String other : List.of(
                Tree.secretary(tree.first()), Tree.secretary(tree.committee()), Tree.office(tree.committee()), Tree.member(tree.first(), 5))) {
            assertThat(offered(other, cell.id())).as(other).doesNotContain("recordDiscipline");
        }
        record(Tree.inspection(tree.committee()), review.id(), Map.of());
        assertThat(disciplines.ofMember(review.memberId(), 2025)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(DisciplineKind.WARNING);
            assertThat(one.unitId()).isEqualTo(tree.first());
            assertThat(one.excused()).isFalse();
        });
        refused(() -> record(Tree.inspection(tree.committee()), review.id(), Map.of()), null, "discipline.known");
        record(Tree.inspection(tree.root()), cell.id(), Map.of("about", "UNIT", "kind", "REPRIMAND", "selfDetected", true, "remedied", true));
        assertThat(disciplines.ofUnit(tree.first(), 2025)).singleElement().satisfies(one -> assertThat(one.excused()).isTrue());
        refused(() -> record(Tree.inspection(tree.root()), cell.id(), Map.of("about", "UNIT", "kind", "EXPULSION")), "kind", "discipline.kind.ofMembers");
        refused(() -> record(Tree.inspection(tree.root()), cell.id(), Map.of("kind", "DISSOLUTION")), "kind", "discipline.kind.ofOrganizations");
        refused(() -> record(Tree.inspection(tree.root()), cell.id(), Map.of("decidedOn", "2026-04-21")), "decidedOn", "discipline.day.inFuture");
    }

    /** Who serves a committee above belongs to a cell too: nobody enters, or opens again, what concerns himself. */
    @Test
    void nobodyDoesItAboutHimself() {
        String secretary = Tree.secretary(tree.committee());
        String inspector = Tree.inspection(tree.committee());
        for (String person : List.of(secretary, inspector)) {
            MemberReview own = scene.memberReview(cell, person, SelfReviewForm.FORM_2A, MemberReviewState.DECIDED);
            scene.rate(own.id(), RatingStage.DECISION, RatingLevel.GOOD);
            assertThat(offered(person, own.id())).as(person).doesNotContain("recordDiscipline", "reopenRating");
        }
        assertThat(offered(secretary, review.id())).contains("reopenRating");
        long committee = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.DECIDED).id();
        assertThat(offered(inspector, committee)).as("of its own organisation").doesNotContain("recordDiscipline");
        assertThat(offered(Tree.inspection(tree.root()), committee)).contains("recordDiscipline");
        assertThat(offered(inspector, review.id())).contains("recordDiscipline");
    }

    @Test
    void theDecidingSecretaryGivesALowerLevelWithAReason() {
        assertThat(offered(Tree.organizationBoard(tree.committee()), review.id())).doesNotContain("reopenRating");
        assertThat(offered(Tree.secretary(tree.root()), review.id())).as("another committee's").doesNotContain("reopenRating");
        refused(() -> reopen(Map.of("way", "LEVEL")), "newLevel", "intake.required");
        reopen(Map.of("way", "LEVEL", "newLevel", "NOT_COMPLETED"));
        assertThat(ratings.of(review.id()).decidedLevel()).isEqualTo(RatingLevel.NOT_COMPLETED);
        assertThat(ratings.changesOf(review.id())).last().satisfies(change -> {
            assertThat(change.stage()).isEqualTo(RatingStage.REOPENING);
            assertThat(change.reason()).contains("Quyết định 9-QĐ/UBKT", "Kỷ luật cảnh cáo");
        });
        assertThat(jdbc.sql("select body from outbox_message where member_id = :m and message_key like 'reopened-%'")
                        .param("m", review.memberId()).query(String.class).list())
                .singleElement().asString().contains("Quyết định 9-QĐ/UBKT", papers.of(review.id()).get(0).cited()).doesNotContain("Không hoàn thành");
        assertThat(offered(review.memberId(), review.id())).as("he may complain about it").contains("complainRating");
    }

    @Test
    void anIssuedDecisionTakesTheLevelBackAndStandsInTheFile() throws IOException {
        reopen(Map.of("way", "LEVEL", "newLevel", "NOT_COMPLETED"));
        IssuedPaper first = papers.of(review.id()).get(0);
        assertThat(first.type()).isEqualTo(DocumentType.QD);
        assertThat(text(first))
                .contains(
                        "xếp loại lại đồng chí", "Căn cứ Quyết định 9-QĐ/UBKT;", "3 tán thành trên 4 có mặt; tổng số 5 cấp ủy viên",
                        "Hủy bỏ mức “Hoàn thành tốt nhiệm vụ”", "Lý do: Kỷ luật cảnh cáo công bố sau quyết định", ": Không hoàn thành nhiệm vụ.",
                        "đến hết ngày 30/4/2026")
                .doesNotContain("{{", "Mức này được quyết định tại", "cấp trên");
        reopen(Map.of("way", "ROUND"));
        IssuedPaper second = papers.of(review.id()).get(1);
        assertThat(second.symbol()).isNotEqualTo(first.symbol());
        assertThat(text(second))
                .contains("hủy bỏ kết quả xếp loại để xếp loại lại", "Mức này được quyết định tại " + first.cited(), "chưa có mức xếp loại")
                .doesNotContain("đến hết ngày");
        for (String reader : List.of(review.memberId(), Tree.secretary(tree.first()), Tree.secretary(tree.committee()))) {
            assertThat(shelf(reader)).as(reader).contains("rating-reopening");
        }
        assertThat(shelf(Tree.member(tree.first(), 6))).doesNotContain("rating-reopening");
    }

    @Test
    void aVoteThatDoesNotCarryOpensNothing() {
        Map<String, Object> lower = Map.of("way", "LEVEL", "newLevel", "NOT_COMPLETED");
        refused(() -> reopen(with(lower, "present", 6)), "present", "complaint.vote.present");
        refused(() -> reopen(with(lower, "inFavour", 5)), "inFavour", "complaint.vote.inFavour");
        refused(() -> reopen(with(lower, "inFavour", 2)), "inFavour", "complaint.vote.notEnough");
        refused(() -> reopen(with(lower, "heldOn", "2026-04-21")), "heldOn", "discipline.reopen.inFuture");
        refused(() -> reopen(with(lower, "heldOn", "2026-04-19")), "heldOn", "discipline.reopen.before");
        assertThat(ratings.of(review.id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(papers.of(review.id())).as("no number is used").isEmpty();
    }

    @Test
    void aCellThatDecidesItselfNeedsTheApprovalOfTheCommitteeAbove() throws IOException {
        UnitReview own = scene.unitReview(campaign, tree.grassrootsCell(), tree.root(), UnitReviewState.DECIDED);
        MemberReview member = scene.memberReview(own, Tree.member(tree.grassrootsCell(), 5), SelfReviewForm.FORM_2A, MemberReviewState.DECIDED);
        scene.rate(member.id(), RatingStage.DECISION, RatingLevel.GOOD);
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values ('review.grassrootsCell.decider', :unit, 'SELF', '2025-01-01', 'test', 'P')")
                .param("unit", tree.grassrootsCell())
                .update();
        String secretary = Tree.secretary(tree.grassrootsCell());
        Map<String, Object> lower = Map.of("way", "LEVEL", "newLevel", "NOT_COMPLETED");
        refused(() -> reopen(secretary, member.id(), lower), "approval", "intake.required");
        reopen(secretary, member.id(), with(lower, "approval", "Công văn số 31-CV/ĐU, ngày 18/4/2026"));
        assertThat(text(papers.of(member.id()).get(0))).contains("Căn cứ ý kiến đồng ý của cấp trên: Công văn số 31-CV/ĐU, ngày 18/4/2026;");
    }

    @Test
    void orTheCellReviewsAgain() {
        reopen(Map.of("way", "ROUND"));
        assertThat(ratings.of(review.id()).decided()).isFalse();
        assertThat(reviews.memberReview(review.id()).state()).isNotEqualTo(MemberReviewState.DECIDED);
        assertThat(offered(Tree.secretary(tree.committee()), review.id())).as("nothing is decided now").doesNotContain("reopenRating");
    }

    @Test
    void twoYearsRunningAreOnlyPointedOut() {
        ReviewCampaign before = scene.campaign(tree, 2024);
        UnitReview cellBefore = scene.unitReview(before, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        long last = scene.memberReview(cellBefore, review.memberId(), SelfReviewForm.FORM_2A, MemberReviewState.DECIDED).id();
        scene.rate(last, RatingStage.DECISION, RatingLevel.NOT_COMPLETED);
        ReviewReader deciding = new ReviewReader("x", false, false, false, true);
        assertThat(chapters.read(review, deciding)).isEmpty();
        reopen(Map.of("way", "LEVEL", "newLevel", "NOT_COMPLETED"));
        assertThat(chapters.read(review, deciding).toString()).contains("2 năm liền");
        assertThat(chapters.read(reviews.memberReview(last), deciding)).as("the year before is the first").isEmpty();
        assertThat(chapters.read(review, new ReviewReader(review.memberId(), true, false, true, false)).toString()).doesNotContain("năm liền");
    }

    private void record(String who, long subject, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "about", review.memberId(), "kind", "WARNING", "decidedOn", "2025-12-20", "document", "Quyết định 9-QĐ/UBKT của UBKT Đảng ủy"));
        answers.putAll(more);
        intake.perform("recordDiscipline", unitOf("recordDiscipline", who, subject), subject, who, answers);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put(field, value);
        return all;
    }

    private List<String> shelf(String reader) {
        ReviewPlace place = places.of(review.id(), reader).orElse(null);
        return place == null ? List.of() : kinds.stream().filter(kind -> kind.concerns(place)).map(ReviewPaperKind::code).toList();
    }

    private String text(IssuedPaper paper) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(paper.id()))))) {
            return words.getText();
        }
    }

    private void reopen(Map<String, Object> more) {
        reopen(Tree.secretary(tree.committee()), review.id(), more);
    }

    private void reopen(String who, long subject, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "document", "Quyết định 9-QĐ/UBKT", "reason", "Kỷ luật cảnh cáo công bố sau quyết định", "heldOn", "2026-04-20", "committeeSize", 5, "present", 4,
                "inFavour", 3));
        answers.putAll(more);
        intake.perform("reopenRating", unitOf("reopenRating", who, subject), subject, who, answers);
    }

    private List<String> offered(String person, long subject) {
        return intake.offers(person, null, subject).stream().map(Offer::name).toList();
    }

    private String unitOf(String action, String person, long subject) {
        return intake.offers(person, null, subject).stream().filter(offer -> offer.name().equals(action)).map(Offer::unit).findFirst().orElse("none");
    }

    private static void refused(Runnable attempt, String field, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt::run);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.findings()).extracting(Refusal.Finding::field).contains(field);
        assertThat(refusal.findings()).extracting(Refusal.Finding::code).contains(code);
    }
}
