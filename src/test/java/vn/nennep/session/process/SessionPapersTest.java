package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.document.DocumentType;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.MissingField;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PrintedPaper;
import vn.nennep.document.ReportPaper;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.OutlineDecision;
import vn.nennep.session.OutlineQuestion;
import vn.nennep.session.OutlineRepository;
import vn.nennep.session.OutlineReview;
import vn.nennep.session.OutlineSection;
import vn.nennep.session.OutlineTexts;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.ScoreRepository;
import vn.nennep.session.ScoredItem;
import vn.nennep.session.SecrecyLevel;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionGrade;
import vn.nennep.session.SessionPaperKind;
import vn.nennep.session.SessionPrints;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionScore;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.Weakness;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** The papers that a session leaves behind: what is issued with it, and what is printed from its facts (A9.1, A9.3, A11.1). */
@EngineTest
@Import(HeldSession.class)
class SessionPapersTest {

    private static final String SECRETARY = "dv0001";
    private static final String PREPARER = "dv0005";
    private static final String MEMBER = "dv0007";
    private static final String OFFICER = "dv0101";

    @Autowired private HeldSession held;
    @Autowired private Intake intake;
    @Autowired private PaperRegistry papers;
    @Autowired private SessionPrints prints;
    @Autowired private SessionFile file;
    @Autowired private SessionRepository sessions;
    @Autowired private ScoreRepository scores;
    @Autowired private OutlineRepository outlines;
    @Autowired private MovableClock clock;

    private long session;

    @BeforeEach
    void theMinutesAreIssued() {
        ClockExtension.move(clock, HeldSession.END.plusHours(1));
        session = held.minuted("CB-PD", SECRETARY, "dv0004", true);
        held.standsBefore("issueMinutes", new HashMap<>(Map.of(SessionVariables.PREPARER, PREPARER, SessionVariables.RESOLUTION_PASSED, true)));
        held.runJobs();
    }

    @Test
    void each_round_of_the_report_is_a_paper_of_its_own() {
        scored();
        followedUp(SECRETARY);

        IssuedPaper first = reports().get(0);
        assertThat(reports()).hasSize(1);
        assertThat(first.symbol()).matches("\\d{2,}-BC/CB");
        assertThat(text(papers.bytes(first.id()))).contains(
                "ĐẢNG BỘ XÃ THANH BÌNH", "CHI BỘ PHÚ ĐIỀN", "Số " + first.symbol(), "Thanh Bình, ngày 10 tháng 6 năm 2026", "BÁO CÁO",
                "kết quả sinh hoạt chuyên đề “Giữ gìn vệ sinh môi trường”", "Kính gửi: Đảng ủy xã Thanh Bình",
                "Ngày 10/6/2026, Chi bộ Phú Điền đã tổ chức sinh hoạt chuyên đề",
                "bắt đầu lúc 14 giờ 00, kết thúc lúc 16 giờ 05", "Thảo luận: 3 ý kiến của 2 đồng chí.",
                "đã chỉnh sửa theo 1/2 ý kiến", "89,5 điểm", "Ít ý kiến", "Ra quân dọn kênh", "Chi bộ không có kiến nghị, đề xuất.",
                "Nghị quyết số " + paper(DocumentType.NQ).symbol() + ", ngày 10/6/2026", "Phiếu chấm điểm chất lượng buổi sinh hoạt",
                "- Đảng ủy xã Thanh Bình (để báo cáo),", "- Lưu Chi bộ.", "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa");

        held.submit("receiveReport", OFFICER, Map.of(
                "answer", "MORE_REQUESTED", "requested", List.of("OTHER"), "reason", "Chưa nêu biện pháp cụ thể."));
        held.runJobs();
        held.submit("supplementReport", SECRETARY, Map.of("supplement", "Đồng chí phó bí thư phụ trách."));
        held.runJobs();

        IssuedPaper second = reports().get(1);
        assertThat(reports()).hasSize(2);
        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(text(papers.bytes(second.id()))).contains(
                        "bổ sung về kết quả sinh hoạt chuyên đề", "Thực hiện yêu cầu của Đảng ủy xã Thanh Bình",
                        "Nội dung bổ sung: Đồng chí phó bí thư phụ trách.")
                .doesNotContain("Báo cáo số " + first.symbol(), "Chi bộ không có kiến nghị");
        assertThat(held.reading("receiveReport", OFFICER)).contains(first.symbol(), second.symbol());
    }

    /** Who signed the resolution for the cell signs the report, in the position that he has (domain.md §4.2). */
    @Test
    void the_deputy_signs_as_deputy() {
        intake.takeOver(held.task("draftResolution").getId(), "dv0002");
        followedUp("dv0002");

        String report = text(papers.bytes(reports().get(0).id()));
        assertThat(report).contains("PHÓ BÍ THƯ", "Trần Thị Lan").doesNotContain("K/T", "Nguyễn Văn Hòa\n");
    }

    @Test
    void the_score_sheet_is_printed_for_whoever_may_open_the_file() {
        assertThat(available(MEMBER)).doesNotContain("score-sheet");
        scored();

        assertThat(available(MEMBER)).contains("score-sheet");
        PrintedPaper sheet = print(MEMBER, "score-sheet", 1);
        assertThat(sheet.fileName()).isEqualTo("Phiếu chấm điểm.docx");
        assertThat(text(sheet.docx())).contains(
                "Thanh Bình, ngày 10 tháng 6 năm 2026", "PHIẾU CHẤM ĐIỂM", "14 giờ 00, ngày 10 tháng 6 năm 2026", "Địa điểm: Nhà văn hóa.",
                "Chấp hành thời gian", "4,5", "0,5", "Bắt đầu muộn 10 phút", "Tổng số điểm: 89,5/95.", "Ít ý kiến", "Giao chuẩn bị trước", "Khá",
                "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa").doesNotContain("Số ");
        assertThat(papers.of(session)).as("nothing is kept of it").extracting(IssuedPaper::type).containsExactly(DocumentType.BB);
    }

