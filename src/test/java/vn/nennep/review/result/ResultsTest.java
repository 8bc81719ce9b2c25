package vn.nennep.review.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.reconsideration.Reopening;
import vn.nennep.review.result.Finding.Check;
import vn.nennep.testing.EngineTest;

/** The numbers of a campaign up the tree, their versions, and who reads them (domain.md A15.5, P9; R-35). */
@EngineTest
@Import(ReviewHelpers.class)
class ResultsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 20, 12, 0);

    @Autowired private ReviewScene scene;
    @Autowired private Results results;
    @Autowired private ResultChecks checks;
    @Autowired private ResultReaders readers;
    @Autowired private ResultWorkbook workbook;
    @Autowired private EarlierResults earlier;
    @Autowired private Snapshots snapshots;
    @Autowired private Reopening reopening;
    @Autowired private Ratings ratings;
    @Autowired private Reviews reviews;
    @Autowired private PaperRegistry papers;
    @Autowired private Intake intake;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    private Tree tree;
    private ReviewCampaign campaign;
    private List<MemberReview> first;
    private UnitReview firstReview;

    /** In the first cell every level, one unrated and two out of scope by different reasons; in the second everybody good; one cell without a level. */
    @BeforeEach
    void someResults() {
        tree = scene.tree();
        jdbc.sql("update unit set sector = 'PRESS' where id = :id").param("id", tree.committee()).update();
        campaign = scene.campaign(tree, 2025);
        UnitReview committee = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.DECIDED);
        scene.rate(committee.id(), RatingStage.DECISION, RatingLevel.GOOD);
        firstReview = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        scene.rate(firstReview.id(), RatingStage.DECISION, RatingLevel.EXCELLENT);
        first = scene.members(firstReview, MemberReviewState.DECIDED);
        rate(first.get(0), RatingLevel.EXCELLENT);
        rate(first.get(1), RatingLevel.GOOD);
        rate(first.get(2), RatingLevel.COMPLETED);
        rate(first.get(3), RatingLevel.NOT_COMPLETED);
        out(first.get(5), OutReason.EXEMPT);
        out(first.get(6), OutReason.ADMITTED_LT_6M);
        UnitReview second = scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.DECIDED);
        scene.members(second, MemberReviewState.DECIDED).forEach(review -> rate(review, RatingLevel.GOOD));
        UnitReview cell = scene.unitReview(campaign, tree.cell(), tree.root(), UnitReviewState.DRAFTING);
        scene.members(cell, MemberReviewState.WRITING);
    }

    @Test
    void everyNumberAddsUpInEveryUnit() {
        CampaignResult result = results.now(campaign, tree.root());
        Tally all = result.whole().members();
        assertThat(all.total()).isEqualTo(21);
        assertThat(all.inScope()).isEqualTo(19);
        assertThat(all.out()).isEqualTo(Map.of(OutReason.EXEMPT, 1, OutReason.ADMITTED_LT_6M, 1));
        assertThat(all.levels()).isEqualTo(Map.of(
                RatingLevel.EXCELLENT, 1, RatingLevel.GOOD, 8, RatingLevel.COMPLETED, 1, RatingLevel.NOT_COMPLETED, 1));
        assertThat(all.unrated()).isEqualTo(8);
        assertThat(all.rated() + all.unrated()).isEqualTo(all.inScope());
        assertThat(all.inScope() + all.outOfScope()).isEqualTo(all.total());
        assertThat(result.children()).extracting(line -> line.unit().id()).containsExactlyInAnyOrder(tree.cell(), tree.committee());
        assertThat(result.children().stream().mapToInt(line -> line.members().total()).sum()).isEqualTo(21);
        assertThat(result.cells()).hasSize(3);
        assertThat(result.whole().organizations().total()).isEqualTo(4);
        assertThat(result.whole().organizations().level(RatingLevel.EXCELLENT)).isEqualTo(1);
        assertThat(result.whole().organizations().unrated()).isEqualTo(2);
        assertThat(result.bySector().get(vn.nennep.organization.Sector.PRESS).total()).as("of the committee above them").isEqualTo(14);
        assertThat(checks.of(campaign, result)).isEmpty();
        assertThat(results.now(campaign, tree.committee()).whole().members().total()).isEqualTo(14);
    }

    /** Whoever is proposed, paused or given up doesn't make his cell late; the day itself isn't late yet. */
    @Test
    void aCellIsLateAfterItsDayWhileSomebodyIsNotProposed() {
        jdbc.sql("update member_review set state = 'PROPOSED' where unit_id = :cell").param("cell", tree.cell()).update();
        assertThat(results.now(campaign, tree.root()).lateCells()).isEmpty();
        jdbc.sql("update member_review set state = 'COMPLETED' where member_id = :id").param("id", Tree.member(tree.cell(), 5)).update();
        assertThat(results.now(campaign, tree.root()).lateCells()).hasSize(1);
        ReviewCampaign dueToday = new ReviewCampaign(
                campaign.id(), campaign.unitId(), 2025, campaign.regime(), campaign.cutOffOn(), campaign.selfReviewDueOn(), NOON.toLocalDate(),
                campaign.collectiveDueOn(), campaign.grassrootsDueOn(), campaign.rollUpDueOn(), campaign.planNumber(), campaign.planOn(), campaign.state(),
                campaign.openedBy(), campaign.openedAt(), null, campaign.version());
        assertThat(results.now(dueToday, tree.root()).lateCells()).isEmpty();
    }

    /** V10: nothing is decided before the campaign was opened, on 1/11/2025. */
    @Test
    void whatWasDecidedBeforeTheCampaignWasOpenedIsFound() {
        jdbc.sql("update rating set decided_on = '2025-11-01' where target_id = :id").param("id", first.get(0).id()).update();
        assertThat(checks.of(campaign, results.now(campaign, tree.root()))).isEmpty();
        jdbc.sql("update rating set decided_on = '2025-10-31' where target_id = :id").param("id", first.get(0).id()).update();
        assertThat(checks.of(campaign, results.now(campaign, tree.root()))).extracting(Finding::check).containsExactly(Check.DAY);
    }

    @Test
    void thoseAboutWhomAComplaintIsOpenAreSummedUpTheTree() {
        for (MemberReview review : first.subList(0, 2)) {
            transaction.executeWithoutResult(status -> ratings.contest(review.id(), true));
        }
        transaction.executeWithoutResult(status -> ratings.contest(reviews.membersOf(reviews.unitReviewOf(campaign.id(), tree.second()).orElseThrow().id()).get(0).id(), true));
        assertThat(results.now(campaign, tree.root()).whole().members().contested()).isEqualTo(3);
    }

    /** V4 compares with the year before, not with an earlier one; V7: one paper has one date (A22 rows 7 and 9). */
    @Test
    void aTotalIsComparedWithTheYearBeforeAndAPaperIsCitedWithOneDate() {
        String office = Tree.office(tree.root());
        enter(office, 2022, 90, 11, 4, 5, 2, 0, Map.of());
        assertThat(checks.of(campaign, results.now(campaign, tree.root()))).as("2024 isn't known").isEmpty();
        enter(office, 2024, 21, 11, 4, 5, 2, 0, Map.of("source", "Báo cáo số 22-BC/ĐU ngày 15/01/2023"));
        refused(
                () -> enter(office, 2020, 21, 11, 4, 5, 2, 0, Map.of("source", "Báo cáo số 22-BC/ĐU, ngày 15/02/2023")), "reason", "result.earlier.defects");
        enter(office, 2020, 21, 11, 4, 5, 2, 0, Map.of("source", "Báo cáo số 20-BC/ĐU ngày 15/02/2023"));
    }

    @Test
    void aReportThatCitesAPaperWithTwoDatesMustSayWhy() {
        String secretary = Tree.secretary(tree.root());
        Map<String, Object> remarks = new HashMap<>(Map.of(
                "strengths", "Thực hiện nghiêm Chỉ thị số 01-CT/ĐUK, ngày 24/10/2022", "shortcomings", "Chậm cụ thể hóa CT 01-CT/ĐUK ngày 24/11/2022"));
        refused(() -> intake.perform("issueResultReport", unitOf("issueResultReport", secretary, campaign.id()), campaign.id(), secretary, remarks), "explanation", "result.report.explain");
        remarks.put("shortcomings", "Chậm cụ thể hóa CT 01-CT/ĐUK ngày 24/10/2022");
        intake.perform("issueResultReport", unitOf("issueResultReport", secretary, campaign.id()), campaign.id(), secretary, remarks);
        assertThat(papers.of(campaign.id())).hasSize(1);
    }

    @Test
    void r35_cellsThatAreLateAreNamed() {
        assertThat(results.now(campaign, tree.root()).lateCells()).containsExactly(result(tree.cell()).unit().name());
    }

    @Test
    void whoStandsUnderNoUnitOfTheTreeAnyMoreIsFound() {
        jdbc.sql("update unit set parent_id = null where id = :id").param("id", tree.cell()).update();
        List<Finding> found = checks.of(campaign, results.now(campaign, tree.root()));
        assertThat(found).extracting(Finding::check).containsExactly(Check.CHILDREN);
        assertThat(found.get(0).arguments()).containsExactly(21, 14);
    }

    @Test
    void aVersionStaysAsItWasAndAChangedLevelMakesTheNextWithTheDifference() {
        Snapshot kept = transaction.execute(status -> snapshots.take(campaign.id(), "chốt", Tree.office(tree.root()), NOON));
        assertThat(kept.version()).isEqualTo(1);
        rate(scene(tree.cell()), RatingLevel.GOOD);
        assertThat(results.asOf(kept, campaign, tree.root()).whole().members().level(RatingLevel.GOOD)).as("r35: as it stood").isEqualTo(8);
        assertThat(results.now(campaign, tree.root()).whole().members().level(RatingLevel.GOOD)).isEqualTo(9);

        change(first.get(2), RatingLevel.GOOD);
        List<Snapshot> versions = snapshots.of(campaign.id());
        assertThat(versions).extracting(Snapshot::version).containsExactly(2, 1);
        assertThat(snapshots.between(versions.get(1), versions.get(0)))
                .extracting(Snapshots.Difference::unitId, Snapshots.Difference::memberId, Snapshots.Difference::from, Snapshots.Difference::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(tree.first(), first.get(2).memberId(), RatingLevel.COMPLETED, RatingLevel.GOOD),
                        org.assertj.core.api.Assertions.tuple(tree.cell(), scene(tree.cell()).memberId(), null, RatingLevel.GOOD));
        assertThat(results.asOf(versions.get(0), campaign, tree.root()).whole().members().level(RatingLevel.GOOD)).isEqualTo(10);
        assertThat(results.asOf(kept, campaign, tree.root()).whole().members().level(RatingLevel.COMPLETED)).isEqualTo(1);
    }

    @Test
    void withoutAVersionNoneIsMade() {
        change(first.get(2), RatingLevel.GOOD);
        assertThat(snapshots.of(campaign.id())).isEmpty();
    }

    @Test
    void whoServesACommitteeReadsEverythingBelowItAndNobodyElseDoes() {
        assertThat(readers.scope(Tree.organizationBoard(tree.root()), campaign, null)).hasValueSatisfying(scope -> {
            assertThat(scope.unit().id()).isEqualTo(tree.root());
            assertThat(scope.served()).isTrue();
        });
        assertThat(readers.scope(Tree.organizationBoard(tree.root()), campaign, tree.second())).isPresent();
        assertThat(readers.scope(Tree.office(tree.committee()), campaign, tree.first())).isPresent();
        assertThat(readers.scope(Tree.office(tree.committee()), campaign, tree.root())).as("above").isEmpty();
        assertThat(readers.scope(Tree.office(tree.committee()), campaign, tree.cell())).as("beside").isEmpty();
        assertThat(readers.scope(Tree.secretary(tree.first()), campaign, tree.second())).as("the next cell").isEmpty();
        assertThat(readers.scope(Tree.secretary(tree.first()), campaign, tree.first())).hasValueSatisfying(scope -> assertThat(scope.served()).isTrue());
        assertThat(readers.scope(Tree.member(tree.first(), 6), campaign, tree.first())).hasValueSatisfying(scope -> assertThat(scope.served()).isFalse());
        assertThat(readers.scope(Tree.member(tree.first(), 6), campaign, tree.second())).isEmpty();
        assertThat(readers.scope("dv0005", campaign, null)).as("of another tree").isEmpty();
        assertThat(readers.scope("dv0101", campaign, tree.root())).isEmpty();
    }

    @Test
    void aMemberReadsHisCellsTotalsOnlyFromFivePeopleOn() {
        assertThat(readers.largeEnough(result(tree.first()), campaign)).as("five in scope").isTrue();
        out(first.get(4), OutReason.SUSPENDED);
        assertThat(readers.largeEnough(result(tree.first()), campaign)).as("four").isFalse();
    }

    @Test
    void onlyTheCommitteesPeopleMayKeepNumbersAndReport() {
        List<String> all = List.of("takeSnapshot", "issueResultReport", "enterEarlierResults");
        assertThat(offered(Tree.secretary(tree.root()))).containsAll(all);
        assertThat(offered(Tree.office(tree.root()))).contains("takeSnapshot", "enterEarlierResults").doesNotContain("issueResultReport");
        for (String other : List.of(Tree.inspection(tree.root()), Tree.secretary(tree.committee()), Tree.secretary(tree.first()))) {
            assertThat(offered(other)).as(other).doesNotContainAnyElementsOf(all);
        }
    }

    @Test
    void earlierTotalsAreCheckedNamedAndKeptWithAReason() {
        String office = Tree.office(tree.root());
        refused(() -> enter(office, 2024, 21, 10, 4, 5, 2, 0, Map.of()), "reason", "result.earlier.defects");
        enter(office, 2024, 21, 10, 4, 5, 2, 0, Map.of("reason", "Số liệu gốc ghi như vậy, không tra được nữa"));
        assertThat(earlier.series(tree.root(), false)).extracting(YearTotals::year).containsExactly(2025, 2024);
        enter(office, 2024, 21, 11, 4, 5, 2, 0, Map.of());
        assertThat(earlier.series(tree.root(), false).get(1).inScope()).as("mended").isEqualTo(11);
        refused(() -> enter(office, 2025, 21, 11, 4, 5, 2, 0, Map.of()), "year", "result.earlier.notBefore");
        refused(() -> enter(office, 2023, 9, 11, 4, 5, 2, 0, Map.of()), "reason", "result.earlier.defects");
        assertThat(checks.of(campaign, results.now(campaign, tree.root()))).as("21 after 21").isEmpty();
        enter(office, 2024, 25, 11, 4, 5, 2, 0, Map.of());
        assertThat(checks.of(campaign, results.now(campaign, tree.root()))).extracting(Finding::check).containsExactly(Check.JUMP);
    }

    @Test
    void theReportStandsOnAVersionAndMustExplainWhatChangesMuch() throws IOException {
        enter(Tree.office(tree.root()), 2024, 40, 11, 4, 5, 2, 0, Map.of());
        String secretary = Tree.secretary(tree.root());
        Map<String, Object> remarks = new HashMap<>(Map.of("strengths", "Nền nếp sinh hoạt tốt\nTự phê bình nghiêm túc"));
        refused(() -> intake.perform("issueResultReport", unitOf("issueResultReport", secretary, campaign.id()), campaign.id(), secretary, remarks), "explanation", "result.report.explain");
        assertThat(snapshots.of(campaign.id())).as("nothing is kept of a refused one").isEmpty();
        remarks.put("explanation", "Mười chín đảng viên chuyển sinh hoạt khi sắp xếp tổ chức");
        intake.perform("issueResultReport", unitOf("issueResultReport", secretary, campaign.id()), campaign.id(), secretary, remarks);
        IssuedPaper paper = papers.of(campaign.id()).get(0);
        String text = text(paper);
        assertThat(text).contains(
                "tổng số 21; thuộc diện xếp loại 19; không thuộc diện 2", "hoàn thành tốt nhiệm vụ 8 (42,11%)", "chưa xếp loại 8", "Tổng cộng",
                "phiên bản số liệu 1", "Mười chín đảng viên chuyển sinh hoạt", "Tự phê bình nghiêm túc").doesNotContain("{{", "[name]");
        change(first.get(2), RatingLevel.GOOD);
        assertThat(snapshots.of(campaign.id())).hasSize(2);
        intake.perform("issueResultReport", unitOf("issueResultReport", secretary, campaign.id()), campaign.id(), secretary, remarks);
        assertThat(text(papers.of(campaign.id()).get(1))).contains("hoàn thành tốt nhiệm vụ 9 (47,37%)", "phiên bản số liệu 3");
        assertThat(text(papers.of(campaign.id()).get(0))).as("what was issued stays").contains("8 (42,11%)");
    }

    @Test
    void s20_theWorkbookHasNumbersAsNumbersAndTextAsText() throws IOException {
        jdbc.sql("update unit set name = '=HYPERLINK(\"x\")' where id = :id").param("id", tree.second()).update();
        CampaignResult result = results.now(campaign, tree.root());
        byte[] bytes = workbook.of(campaign, result, checks.of(campaign, result), null);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet members = read.getSheet("Đảng viên");
            var last = members.getRow(members.getLastRowNum());
            assertThat(last.getCell(1).getNumericCellValue()).isEqualTo(21);
            assertThat(last.getCell(2).getNumericCellValue()).isEqualTo(19);
            assertThat(last.getCell(5).getNumericCellValue()).isEqualTo(8);
            assertThat(last.getCell(6).getNumericCellValue()).isBetween(0.421, 0.4211);
            assertThat(last.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            XSSFSheet cells = read.getSheet("Từng chi bộ");
            var evil = java.util.stream.StreamSupport.stream(cells.spliterator(), false)
                    .map(row -> row.getCell(0)).filter(cell -> cell.getStringCellValue().startsWith("=")).findFirst().orElseThrow();
            assertThat(evil.getCellType()).isEqualTo(CellType.STRING);
            assertThat(evil.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
            assertThat(last.getCell(0).getCellStyle().getFont().getBold()).isTrue();
            assertThat(read.getSheet("Tỷ lệ hoàn thành xuất sắc").getRow(2).getCell(0).getStringCellValue()).contains("11 đảng viên được xếp loại").contains("20%");
            assertThat(read.getSheet("Đề nghị xem xét lại").getRow(2).getCell(1).getNumericCellValue()).as("no complaint").isZero();
            assertThat(read).allSatisfy(sheet -> {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).as("head stays in " + sheet.getSheetName()).isEqualTo((short) 2);
                assertThat(sheet.getPrintSetup().getLandscape()).as("across").isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).as("A4").isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).as("as many pages as it takes").isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            });
            assertThat(read.getSheet("Kiểm tra số liệu").getRow(2).getCell(0).getStringCellValue()).isEqualTo("Các số liệu khớp nhau.");
            assertThat(read.getSheet("Không thuộc diện xếp loại").getLastRowNum()).isEqualTo(3);
        }
    }

    private CampaignResult result(String unit) {
        return results.now(campaign, unit);
    }

    private MemberReview scene(String cell) {
        return reviews.memberReviewOf(campaign.id(), Tree.member(cell, 5)).orElseThrow();
    }

    private void rate(MemberReview review, RatingLevel level) {
        scene.rate(review.id(), RatingStage.DECISION, level);
    }

    private void out(MemberReview review, OutReason reason) {
        transaction.executeWithoutResult(status -> {
            reviews.save(reviews.memberReview(review.id()).outside(reason, null));
            jdbc.sql("delete from rating where target_id = :id").param("id", review.id()).update();
        });
    }

    private void change(MemberReview review, RatingLevel level) {
        transaction.executeWithoutResult(status ->
                reopening.change(review.id(), RatingStage.RECONSIDERATION, level, "lý do", Tree.secretary(tree.committee()), NOON));
    }

    private void enter(String who, int year, int total, int inScope, int excellent, int good, int completed, int notCompleted, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "year", year, "about", "MEMBERS", "total", total, "inScope", inScope, "excellent", excellent, "good", good, "completed", completed,
                "notCompleted", notCompleted, "source", "Báo cáo số " + (year - 2000) + "-BC/ĐU ngày 15/01/" + (year + 1)));
        answers.putAll(more);
        intake.perform("enterEarlierResults", unitOf("enterEarlierResults", who, campaign.id()), campaign.id(), who, answers);
    }

    private List<String> offered(String person) {
        return intake.offers(person, null, campaign.id()).stream().map(Offer::name).toList();
    }

    private String text(IssuedPaper paper) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(paper.id()))))) {
            return words.getText();
        }
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
