package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Colleagues.mails;
import static vn.nennep.browser.Colleagues.row;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * A large cell holds its thematic session in one online sitting with the regular one, on PostgreSQL: two agendas, a roll of thirty called through the
 * application, an interruption of the line, and a resolution that reaches the members through the leaders of their party groups.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.outbox.delay=1s", "nennep.files.directory=target/combined-journey-files", "logging.level.root=warn"})
@DirtiesContext
class CombinedSessionJourneyIT {

    private static final String SECRETARY = "dv0201";
    private static final String COMMITTEE_MEMBER = "dv0204";
    private static final String DUTY_OFFICER = "dv0206";
    private static final String PREPARER = "dv0208";
    private static final String MINUTE_TAKER = "dv0209";
    private static final String MEMBER = "dv0210";
    private static final String ON_DUTY = "dv0222";
    private static final String OFFICER = "dv0101";

    private static final String TOPIC = "Chuyển đổi số trong sinh hoạt và công tác của chi bộ";
    private static final String LINK = "https://hop.thanhbinh.example/chi-bo-hung-loc";
    private static final String REASON = "Nhiều đồng chí đang làm việc xa, đường liên thôn đang sửa.";
    private static final String FEES = "27 đồng chí đã đóng đảng phí tháng 5; hai đồng chí đóng trước ngày 15/6.";
    private static final String INTERRUPTED = "Mất đường truyền ở điểm cầu tổ đảng 2, chi bộ tạm dừng và nối lại.";
    private static final String FIRST_SPEECH = "Tôi đã hướng dẫn năm hộ trong xóm nộp hồ sơ qua mạng trong tháng này.";
    private static final String SECOND_SPEECH = "Đề nghị ghi rõ đồng chí nào giúp các đồng chí lớn tuổi dùng ứng dụng.";
    private static final String CONCLUSION = "Mỗi tổ đảng lập một nhóm giúp đảng viên và nhân dân dùng dịch vụ trực tuyến.";
    private static final String TASK = "Lập nhóm hỗ trợ dịch vụ trực tuyến ở từng tổ đảng";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @LocalServerPort private int port;
    private Colleagues colleagues;
    private Passage passage;
    private long session;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DatabaseUnderTest::newPostgresqlDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
    }

    @Test
    void aLargeCellMeetsOnlineForBothSessionsAndItsGroupLeadersPassTheResolutionOn() throws Exception {
        colleagues = new Colleagues(chromium, "http://localhost:" + port, "combined");
        passage = new Passage(colleagues, SECRETARY, PREPARER);
        start();
        passage.prepareOutline(MEMBER);
        prepare();
        noticesArrive();
        sayBeforehand();
        open();
        record();
        concludeAndVote();
        writeMinutes();
        resolve();
        leadersPassItOn();
        publish();
        passage.acceptReport();
        fileTellsTheStory();
        minutesHaveTwoSections();
    }

    private void start() {
        Page page = colleagues.page(SECRETARY);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hồ sơ").setExact(true)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chuẩn bị một buổi sinh hoạt chuyên đề").setExact(true)).click();
        new Form(page.locator("main"))
                .fill("Tên chuyên đề", TOPIC)
                .choose("Nhóm chuyên đề", "Xây dựng Đảng")
                .pick("Căn cứ chọn chuyên đề", "Chỉ đạo của đảng ủy")
                .date("Ngày dự kiến", "10/06/2026")
                .time("Giờ dự kiến", "14:00")
                .pick("Cách tổ chức", "Cùng buổi với sinh hoạt thường kỳ");
        colleagues.send(SECRETARY, "start");
        session = colleagues.session(SECRETARY, TOPIC);
    }

    private void prepare() {
        Form form = colleagues.takeOver(COMMITTEE_MEMBER, "Hội ý và chuẩn bị buổi sinh hoạt");
        assertThat(form.root()).containsText("tổng cộng ít nhất 120 phút");
        form.pick("Hình thức họp", "Trực tuyến")
                .fill("Địa chỉ phòng họp trực tuyến", LINK)
                .fill("Lý do không họp trực tiếp", REASON)
                .choose("Người quyết định hình thức họp", "Trần Đình Khải")
                .pick("Lãnh đạo cơ quan, đơn vị", "Không cần phối hợp");
        form.row("Phần sinh hoạt thường kỳ", 0).fill("Số phút", "25");
        form.row("Phần sinh hoạt thường kỳ", 1).fill("Số phút", "25");
        form.row("Phần sinh hoạt chuyên đề", 1).fill("Số phút", "50");
        form.row("Phần sinh hoạt chuyên đề", 2).fill("Số phút", "15");
        form.add("Trọng tâm").fill("Nội dung", "Giúp nhân dân nộp hồ sơ qua mạng");
        form.fill("Dự kiến kết luận", CONCLUSION).fill("Nội dung đã thống nhất", "Chi ủy thống nhất họp trực tuyến, phần thường kỳ trước.");
        colleagues.complete(COMMITTEE_MEMBER, "Hội ý và chuẩn bị buổi sinh hoạt", "prepare");
    }

    /** To the 26 who are to come and the three who are exempt, save the four who have no mail, and to the superior's board. */
    private void noticesArrive() {
        Map<String, String> notices = mails(mail, "Thông báo sinh hoạt chuyên đề: " + TOPIC, 26);
        assertThat(notices).hasSize(26).containsKeys(SECRETARY, MEMBER, "dv0231", OFFICER).doesNotContainKeys("dv0223", "dv0225");
        assertThat(notices.get(MEMBER)).contains("14:00 ngày 10/06/2026", "Phòng họp trực tuyến: " + LINK).doesNotContain("Địa điểm").containsSubsequence(
                "Sinh hoạt thường kỳ:", "Đánh giá kết quả thực hiện nhiệm vụ tháng trước (25 phút, đồng chí Trần Đình Khải)", "Sinh hoạt chuyên đề:",
                "Trình bày chuyên đề (20 phút, đồng chí Trịnh Văn Cường)");
    }

    private void sayBeforehand() {
        colleagues.handIn(ON_DUTY, "Nghiên cứu tài liệu, đăng ký phát biểu", Map.of(
                "read", true, "absent", true, "absenceReason", "Trực phòng chống thiên tai"));
        colleagues.handIn(MEMBER, "Nghiên cứu tài liệu, đăng ký phát biểu", Map.of("read", true, "speaks", true));
    }

    /** All 32 are called: what the register knows and what was announced stands there already. */
    private void open() {
        colleagues.moveClock("2026-06-10T14:02");
        Form form = colleagues.desk(SECRETARY).open(Tasklist.MINE, "Điểm danh, mở buổi sinh hoạt");
        assertThat(form.root()).containsText("Phải dự: 26. Cần có mặt ít nhất: 18.");
        assertThat(form.root()).containsText(LINK);
        form.pick("Cách điểm danh", "Điểm danh qua ứng dụng");
        Locator roll = form.root().locator(".fjs-form-field-dynamiclist").first();
        assertThat(roll.getByLabel("Có mặt", new Locator.GetByLabelOptions().setExact(true))).hasCount(32);
        assertThat(form.rowOf("Danh sách đảng viên", "Trần Công Hậu").field("Lý do vắng mặt")).hasValue("Trực phòng chống thiên tai");
        for (Locator present : roll.getByLabel("Có mặt", new Locator.GetByLabelOptions().setExact(true)).all()) {
            if (nobodyChosen(present)) {
                present.check();
            }
        }
        Form stayedAway = form.rowOf("Danh sách đảng viên", "Dương Tấn Phát").pick("Có mặt, vắng mặt", "Vắng không lý do");
        assertThat(stayedAway.field("Lý do vắng mặt")).hasCount(0);
        form.fill("Tuyên bố lý do", "Sinh hoạt thường kỳ tháng 6 và sinh hoạt chuyên đề quý II.")
                .choose("Thư ký ghi biên bản", "Lâm Thị Mỹ Dung")
                .tick("Chi bộ đã thông qua nội dung, chương trình");
        chromium.expect("/submission");
        colleagues.desk(SECRETARY).handIn();
        assertThat(colleagues.desk(SECRETARY).page().locator(".nn-summary")).containsText("đảng phí");
        colleagues.picture(colleagues.desk(SECRETARY).page(), "open-without-fees");
        form.fill("Tình hình đóng đảng phí", FEES);
        colleagues.complete(SECRETARY, "Điểm danh, mở buổi sinh hoạt", "open");
    }

    private static boolean nobodyChosen(Locator radio) {
        return (boolean) radio.evaluate("radio => !document.querySelector(`input[name='${radio.name}']:checked`)");
    }

    private void record() {
        colleagues.moveClock("2026-06-10T16:20");
        Form form = colleagues.desk(MINUTE_TAKER).open(Tasklist.MINE, "Ghi lại diễn biến buổi sinh hoạt");
        form.row("Các mục của sinh hoạt thường kỳ", 0).time("Từ", "14:05").time("Đến", "14:30").fill("Tóm tắt", "Hoàn thành bảy trên tám việc của tháng 5.");
        form.row("Các mục của sinh hoạt thường kỳ", 1).time("Từ", "14:30").time("Đến", "14:55").fill("Tóm tắt", "Tháng 6 tập trung làm đường liên thôn.");
        form.row("Các mục của chương trình", 0).time("Từ", "14:55").time("Đến", "15:15").fill("Tóm tắt", "Nêu kết quả nộp hồ sơ qua mạng và ba việc cần làm.");
        form.row("Các mục của chương trình", 1).time("Từ", "15:15").time("Đến", "16:05");
        form.add("Ý kiến phát biểu")
                .choose("Người phát biểu", "Võ Đăng Khoa")
                .choose("Loại ý kiến", "Liên hệ chi bộ")
                .choose("Trả lời câu hỏi", "Câu 1")
                .fill("Tóm tắt ý kiến", FIRST_SPEECH);
        form.add("Ý kiến phát biểu")
                .choose("Người phát biểu", "Đoàn Thị Kim Liên")
                .choose("Loại ý kiến", "Góp ý hoàn thiện dự thảo")
                .fill("Tóm tắt ý kiến", SECOND_SPEECH)
                .pick("Phản hồi của chi bộ", "Tiếp thu");
        form.add("Các lần gián đoạn").time("Từ", "15:20").time("Đến", "15:28").fill("Việc xảy ra", INTERRUPTED);
        colleagues.complete(MINUTE_TAKER, "Ghi lại diễn biến buổi sinh hoạt", "conduct");
    }

    /** 21 official members are there: the one on duty and the one who stayed away don't vote. */
    private void concludeAndVote() {
        passage.conclude(CONCLUSION, List.of(PREPARER, MEMBER));
        colleagues.handIn(SECRETARY, "Biểu quyết nghị quyết, kết luận", Map.of(
                "voteMethod", "SHOW_OF_HANDS", "inFavour", 20, "against", 0, "otherOpinions", 1));
        passage.score(COMMITTEE_MEMBER);
    }

    private void writeMinutes() {
        colleagues.moveClock("2026-06-10T16:40");
        Form form = colleagues.desk(MINUTE_TAKER).open(Tasklist.MINE, "Hoàn chỉnh và ký biên bản");
        assertThat(form.root()).containsText(INTERRUPTED);
        form.time("Giờ kết thúc", "16:30")
                .fill("Số đảng viên chính thức tán thành biên bản", "21")
                .tick("Tôi đã đọc lại biên bản trước chi bộ và ký với tư cách thư ký");
        colleagues.complete(MINUTE_TAKER, "Hoàn chỉnh và ký biên bản", "minutes");
        passage.signMinutes();
    }

    private void resolve() {
        passage.finaliseTopic();
        Form form = colleagues.desk(SECRETARY).open(Tasklist.MINE, "Soát, ký nghị quyết");
        assertThat(form.row("Danh sách nơi nhận", 1).field("Nơi nhận")).hasValue("Các tổ đảng, các đồng chí đảng viên trong chi bộ");
        form.row("Danh sách nhiệm vụ", 0)
                .fill("Nội dung nhiệm vụ", TASK)
                .choose("Đảng viên chịu trách nhiệm", "Nguyễn Hữu Lợi")
                .fill("Phối hợp", "Ba tổ trưởng tổ đảng")
                .date("Hạn hoàn thành", "31/07/2026")
                .fill("Sản phẩm, kết quả cần đạt", "Ba nhóm, mỗi nhóm ba đồng chí")
                .choose("Mức ưu tiên", "Trọng tâm");
        form.tick("Tôi đã soát và ký văn bản thay mặt chi bộ");
        colleagues.complete(SECRETARY, "Soát, ký nghị quyết", "resolution");
    }

    private void leadersPassItOn() {
        Map<String, String> mails = mails(mail, "Nghị quyết số 01-NQ/CB của chi bộ đã được ban hành", 3);
        assertThat(mails).containsOnlyKeys("dv0203", "dv0207", "dv0218");
        assertThat(mails.get("dv0203")).contains("chuyển văn bản này tới các đồng chí trong tổ đảng", "Trần Đình Khải", "Nguyễn Văn Tư", "Phan Thị Bảy")
                .doesNotContain("Đào Xuân Hiếu");
        assertThat(mails.get("dv0218")).contains("Mạc Văn Đạt", "Trần Công Hậu").doesNotContain("Quách Văn Lộc", "Trần Đình Khải");
    }

    private void publish() {
        Form form = colleagues.desk(DUTY_OFFICER).open(Tasklist.MINE, "Ghi nhận đã đăng kết quả");
        form.pick("Kết quả của buổi sinh hoạt trên Sổ tay đảng viên điện tử", "Đã đăng").date("Ngày đăng", "10/06/2026").time("Giờ đăng", "16:35");
        colleagues.complete(DUTY_OFFICER, "Ghi nhận đã đăng kết quả", "publish");
    }

    private void fileTellsTheStory() {
        Page file = colleagues.file(SECRETARY, session, "Đã hoàn thành");
        for (String told : List.of(
                LINK, REASON, FEES, INTERRUPTED, FIRST_SPEECH, SECOND_SPEECH, CONCLUSION, TASK, "Điểm danh qua ứng dụng",
                "Phải dự 26, cần có mặt 18, có mặt 24",
                "gửi trực tiếp 3 đồng chí, qua tổ trưởng tổ đảng 26 đồng chí", "Đồng chí Lê Văn Thuận (Tổ đảng 1, Chi bộ Hưng Lộc) chuyển bản in")) {
            assertThat(file.locator("main")).containsText(told);
        }
        colleagues.picture(file, "file");
    }

    private void minutesHaveTwoSections() throws IOException {
        Page file = colleagues.page(SECRETARY);
        assertThat(colleagues.paper(file, "01-BB/CB")).contains(FEES, INTERRUPTED, SECOND_SPEECH).containsSubsequence(
                "thường kỳ", "Hoàn thành bảy trên tám việc của tháng 5.", "Tháng 6 tập trung làm đường liên thôn.", "chuyên đề",
                "Nêu kết quả nộp hồ sơ qua mạng và ba việc cần làm.", FIRST_SPEECH, CONCLUSION);
        assertThat(colleagues.paper(file, "01-NQ/CB")).contains(TASK, "Nguyễn Hữu Lợi", "90,9%", "Các tổ đảng, các đồng chí đảng viên trong chi bộ");
    }
}
