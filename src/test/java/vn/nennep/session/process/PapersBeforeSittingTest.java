package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nennep.session.process.ArrangedSession.AT;
import static vn.nennep.session.process.ArrangedSession.CELL;
import static vn.nennep.session.process.ArrangedSession.COMMITTEE_MEMBER;
import static vn.nennep.session.process.ArrangedSession.DEPUTY;
import static vn.nennep.session.process.ArrangedSession.EXEMPT;
import static vn.nennep.session.process.ArrangedSession.MEMBER;
import static vn.nennep.session.process.ArrangedSession.OFFICER;
import static vn.nennep.session.process.ArrangedSession.PREPARER;
import static vn.nennep.session.process.ArrangedSession.SECRETARY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Reader;
import vn.nennep.session.SessionBundle;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPaperKind;
import vn.nennep.session.SessionPrints;
import vn.nennep.session.SessionState;
import vn.nennep.testing.EngineTest;

/** The papers that a session brings forth before it is opened: when each is issued or can be printed, by whom it is signed, and for whom it is. */
@EngineTest
@Import(ArrangedSession.class)
class PapersBeforeSittingTest {

    @Autowired private ArrangedSession walk;
    @Autowired private PaperRegistry papers;
    @Autowired private SessionPrints prints;
    @Autowired private SessionFile file;
    @Autowired private SessionBundle bundle;
    @Autowired private FileStore files;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void thePlaceIsKnownAgain() {
        place("Thanh Bình");
    }

    /** A5.3: once, each under a number of its series, signed by who led the committee's meeting. */
    @Test
    void theAnnouncementIssuesNoticeProgrammeAndInvitations() {
        begun();
        Map<String, Object> answers = walk.preparation();
        answers.put("guests", List.of(
                Map.of("name", "Lý Thị Thủy Ngân", "office", "Giảng viên", "organisation", "Trường Chính trị", "kind", "EXPERT", "topic", "Tiết kiệm"),
                Map.of("name", "Võ Thành Nhân", "kind", "UPPER_LEVEL")));
        walk.announced(answers);

        assertThat(issued()).extracting(IssuedPaper::template).containsExactly("notice.docx", "programme.docx", "invitation.docx");
        assertThat(issued()).extracting(paper -> paper.symbol().replaceFirst("^\\d+", "n")).containsExactly("n-TB/CB", "n-CTr/CB", "n-GM/CB");
        assertThat(text("notice.docx"))
                .contains("CHI BỘ PHÚ ĐIỀN", "tổ chức sinh hoạt chuyên đề “Nêu gương trong tiết kiệm”", "14 giờ 00, thứ tư, ngày 10 tháng 6 năm 2026",
                        "Nhà văn hóa thôn", "Việc làm ngay trong tháng", "14:20", "Thảo luận", "ông (bà) Lý Thị Thủy Ngân, Giảng viên, Trường Chính trị",
                        "Đảng ủy xã Thanh Bình (để báo cáo)", "PHÓ BÍ THƯ", "Trần Thị Lan")
                .doesNotContain("thay thế", "thay đổi");
        assertThat(text("programme.docx")).contains("Thực hành tiết kiệm từ việc nhỏ", "14 giờ 20 (60 phút): Thảo luận", "15 giờ 20", "PHÓ BÍ THƯ");
        assertThat(text("invitation.docx")).contains(
                "kính mời ông (bà) Lý Thị Thủy Ngân", "Nội dung mời trao đổi với chi bộ: Tiết kiệm", "kính mời đồng chí Võ Thành Nhân");
        assertThat(walk.offers(SECRETARY)).as("only the notice of who prepares is left").contains("issuePaper");

        walk.runJobs();
        assertThat(issued()).as("nothing is issued twice").hasSize(3);
    }

    @Test
    void aCommitteeMemberDoesNotSign() {
        begun();
        walk.submit("prepareSession", COMMITTEE_MEMBER, walk.preparation());
        walk.runJobs();

        assertThat(text("notice.docx")).contains("Nguyễn Văn Hòa").doesNotContain("PHÓ BÍ THƯ").contains("BÍ THƯ");
        assertThat(issued()).as("without guests there is nobody to invite").extracting(IssuedPaper::template).doesNotContain("invitation.docx");
    }