    @Test
    void a_final_topic_is_a_draft_for_committee_and_preparers_until_it_is_approved() {
        outlineApproved();
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));

        assertThat(available(MEMBER)).doesNotContain("final-topic");
        assertThatThrownBy(() -> print(MEMBER, "final-topic", 1)).isInstanceOfSatisfying(
                Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN));
        assertThat(text(print(SECRETARY, "final-topic", 1).docx())).contains(
                        "Dự thảo lần 1", "CHUYÊN ĐỀ", "Giữ gìn vệ sinh môi trường", "1- Căn cứ, lý do chọn", "Kênh ô nhiễm.", "2- Mục đích, yêu cầu",
                        "(1) Ai làm, bao giờ xong?", HeldSession.COMMENT, "Đã sửa ở mục: Mục 5, đoạn 2",
                        "Không sửa: Mốc thời gian đã có trong kế hoạch năm.", "Rút gọn phần thực trạng", "- Chuyên đề hoàn thiện.pdf", "NGƯỜI CHUẨN BỊ")
                .doesNotContain("T/M CHI BỘ", "Phân công thực hiện");

        held.submit("approveFinalTopic", SECRETARY, Map.of("decision", "APPROVED"));

        PrintedPaper approved = print(MEMBER, "final-topic", 1);
        assertThat(approved.fileName()).isEqualTo("Chuyên đề.docx");
        assertThat(text(approved.docx())).contains("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa").doesNotContain("Dự thảo");
    }

    @Test
    void what_is_missing_is_named_and_what_is_not_there_is_unknown() {
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));

        assertThatThrownBy(() -> print(SECRETARY, "final-topic", 1)).isInstanceOfSatisfying(
                MissingField.class, missing -> assertThat(missing.field()).isEqualTo("sections"));
        for (String kind : List.of("score-sheet", "minutes", "no-such-kind")) {
            assertThatThrownBy(() -> print(SECRETARY, kind, 1)).as(kind).isInstanceOf(Denial.class);
        }
        assertThatThrownBy(() -> print(SECRETARY, "final-topic", 2)).isInstanceOf(Denial.class);
    }

    /** Addresses and templates are what tells one kind from the other. */
    @Test
    void every_kind_has_a_code_and_a_place_of_its_own() {
        assertThat(prints.kinds()).extracting(SessionPaperKind::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(prints.kinds()).extracting(SessionPaperKind::position).doesNotHaveDuplicates().isSorted();
        assertThat(prints.kinds()).extracting(SessionPaperKind::issuedWith).filteredOn(java.util.Optional::isPresent).doesNotHaveDuplicates();
    }

    private void scored() {
        scores.save(new SessionScore(
                null, session, "HD42_CENTRAL",
                List.of(
                        new ScoredItem("1", "Chấp hành thời gian, thời lượng sinh hoạt", 5, new BigDecimal("4.5"), "Bắt đầu muộn 10 phút"),
                        new ScoredItem("4.2", "Thực hiện đầy đủ nội dung", 90, new BigDecimal("85"), null)),
                List.of(new Weakness("Ít ý kiến", "Giao chuẩn bị trước", MEMBER, LocalDate.of(2026, 7, 10))),
                new BigDecimal("89.5"), SessionGrade.FAIR, 1, "dv0003", HeldSession.END, null));
    }

    private void outlineApproved() {
        var review = new OutlineReview(
                OutlineDecision.APPROVED, true, true, true, true, true, null, null, SECRETARY, HeldSession.BEGIN.minusDays(9));
        outlines.save(new OutlineVersion(
                null, session, 1, 1, new OutlineTexts("Kênh ô nhiễm.", "Làm sạch kênh.", "Luật Bảo vệ môi trường.", "Rác nhiều.", "Ra quân.", null, null),
                List.of(new OutlineQuestion("Ai làm, bao giờ xong?", OutlineSection.SOLUTIONS)), List.of(), 20, SecrecyLevel.NONE, PREPARER,
                HeldSession.BEGIN.minusDays(10), review, null));
    }

    private void followedUp(String signatory) {
        held.submit("draftResolution", signatory, HeldSession.resolution("RESOLUTION", PREPARER, held.today().plusDays(30)));
        held.runJobs();
        held.submit("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", HeldSession.END.plusMinutes(30).toString()));
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));
        held.submit("approveFinalTopic", SECRETARY, Map.of("decision", "APPROVED"));
        held.runJobs();
    }

    private List<String> available(String member) {
        ThematicSession read = sessions.session(session);
        return prints.kinds().stream()
                .filter(kind -> !kind.prints(read, file.reader(member, read)).isEmpty())
                .map(SessionPaperKind::code)
                .toList();
    }

    private PrintedPaper print(String member, String kind, int version) {
        ThematicSession read = sessions.session(session);
        return prints.print(read, file.reader(member, read), kind, version);
    }

    private List<IssuedPaper> reports() {
        return papers.of(session).stream().filter(paper -> paper.template().equals(ReportPaper.TEMPLATE.file())).toList();
    }

    private IssuedPaper paper(DocumentType type) {
        return papers.of(session).stream().filter(paper -> paper.type() == type).findFirst().orElseThrow();
    }

    private static String text(byte[] docx) {
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
