package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.nennep.browser.Chromium.shoot;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.testing.DatabaseUnderTest;
import vn.nennep.testing.ReceivedMail;

/**
 * One whole session of a cell on PostgreSQL, from its start to the superior's confirmation, done in Tasklist by the people whose work it is, with real
 * jobs and real mail.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.outbox.delay=1s", "nennep.files.directory=target/journey-files", "logging.level.root=warn"})
@DirtiesContext
class ThematicSessionJourneyIT {

    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final String MEMBER = "dv0004";
    private static final String PREPARER = "dv0005";
    private static final String MINUTE_TAKER = "dv0006";
    private static final String WITHOUT_ADDRESS = "dv0010";
    private static final String OFFICER = "dv0101";
    private static final String ADMINISTRATOR = "qt0001";

    private static final String TOPIC = "Nêu gương trong thực hành tiết kiệm ở chi bộ";
    private static final String PLACE = "Nhà văn hóa thôn Phú Điền";
    private static final String NOTICE = "Thông báo sinh hoạt chuyên đề: " + TOPIC;
    private static final List<String> QUESTIONS = List.of(
            "Đồng chí đã tiết kiệm được việc gì trong tháng qua?", "Khoản chi nào của chi bộ còn lãng phí?",
            "Đảng viên nêu gương trước quần chúng bằng việc gì?");
    private static final String FIRST_SPEECH = "Gia đình tôi đã thay toàn bộ đèn sợi đốt, tiền điện giảm một phần ba.";
    private static final String SECOND_SPEECH = "Đề nghị ghi rõ ai kiểm tra việc dùng điện ở nhà văn hóa.";
    private static final String CONCLUSION = "Chi bộ thống nhất ba việc tiết kiệm điện, giấy và thời gian hội họp.";
    private static final String FIRST_TASK = "Rà soát, thay đèn tiết kiệm điện ở nhà văn hóa";
    private static final String SECOND_TASK = "Gửi tài liệu họp bằng thư điện tử thay cho bản in";

    private static final String GUEST = "Nguyễn Thị Sen";
    private static final String QUESTION_BEFOREHAND = "Đèn cũ thay ra thì xử lý thế nào?";
    private static final String ANSWER = "Thôn thu gom rồi giao đơn vị môi trường.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AGENDA = "Phần sinh hoạt chuyên đề";
    private static final String READINESS = "Phòng họp, thiết bị, tài liệu";
    private static final String STUDY = "Nghiên cứu tài liệu, đăng ký phát biểu";
    private static final String ITEMS = "Các mục của chương trình";
    private static final String SPEECHES = "Ý kiến phát biểu";
    /** Of the central score sheet. */
    private static final Map<String, String> SCORES = Map.of(
            "1", "5", "2", "4", "3.1", "4", "3.2", "4", "4.1", "4", "4.2", "22", "4.3", "8", "5", "4", "6", "26", "7", "4");

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DatabaseUnderTest::newPostgresqlDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
    }

    @LocalServerPort private int port;
    @Autowired private Outbox outbox;
    @TempDir private Path folder;

    private final Map<String, Tasklist> desks = new HashMap<>();
    private int pictures;

    @Test
    void sixPeopleCarryASessionFromItsStartToTheSuperiorsConfirmation() throws Exception {
        start();
        assign();
        brief();
        acknowledge();
        outline();
        returnOutline();
        improveOutline();
        approveOutline();
        prepare();
        noticesArrive();
        checkReadiness();
        recordPosting();
        studyWithOneTick();
        askWhileStudying();
        answerTheQuestion();
        moveClockTo("2026-06-10T14:05");
        open();
        moveClockTo("2026-06-10T16:05");
        conduct();
        conclude();
        vote();
        score();
        moveClockTo("2026-06-10T16:40");
        writeMinutes();
        signMinutes();
        finaliseTopic();
        approveFinalTopic();
        resolve();
        publish();
        askForMore();
        supplement();
        accept();
        fileTellsTheStory();
    }

    private void start() {
        Page page = desk(SECRETARY).page();
        Beginning.start(page, server(), TOPIC, () -> picture(page, "start"));
        picture(page, "started");
    }

    private void assign() {
        Tasklist desk = desk(SECRETARY);
        Beginning.assign(desk.open(Tasklist.MINE, "Phân công người chuẩn bị"));
        picture(desk.page(), "assign");
        desk.complete("Phân công người chuẩn bị");
    }

    private void brief() {
        Tasklist desk = desk(SECRETARY);
        Beginning.brief(desk.open(Tasklist.MINE, "Trao đổi mục đích, yêu cầu"), QUESTIONS.get(0), QUESTIONS.get(1));
        picture(desk.page(), "brief");
        desk.complete("Trao đổi mục đích, yêu cầu");
    }

    private void acknowledge() {
        Tasklist desk = desk(PREPARER);
        Beginning.acknowledge(desk.open(Tasklist.MINE, "Xác nhận đã nắm yêu cầu"));
        picture(desk.page(), "acknowledge");
        desk.complete("Xác nhận đã nắm yêu cầu");
    }

    /** The outline begins with the questions that were asked of the preparer. */
    private void outline() throws IOException {
        Tasklist desk = desk(PREPARER);
        Form form = desk.open(Tasklist.MINE, "Xây dựng đề cương");
        form.fill("1. Căn cứ, lý do chọn", "Chỉ thị về thực hành tiết kiệm.")
                .fill("2. Mục đích, yêu cầu", "Thống nhất việc làm cụ thể.")
                .fill("3. Nội dung cơ bản (lý luận, văn bản)", "Tư tưởng Hồ Chí Minh về cần, kiệm, liêm, chính.")
                .fill("4. Thực trạng của chi bộ, cơ quan", "Tiền điện nhà văn hóa tăng hai năm liền.")
                .fill("5. Giải pháp, việc làm cụ thể", "Ba việc: điện, giấy, thời gian.");
        assertThat(form.row("Câu hỏi", 0).field("Câu hỏi")).hasValue(QUESTIONS.get(0));
        form.row("Câu hỏi", 0).choose("Thuộc mục", "5. Giải pháp");
        form.row("Câu hỏi", 1).choose("Thuộc mục", "4. Thực trạng");
        form.add("Câu hỏi").fill("Câu hỏi", QUESTIONS.get(2)).choose("Thuộc mục", "2. Mục đích");
        form.fill("7. Dự thảo kết luận, nghị quyết", CONCLUSION)
                .fill("8. Phân công thực hiện", "Đồng chí Thắng phụ trách chung.")
                .fill("Thời lượng trình bày (phút)", "25")
                .choose("Độ mật", "Không mật")
                .upload("Tệp kèm theo", document());
        picture(desk.page(), "outline");
        desk.complete("Xây dựng đề cương");
    }

    private void returnOutline() {
        Tasklist desk = desk(DEPUTY);
        desk.open(Tasklist.ALL_OF_MY_ROLES, "Thẩm duyệt đề cương");
        picture(desk.page(), "review-before-takeover");
        desk.takeOver("Thẩm duyệt đề cương").pick("Quyết định", "Trả lại để hoàn thiện")
                .fill("Lý do trả lại", "Mục 5 chưa nêu ai làm, bao giờ xong.");
        picture(desk.page(), "review-returned");
        desk.complete("Thẩm duyệt đề cương");
    }

    private void improveOutline() {
        Tasklist desk = desk(PREPARER);
        Form form = desk.open(Tasklist.MINE, "Xây dựng đề cương");
        assertThat(desk.page().locator(".nn-mount")).containsText("Mục 5 chưa nêu ai làm, bao giờ xong.");
        assertThat(form.field("3. Nội dung cơ bản (lý luận, văn bản)")).hasValue("Tư tưởng Hồ Chí Minh về cần, kiệm, liêm, chính.");
        form.fill("5. Giải pháp, việc làm cụ thể", "Đồng chí Thắng thay đèn trước 30/6; đồng chí Ngọc gửi tài liệu qua thư.");
        picture(desk.page(), "outline-second");
        desk.complete("Xây dựng đề cương");
    }

    private void approveOutline() {
        Tasklist desk = desk(DEPUTY);
        desk.open(Tasklist.ALL_OF_MY_ROLES, "Thẩm duyệt đề cương");
        desk.takeOver("Thẩm duyệt đề cương")
                .pick("Đề cương đã đạt", "Đúng chủ đề")
                .pick("Đề cương đã đạt", "Có giải pháp cụ thể")
                .pick("Quyết định", "Duyệt");
        picture(desk.page(), "review-approved");
        desk.complete("Thẩm duyệt đề cương");
    }

    private void prepare() {
        Tasklist desk = desk(COMMITTEE_MEMBER);
        desk.open(Tasklist.UNASSIGNED, "Hội ý và chuẩn bị buổi sinh hoạt");
        Form form = desk.takeOver("Hội ý và chuẩn bị buổi sinh hoạt");
        form.fill("Địa điểm", PLACE).pick("Lãnh đạo cơ quan, đơn vị", "Không cần phối hợp");
        form.row(AGENDA, 1).fill("Số phút", "40");
        form.row(AGENDA, 2).fill("Số phút", "15");
        form.add(AGENDA)
                .fill("Nội dung", "Kể chuyện về Bác")
                .choose("Người phụ trách", "Phạm Thị Ngọc")
                .fill("Số phút", "10")
                .choose("Hình thức", "Kể chuyện về Bác");
        form.add("Trọng tâm").fill("Nội dung", "Việc làm cụ thể của từng đảng viên");
        form.add("Khách mời").fill("Họ và tên", GUEST).choose("Thành phần", "Cán bộ cấp trên");
        form.fill("Nội dung đã thống nhất", "Chi ủy thống nhất chương trình và dự kiến kết luận.");
        picture(desk.page(), "prepare");
        desk.complete("Hội ý và chuẩn bị buổi sinh hoạt");
    }

    /** The eleven members who are to come, and the superior's board. */
    private void noticesArrive() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recipients(NOTICE)).containsExactlyInAnyOrder(
                "dv0001@thanhbinh.example", "dv0002@thanhbinh.example", "dv0003@thanhbinh.example", "dv0004@thanhbinh.example",
                "dv0005@thanhbinh.example", "dv0006@thanhbinh.example", "dv0007@thanhbinh.example", "dv0008@thanhbinh.example",
                "dv0009@thanhbinh.example", "dv0011@thanhbinh.example", "dv0012@thanhbinh.example", "dv0101@thanhbinh.example"));
        assertThat(ReceivedMail.text(received(NOTICE).get(0))).contains("14:00", "10/06/2026", PLACE, "/ho-so/");
    }

    private void checkReadiness() {
        Tasklist desk = desk(SECRETARY);
        Form form = desk.open(Tasklist.MINE, "Kiểm tra phòng họp, thiết bị");
        for (String ready : List.of("Phòng họp", "Máy tính", "Mạng", "Tài liệu in")) {
            form.rowOf(READINESS, ready).pick("Tình trạng", "Đã sẵn sàng");
        }
        form.rowOf(READINESS, "Máy chiếu")
                .pick("Tình trạng", "Còn thiếu")
                .fill("Việc phải làm", "Mượn máy chiếu của nhà trường")
                .choose("Đồng chí lo việc này", "Lê Quang Minh");
        picture(desk.page(), "readiness");
        desk.complete("Kiểm tra phòng họp, thiết bị");
    }

    private void recordPosting() {
        Tasklist desk = desk(SECRETARY);
        desk.open(Tasklist.MINE, "Ghi nhận đã đăng tài liệu")
                .pick("Tài liệu của buổi sinh hoạt trên Sổ tay đảng viên điện tử", "Đã đăng")
                .date("Ngày đăng", "20/04/2026")
                .time("Giờ đăng", "08:00");
        picture(desk.page(), "posting");
        desk.complete("Ghi nhận đã đăng tài liệu");
    }

    private void studyWithOneTick() {
        Tasklist desk = desk(MEMBER);
        desk.open(Tasklist.MINE, STUDY).tick("Tôi đã đọc thông báo và tài liệu");
        picture(desk.page(), "study");
        desk.complete(STUDY);
    }

    private void askWhileStudying() {
        Tasklist desk = desk(MINUTE_TAKER);
        Form form = desk.open(Tasklist.MINE, STUDY).tick("Tôi đã đọc thông báo và tài liệu");
        form.add("Câu hỏi cần làm rõ").fill("Câu hỏi", QUESTION_BEFOREHAND);
        form.tick("Tôi đăng ký phát biểu").choose("Phát biểu về", QUESTIONS.get(0));
        picture(desk.page(), "study-and-ask");
        desk.complete(STUDY);
    }

    private void answerTheQuestion() {
        Tasklist desk = desk(PREPARER);
        Form form = desk.open(Tasklist.MINE, "Trả lời câu hỏi làm rõ");
        form.row("Trả lời", 0).fill("Trả lời", ANSWER);
        picture(desk.page(), "answer");
        desk.complete("Trả lời câu hỏi làm rõ");
    }

    private void moveClockTo(String moment) {
        Page page = desk(ADMINISTRATOR).page();
        page.navigate(server() + "/dong-ho");
        page.getByLabel("Chuyển tới").fill(moment);
        page.getByRole(AriaRole.BUTTON, named("Chuyển đồng hồ")).click();
        assertThat(page.getByText("Đã chuyển đồng hồ.")).isVisible();
        assertThat(page.locator(".clock")).containsText(moment.substring(11));
        picture(page, "clock");
    }

    private void open() {
        Tasklist desk = desk(SECRETARY);
        Form form = desk.open(Tasklist.MINE, "Điểm danh, mở buổi sinh hoạt");
        for (String present : List.of(
                "Nguyễn Văn Hòa", "Trần Thị Lan", "Lê Quang Minh", "Phạm Thị Ngọc", "Hoàng Đức Thắng", "Vũ Thị Thu Hà", "Bùi Thị Kim Oanh",
                "Ngô Xuân Trường", "Phan Tuấn Kiệt", "Lý Thị Ánh Tuyết")) {
            rollOf(form, present).pick("Có mặt, vắng mặt", "Có mặt");
        }
        rollOf(form, "Đặng Hữu Phước").pick("Có mặt, vắng mặt", "Vắng có lý do").fill("Lý do vắng mặt", "Đi viện");
        form.fill("Tuyên bố lý do", "Sinh hoạt chuyên đề quý II.")
                .choose("Thư ký ghi biên bản", "Vũ Thị Thu Hà")
                .tick("Chi bộ đã thông qua nội dung, chương trình");
        picture(desk.page(), "open");
        desk.complete("Điểm danh, mở buổi sinh hoạt");
    }

    private static Form rollOf(Form form, String name) {
        return form.rowOf("Danh sách đảng viên", name);
    }

    private void conduct() {
        Tasklist desk = desk(MINUTE_TAKER);
        Form form = desk.open(Tasklist.MINE, "Ghi lại diễn biến buổi sinh hoạt");
        form.row(ITEMS, 0).time("Từ", "14:10").time("Đến", "14:35").fill("Tóm tắt", "Nêu thực trạng và ba việc cần làm.");
        form.row(ITEMS, 1).time("Từ", "14:35").time("Đến", "15:40");
        form.row(ITEMS, 2).time("Từ", "15:40").time("Đến", "15:50").fill("Tóm tắt", "Câu chuyện Bác Hồ dùng phong bì hai lần.");
        form.add(SPEECHES)
                .choose("Người phát biểu", "Bùi Thị Kim Oanh")
                .choose("Loại ý kiến", "Tác dụng đối với bản thân")
                .choose("Trả lời câu hỏi", QUESTIONS.get(0))
                .fill("Tóm tắt ý kiến", FIRST_SPEECH);
        form.add(SPEECHES)
                .choose("Người phát biểu", "Ngô Xuân Trường")
                .choose("Loại ý kiến", "Góp ý hoàn thiện dự thảo")
                .fill("Tóm tắt ý kiến", SECOND_SPEECH)
                .pick("Phản hồi của chi bộ", "Tiếp thu");
        Locator silent = desk.page().getByText("Chưa phát biểu:");
        assertThat(silent).containsText("Lê Quang Minh");
        assertThat(silent).not().containsText("Ngô Xuân Trường");
        picture(desk.page(), "conduct");
        desk.complete("Ghi lại diễn biến buổi sinh hoạt");
    }

    private void conclude() {
        Tasklist desk = desk(SECRETARY);
        Form form = desk.open(Tasklist.MINE, "Đánh giá, kết luận");
        form.pick("Việc chuẩn bị", "Tốt").fill("Nhận xét việc chuẩn bị", "Chu đáo, đúng hạn.")
                .pick("Chất lượng", "Tốt").fill("Nhận xét chất lượng", "Nhiều ý kiến sát thực tế.")
                .pick("Ý nghĩa", "Tốt").fill("Nhận xét ý nghĩa", "Thống nhất nhận thức.")
                .pick("Tác dụng", "Khá").fill("Nhận xét tác dụng", "Thấy rõ việc cần làm.");
        for (String preparer : List.of("Hoàng Đức Thắng", "Phạm Thị Ngọc")) {
            form.rowOf("Nhận xét từng người", preparer).fill("Ưu điểm", "Rõ ràng, dễ hiểu.").fill("Khuyết điểm, hạn chế", "Còn ít số liệu.");
        }
        form.add("Biểu dương").choose("Đảng viên", "Bùi Thị Kim Oanh").fill("Thành tích, việc làm được biểu dương", "Thay toàn bộ đèn sợi đốt.");
        form.fill("Kết luận của người chủ trì", CONCLUSION);
        form.add("Nội dung tiếp thu").fill("Nội dung", "Ghi rõ người kiểm tra.");
        form.add("Vấn đề rút ra")
                .fill("Vấn đề", "Tiền điện nhà văn hóa tăng.")
                .fill("Yêu cầu", "Giảm một phần mười trong quý III.")
                .fill("Giải pháp", "Thay đèn, tắt khi ra về.")
                .choose("Đảng viên thực hiện", "Hoàng Đức Thắng");
        picture(desk.page(), "conclude");
        desk.complete("Đánh giá, kết luận");
    }

    /** Eight official members are there: a vote of nine is refused, and what was typed stays. */
    private void vote() {
        Tasklist desk = desk(SECRETARY);
        Form form = desk.open(Tasklist.MINE, "Biểu quyết nghị quyết, kết luận");
        form.pick("Hình thức biểu quyết", "Giơ tay").fill("Tán thành", "8").fill("Không tán thành", "0").fill("Ý kiến khác", "1");
        chromium.expect("/submission");
        desk.handIn();
        assertThat(desk.page().locator(".nn-summary")).containsText("cộng lại là 9, trong khi có 8 đảng viên chính thức");
        assertThat(form.field("Tán thành")).hasValue("8");
        picture(desk.page(), "vote-refused");
        form.fill("Tán thành", "7");
        picture(desk.page(), "vote");
        desk.complete("Biểu quyết nghị quyết, kết luận");
    }

    /** Every criterion is there by its name and its maximum; only what is weak or full needs a remark. */
    private void score() {
        Tasklist desk = desk(COMMITTEE_MEMBER);
        desk.open(Tasklist.UNASSIGNED, "Chấm điểm buổi sinh hoạt");
        Form form = desk.takeOver("Chấm điểm buổi sinh hoạt");
        SCORES.forEach((criterion, points) -> form.rowOf("Các tiêu chí", criterion + " ").fill("Điểm", points));
        form.rowOf("Các tiêu chí", "1 ").fill("Nhận xét", "Đủ thành phần, đúng giờ.");
        form.add("Điểm yếu")
                .fill("Điểm yếu", "Thảo luận chưa sôi nổi.")
                .fill("Biện pháp khắc phục", "Gửi câu hỏi sớm hơn.")
                .choose("Đồng chí phụ trách", "Lê Quang Minh")
                .date("Thời hạn", "30/06/2026");
        picture(desk.page(), "score");
        desk.complete("Chấm điểm buổi sinh hoạt");
    }

    private void writeMinutes() {
        Tasklist desk = desk(MINUTE_TAKER);
        desk.open(Tasklist.MINE, "Hoàn chỉnh và ký biên bản")
                .time("Giờ kết thúc", "16:30")
                .fill("Số đảng viên chính thức tán thành biên bản", "8")
                .tick("Tôi đã đọc lại biên bản trước chi bộ và ký với tư cách thư ký");
        picture(desk.page(), "minutes");
        desk.complete("Hoàn chỉnh và ký biên bản");
    }

    private void signMinutes() {
        Tasklist desk = desk(SECRETARY);
        desk.open(Tasklist.MINE, "Duyệt, ký biên bản").pick("Quyết định của người chủ trì", "Biên bản đúng và đủ, tôi ký");
        picture(desk.page(), "minutes-signed");
        desk.complete("Duyệt, ký biên bản");
    }

    private void finaliseTopic() throws IOException {
        Tasklist desk = desk(PREPARER);
        Form form = desk.open(Tasklist.MINE, "Hoàn thiện chuyên đề");
        form.rowOf("Bảng tiếp thu", "Ý kiến 2: Ngô Xuân Trường").pick("Xử lý", "Đã sửa").fill("Đã sửa ở mục", "Mục 5, việc thứ nhất");
        form.upload("Tệp chuyên đề hoàn thiện", document());
        picture(desk.page(), "final-topic");
        desk.complete("Hoàn thiện chuyên đề");
    }

    private void approveFinalTopic() {
        Tasklist desk = desk(SECRETARY);
        desk.open(Tasklist.MINE, "Duyệt chuyên đề hoàn thiện").pick("Quyết định", "Duyệt");
        picture(desk.page(), "final-topic-approved");
        desk.complete("Duyệt chuyên đề hoàn thiện");
    }

    private void resolve() {
        Tasklist desk = desk(SECRETARY);
        Form form = desk.open(Tasklist.MINE, "Soát, ký nghị quyết");
        form.row("Danh sách nhiệm vụ", 0)
                .fill("Nội dung nhiệm vụ", FIRST_TASK)
                .choose("Đảng viên chịu trách nhiệm", "Hoàng Đức Thắng")
                .date("Hạn hoàn thành", "30/06/2026")
                .fill("Sản phẩm, kết quả cần đạt", "Biên bản nghiệm thu")
                .choose("Mức ưu tiên", "Trọng tâm");
        form.add("Danh sách nhiệm vụ")
                .fill("Nội dung nhiệm vụ", SECOND_TASK)
                .fill("Bộ phận chịu trách nhiệm", "Chi ủy")
                .date("Hạn hoàn thành", "31/07/2026")
                .fill("Sản phẩm, kết quả cần đạt", "Không còn bản in")
                .choose("Mức ưu tiên", "Thường xuyên");
        form.tick("Tôi đã soát và ký văn bản thay mặt chi bộ");
        picture(desk.page(), "resolution");
        desk.complete("Soát, ký nghị quyết");
    }

    private void publish() {
        Tasklist desk = desk(SECRETARY);
        desk.open(Tasklist.MINE, "Ghi nhận đã đăng kết quả")
                .pick("Kết quả của buổi sinh hoạt trên Sổ tay đảng viên điện tử", "Đã đăng")
                .date("Ngày đăng", "10/06/2026")
                .time("Giờ đăng", "16:35");
        picture(desk.page(), "publish");
        desk.complete("Ghi nhận đã đăng kết quả");
    }

    private void askForMore() {
        Tasklist desk = desk(OFFICER);
        desk.open(Tasklist.MINE, "Tiếp nhận báo cáo")
                .pick("Trả lời chi bộ", "Yêu cầu chi bộ bổ sung")
                .pick("Phần cần bổ sung", "Nội dung khác")
                .fill("Nội dung cần bổ sung", "Nêu rõ ai theo dõi việc tiết kiệm giấy.");
        picture(desk.page(), "more-requested");
        desk.complete("Tiếp nhận báo cáo");
    }

    private void supplement() {
        Tasklist desk = desk(SECRETARY);
        desk.open(Tasklist.MINE, "Bổ sung báo cáo").fill("Nội dung bổ sung", "Đồng chí phó bí thư theo dõi hằng tháng.");
        picture(desk.page(), "supplement");
        desk.complete("Bổ sung báo cáo");
    }

    private void accept() {
        Tasklist desk = desk(OFFICER);
        desk.open(Tasklist.MINE, "Tiếp nhận báo cáo").pick("Trả lời chi bộ", "Xác nhận báo cáo");
        picture(desk.page(), "accepted");
        desk.complete("Tiếp nhận báo cáo");
    }

    private void fileTellsTheStory() throws IOException, MessagingException {
        Page page = desk(MEMBER).page();
        page.navigate(server() + "/ho-so");
        follow(page, TOPIC);
        assertThat(page.locator("main")).containsText("Mục 5 chưa nêu ai làm, bao giờ xong.");
        for (String said : List.of(
                FIRST_SPEECH, SECOND_SPEECH, CONCLUSION, FIRST_TASK, SECOND_TASK, "Đồng chí phó bí thư theo dõi hằng tháng.",
                QUESTION_BEFOREHAND, ANSWER)) {
            assertThat(page.locator("main")).containsText(said);
        }
        assertThat(page.locator(".diagram svg").first()).isVisible();
        picture(page, "file");

        assertThat(text(download(page, "01-BB/CB"))).contains(
                "Số 01-BB/CB", TOPIC, PLACE, FIRST_SPEECH, SECOND_SPEECH, CONCLUSION, "Bùi Thị Kim Oanh", "Đặng Hữu Phước", "Đi viện",
                "Vũ Thị Thu Hà");
        assertThat(text(download(page, "01-NQ/CB"))).contains(
                "được 7/8 đảng viên chính thức tán thành, đạt 87,5%",
                "Số 01-NQ/CB", TOPIC, FIRST_TASK, "Hoàng Đức Thắng", "30/6/2026", "Biên bản nghiệm thu", SECOND_TASK, "Chi ủy", "31/7/2026");

        await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(recipients("Nghị quyết số 01-NQ/CB của chi bộ đã được ban hành")).hasSize(11).doesNotHaveDuplicates());
        assertThat(outbox.withKey("resolution-")).filteredOn(message -> message.state() == MessageState.PRINT)
                .extracting(Outbox.Message::memberId).containsExactly(WITHOUT_ADDRESS);
    }

    private Tasklist desk(String member) {
        return desks.computeIfAbsent(member, who -> Tasklist.login(chromium.desk(), server(), who));
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private void picture(Page page, String step) {
        shoot(page, "journey-%02d-%s".formatted(++pictures, step));
    }

    private Path document() throws IOException {
        Path file = folder.resolve("Tài liệu tham khảo.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Cần, kiệm, liêm, chính.");
            document.write(out);
        }
        return file;
    }

    private Path download(Page page, String number) {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number + ", bản Word")).click());
        return download.path();
    }

    private static String text(Path paper) throws IOException {
        try (InputStream in = Files.newInputStream(paper);
                XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    private static List<String> recipients(String subject) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (MimeMessage message : received(subject)) {
            addresses.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        return addresses;
    }

    private static List<MimeMessage> received(String subject) throws MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (subject.equals(message.getSubject())) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, named(link, true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name, boolean exact) {
        return new Page.GetByRoleOptions().setName(name).setExact(exact);
    }
}