    @Test
    void aChangeIssuesThemAnewAndSaysWhatTheyReplace() {
        begun();
        walk.announced(walk.preparation());
        IssuedPaper first = only("notice.docx");
        walk.clockAt(walk.now().plusMinutes(5));
        walk.perform("changeArrangements", SECRETARY, Map.of(
                "scheduledAt", AT.plusDays(1).toString(), "place", "Trường học", "mode", "IN_PERSON", "reason", "Nhà văn hóa đang sửa chữa"));
        walk.runJobs();

        List<IssuedPaper> notices = issued().stream().filter(paper -> paper.template().equals("notice.docx")).toList();
        assertThat(notices).hasSize(2);
        assertThat(text(notices.get(1)))
                .contains("Thông báo này thay thế Thông báo số " + first.symbol(), "Địa điểm: Trường học (trước đây: Nhà văn hóa thôn)",
                        "14:00 ngày 11/06/2026 (trước đây: 14:00 ngày 10/06/2026)", "Nguyễn Văn Hòa")
                .doesNotContain("PHÓ BÍ THƯ");
        assertThat(text(notices.get(0))).as("what was issued never changes").contains("Nhà văn hóa thôn").doesNotContain("Trường học");
        assertThat(issued().stream().filter(paper -> paper.template().equals("programme.docx"))).hasSize(2);
    }

    /** A missing fact stops no announcement; it is named, and the paper issued by hand when it is there. */
    @Test
    void whatLacksAFactIsIssuedByHandAfterwards() {
        begun();
        place("");
        walk.announced(walk.preparation());
        assertThat(walk.session().state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(issued()).isEmpty();

        assertThatThrownBy(() -> walk.perform("issuePaper", SECRETARY, Map.of("paper", "notice"))).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.findings()).extracting(Refusal.Finding::code).containsExactly("document.missing.place"));
        assertThat(issued()).isEmpty();

        place("Thanh Bình");
        walk.perform("issuePaper", DEPUTY, Map.of("paper", "notice"));
        assertThat(text("notice.docx")).contains("PHÓ BÍ THƯ", "Trần Thị Lan");
        assertThatThrownBy(() -> walk.perform("issuePaper", SECRETARY, Map.of("paper", "notice"))).as("once").isInstanceOf(RuntimeException.class);
        assertThat(issued()).hasSize(1);
    }

    @Test
    void theAssignmentIsPrintedAndByALeaderIssuedOnce() {
        begun();
        assertThat(text(print("assignment", 1, SECRETARY))).contains("phân công chuẩn bị chuyên đề “Nêu gương trong tiết kiệm”", "Phụ trách", "BÍ THƯ");
        assertThat(walk.offers(MEMBER)).doesNotContain("issuePaper");
        assertThat(walk.offers(COMMITTEE_MEMBER)).doesNotContain("issuePaper");
        assertThatThrownBy(() -> walk.perform("issuePaper", MEMBER, Map.of("paper", "assignment"))).isInstanceOf(Denial.class);

        walk.perform("issuePaper", SECRETARY, Map.of("paper", "assignment"));
        assertThat(only("assignment.docx").symbol()).endsWith("-TB/CB");
        assertThat(kind("assignment").prints(walk.session(), reader(SECRETARY))).as("it is there as issued").isEmpty();
        assertThat(walk.offers(SECRETARY)).doesNotContain("issuePaper");
    }

    @Test
    void eachReaderGetsWhatIsHis() {
        begun();
        assertThat(text(print("outline", 1, PREPARER))).contains("ĐỀ CƯƠNG SINH HOẠT CHUYÊN ĐỀ", "Thực hành tiết kiệm từ việc nhỏ", "NGƯỜI THẨM DUYỆT");
        assertThat(kind("outline").prints(walk.session(), reader(MEMBER))).as("not before the notice").isEmpty();
        walk.announced(walk.preparation());

        assertThat(text(print("outline", 1, MEMBER))).contains("Đồng chí tiết kiệm việc gì trước?");
        assertThat(text(print("preparatory-minutes", 1, COMMITTEE_MEMBER))).contains("Chi ủy thống nhất chương trình", "Sẽ chọn ba việc làm ngay", "Trần Thị Lan");
        assertThat(text(print("attendance", 1, SECRETARY))).contains("Nguyễn Văn Hòa", "Chính thức, được miễn", "Có mặt: ....");
        String direct = text(print("direct-notice", 1, DEPUTY));
        assertThat(direct).contains(name(EXEMPT)).doesNotContain(name(MEMBER));
        for (String kind : List.of("preparatory-minutes", "attendance", "direct-notice")) {
            assertThat(kind(kind).concerns(walk.session(), reader(MEMBER))).as(kind).isFalse();
            assertThatThrownBy(() -> print(kind, 1, MEMBER)).as(kind).isInstanceOf(Denial.class);
            assertThatThrownBy(() -> print(kind, 1, OFFICER)).as(kind).isInstanceOf(Denial.class);
        }
        assertThatThrownBy(() -> print("outline", 2, SECRETARY)).isInstanceOf(Denial.class);
        assertThatThrownBy(() -> print("nothing", 1, SECRETARY)).isInstanceOf(Denial.class);
    }

    @Test
    void theBundleHoldsWhatItsReaderMayRead() throws IOException {
        begun();
        String added = files.store(
                        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)), "Số liệu: quý I/2026.pdf", CELL, walk.id(), PREPARER)
                .id();
        jdbc.sql("insert into outline_file (outline_id, position, file_id) select id, 0, :file from outline_version where session_id = :session")
                .param("file", added)
                .param("session", walk.id())
                .update();
        walk.announced(walk.preparation());

        Map<String, byte[]> all = unzipped(SECRETARY);
        String notice = only("notice.docx").symbol().replace('/', '-');
        assertThat(all.keySet())
                .contains("1 Giấy tờ/01 Thông báo " + notice + ".docx", "2 Tệp đính kèm/01 2026.pdf", "00 Danh mục hồ sơ.txt");
        assertThat(all.keySet()).anyMatch(name -> name.contains("Biên bản hội ý")).anyMatch(name -> name.contains("Danh sách điểm danh"));
        assertThat(text(all.get("1 Giấy tờ/01 Thông báo " + notice + ".docx"))).contains("Nhà văn hóa thôn");
        assertThat(new String(all.get("00 Danh mục hồ sơ.txt"), StandardCharsets.UTF_8))
                .startsWith("\ufeffDANH MỤC HỒ SƠ").contains("Nêu gương trong tiết kiệm", "1. Thông báo " + notice, "TỆP ĐÍNH KÈM");

        Map<String, byte[]> members = unzipped(MEMBER);
        assertThat(members.keySet()).anyMatch(name -> name.contains("Thông báo " + notice)).anyMatch(name -> name.contains("Đề cương"))
                .noneMatch(name -> name.contains("hội ý") || name.contains("điểm danh") || name.contains("trực tiếp"));
        assertThat(bundle.fileName(walk.session())).endsWith(", Chi bộ Phú Điền.zip").doesNotContain("/");
    }

    /** Committee's agreement comes next; the outline says what the session is for. */
    private void begun() {
        walk.approved(AT, "SEPARATE");
        jdbc.sql("update outline_version set purpose = 'Thực hành tiết kiệm từ việc nhỏ' where session_id = :session").param("session", walk.id()).update();
        jdbc.sql("update preparation_assignment set recorded_at = :at where session_id = :session")
                .param("at", walk.now().minusDays(3))
                .param("session", walk.id())
                .update();
    }

    private void place(String name) {
        jdbc.sql("update unit set place = :name where id = :unit").param("name", name).param("unit", CELL).update();
    }

    private List<IssuedPaper> issued() {
        return papers.of(walk.id());
    }

    private IssuedPaper only(String template) {
        return issued().stream().filter(paper -> paper.template().equals(template)).reduce((one, other) -> {
            throw new AssertionError("two of " + template);
        }).orElseThrow();
    }

    private String text(String template) {
        return text(only(template));
    }

    private String text(IssuedPaper paper) {
        return text(papers.bytes(paper.id()));
    }

    private byte[] print(String kind, int version, String member) {
        return prints.print(walk.session(), reader(member), kind, version).docx();
    }

    private SessionPaperKind kind(String code) {
        return prints.kinds().stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }

    private Reader reader(String member) {
        return file.reader(member, walk.session());
    }

    private String name(String member) {
        return jdbc.sql("select full_name from party_member where id = :id").param("id", member).query(String.class).single();
    }

    private Map<String, byte[]> unzipped(String member) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(walk.session(), member, out);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
