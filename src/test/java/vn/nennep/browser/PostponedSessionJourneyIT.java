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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A session of a small cell without a committee, on the H2 file that the product uses when nothing is configured: the secretary and his deputy do the
 * committee's work, and put the session off twice, the second time out of its quarter.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"nennep.outbox.delay=1s", "logging.level.root=warn"})
@DirtiesContext
class PostponedSessionJourneyIT {

    private static final String SECRETARY = "dv0021";
    private static final String DEPUTY = "dv0022";
    private static final String PREPARER = "dv0023";
    private static final String MEMBER = "dv0024";
    private static final String OFFICER = "dv0101";

    private static final String TOPIC = "Giữ gìn vệ sinh môi trường nông thôn";
    private static final String PLACE = "Nhà văn hóa thôn An Hòa";
    private static final String OTHER_PLACE = "Trường Mầm non An Hòa";
    private static final String CHANGED = "Thay đổi buổi sinh hoạt chuyên đề: " + TOPIC;
    private static final String POSTPONED = "Hoãn buổi sinh hoạt chuyên đề: " + TOPIC;
    private static final String FLOOD = "Nước lên, đường vào thôn bị ngập.";
    private static final String HARVEST = "Huy động toàn xã gặt lúa chạy lũ.";
    private static final String SPEECH = "Tổ tôi nhận dọn kênh dẫn nước vào sáng chủ nhật hằng tuần.";
    private static final String CONCLUSION = "Chi bộ phân công mỗi đồng chí phụ trách một đoạn kênh.";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @TempDir static Path folder;

    @LocalServerPort private int port;
    private Colleagues colleagues;
    private Passage passage;
    private long session;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("nennep").toAbsolutePath() + ";LOCK_TIMEOUT=10000");
        properties.add("nennep.files.directory", () -> folder.resolve("files").toString());
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
    }

    @Test
    void aCellWithoutACommitteePutsItsSessionOffTwiceAndHoldsItAtLast() throws Exception {
        colleagues = new Colleagues(chromium, "http://localhost:" + port, "postponed");
        passage = new Passage(colleagues, SECRETARY, PREPARER);
        start();
        passage.prepareOutline(MEMBER);
        prepare();
        noticesArrive();
        read();
        postponeWithinTheQuarter();
        secondNoticeTellsWhatChanged();
        postponeOutOfTheQuarter();
        superiorIsTold();
        open();
        hold();
        vote();
        finish();
        fileTellsTheStory();
    }

    private void start() {
        Page page = colleagues.page(SECRETARY);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hồ sơ").setExact(true)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chuẩn bị một buổi sinh hoạt chuyên đề").setExact(true)).click();
        new Form(page.locator("main"))
                .fill("Tên chuyên đề", TOPIC)
                .choose("Nhóm chuyên đề", "Chuyên môn")
                .pick("Căn cứ chọn chuyên đề", "Vấn đề cấp thiết từ tình hình thực tiễn, nhu cầu công tác")
                .fill("Nêu rõ căn cứ", "Rác thải dọc kênh dẫn nước tăng trong hai năm.")
                .date("Ngày dự kiến", "10/06/2026")
                .time("Giờ dự kiến", "14:00");
        colleagues.send(SECRETARY, "start");
        session = colleagues.session(SECRETARY, TOPIC);
    }

    /** What is the committee's falls to the deputy. */
    private void prepare() {
        Form form = colleagues.takeOver(DEPUTY, "Hội ý và chuẩn bị buổi sinh hoạt");
        assertThat(form.root()).containsText("Chi bộ không có chi ủy: ghi tóm tắt cuộc hội ý giữa bí thư và phó bí thư");
        form.fill("Địa điểm", PLACE).pick("Lãnh đạo cơ quan, đơn vị", "Không cần phối hợp");
        form.row("Phần sinh hoạt chuyên đề", 1).fill("Số phút", "45");
        form.row("Phần sinh hoạt chuyên đề", 2).fill("Số phút", "10");
        form.add("Trọng tâm").fill("Nội dung", "Mỗi đồng chí một đoạn kênh");
        form.fill("Dự kiến kết luận", CONCLUSION).fill("Nội dung đã thống nhất", "Bí thư và phó bí thư thống nhất chương trình, thời gian, địa điểm.");
        colleagues.complete(DEPUTY, "Hội ý và chuẩn bị buổi sinh hoạt", "prepare");
    }

    private void noticesArrive() {
        Map<String, String> notices = mails(mail, "Thông báo sinh hoạt chuyên đề: " + TOPIC, 5);
        assertThat(notices).containsOnlyKeys(SECRETARY, DEPUTY, PREPARER, MEMBER, OFFICER);
        assertThat(notices.get(MEMBER)).contains("14:00 ngày 10/06/2026", PLACE, "Trương Công Định");
    }

    private void read() {
        colleagues.handIn(MEMBER, "Nghiên cứu tài liệu, đăng ký phát biểu", Map.of("read", true));
    }

    private void postponeWithinTheQuarter() {
        colleagues.moveClock("2026-06-08T09:00");
        colleagues.act(SECRETARY, session, "Hoãn buổi sinh hoạt").pick("Lý do hoãn", "Thiên tai").fill("Ghi chú", FLOOD);
        colleagues.send(SECRETARY, "postpone");
        assertThat(mails(mail, POSTPONED, 5).get(MEMBER)).contains("14:00 ngày 10/06/2026", "Thiên tai", "Lịch mới sẽ được báo sau");
        colleagues.picture(colleagues.file(MEMBER, session), "postponed");

        Form form = colleagues.desk(SECRETARY).open(Tasklist.MINE, "Lập lại lịch");
        assertThat(form.root()).containsText("quý 2 năm 2026");
        form.date("Ngày sinh hoạt mới", "24/06/2026").time("Giờ bắt đầu", "19:00").fill("Địa điểm", OTHER_PLACE);
        colleagues.complete(SECRETARY, "Lập lại lịch", "reschedule");
    }

    private void secondNoticeTellsWhatChanged() {
        Map<String, String> notices = mails(mail, CHANGED, 5);
        assertThat(notices).containsOnlyKeys(SECRETARY, DEPUTY, PREPARER, MEMBER, OFFICER);
        assertThat(notices.get(PREPARER)).contains(
                "– Thời gian: 19:00 ngày 24/06/2026 (trước đây: 14:00 ngày 10/06/2026)", "– Địa điểm: " + OTHER_PLACE + " (trước đây: " + PLACE + ")");
        assertThat(colleagues.hasTask(MEMBER, "Nghiên cứu tài liệu, đăng ký phát biểu")).as("asked to read what was read").isFalse();
        assertThat(colleagues.hasTask(PREPARER, "Nghiên cứu tài liệu, đăng ký phát biểu")).isTrue();
    }

    private void postponeOutOfTheQuarter() {
        colleagues.moveClock("2026-06-23T07:30");
        colleagues.act(DEPUTY, session, "Hoãn buổi sinh hoạt").pick("Lý do hoãn", "Nhiệm vụ đột xuất").fill("Ghi chú", HARVEST);
        colleagues.send(DEPUTY, "postpone-again");
        colleagues.takeOver(DEPUTY, "Lập lại lịch").date("Ngày sinh hoạt mới", "03/07/2026").time("Giờ bắt đầu", "19:00");
        colleagues.complete(DEPUTY, "Lập lại lịch", "reschedule-out-of-quarter");
    }

    private void superiorIsTold() {
        Map<String, String> told = mails(mail, "Buổi sinh hoạt chuyên đề chuyển sang quý khác: Chi bộ An Hòa", 1);
        assertThat(told).containsOnlyKeys(OFFICER);
        assertThat(told.get(OFFICER)).contains("từ 14:00 ngày 10/06/2026 sang 19:00 ngày 03/07/2026, ngoài quý đã định");
    }

    private void open() {
        colleagues.moveClock("2026-07-03T19:05");
        Form form = colleagues.desk(SECRETARY).open(Tasklist.MINE, "Điểm danh, mở buổi sinh hoạt");
        for (String present : List.of("Huỳnh Văn Sáu", "Mai Thị Hồng", "Trương Công Định", "Cao Thị Bích")) {
            form.rowOf("Danh sách đảng viên", present).pick("Có mặt, vắng mặt", "Có mặt");
        }
        form.fill("Tuyên bố lý do", "Sinh hoạt chuyên đề đã hoãn hai lần vì nước lên và gặt lúa.")
                .choose("Thư ký ghi biên bản", "Cao Thị Bích")
                .tick("Chi bộ đã thông qua nội dung, chương trình");
        colleagues.complete(SECRETARY, "Điểm danh, mở buổi sinh hoạt", "open");
    }

    private void hold() {
        colleagues.moveClock("2026-07-03T20:30");
        Map<String, Object> course = row("purpose", "Thống nhất việc làm ngay.");
        course.put("items", List.of(
                row(
                        "title", "Trình bày chuyên đề", "kind", "PRESENTATION", "presenter", PREPARER, "startedAt", "19:10", "endedAt", "19:30", "gist",
                        "Nêu thực trạng rác thải và ba việc cần làm."),
                row("title", "Thảo luận", "kind", "DISCUSSION", "presenter", SECRETARY, "startedAt", "19:30", "endedAt", "20:15")));
        course.put("speeches", List.of(row("speaker", DEPUTY, "kind", "LOCAL_RELATION", "gist", SPEECH)));
        colleagues.handIn(MEMBER, "Ghi lại diễn biến buổi sinh hoạt", course);
        passage.conclude(CONCLUSION, List.of(PREPARER, MEMBER));
    }

    private void vote() {
        colleagues.desk(SECRETARY).open(Tasklist.MINE, "Biểu quyết nghị quyết, kết luận")
                .pick("Hình thức biểu quyết", "Giơ tay")
                .fill("Tán thành", "4")
                .fill("Không tán thành", "0")
                .fill("Ý kiến khác", "0");
        colleagues.complete(SECRETARY, "Biểu quyết nghị quyết, kết luận", "vote");
    }

    private void finish() {
        passage.score(SECRETARY);
        colleagues.moveClock("2026-07-03T21:00");
        Map<String, Object> minutes = row("endedAt", "20:40");
        minutes.putAll(Map.of(
                "items", colleagues.prefilled(MEMBER, "Hoàn chỉnh và ký biên bản", "items"),
                "speeches", colleagues.prefilled(MEMBER, "Hoàn chỉnh và ký biên bản", "speeches"), "purpose", "Thống nhất việc làm ngay.",
                "readBackApprovals", 4, "signed", true));
        colleagues.handIn(MEMBER, "Hoàn chỉnh và ký biên bản", minutes);
        passage.signMinutes();
        passage.finaliseTopic();
        Map<String, Object> resolution = row("output", "RESOLUTION", "basis", "Căn cứ Điều lệ Đảng", "aim", CONCLUSION);
        resolution.putAll(Map.of(
                "signed", true, "recipients", List.of(row("wording", "Các đồng chí đảng viên trong chi bộ")),
                "tasks", List.of(row(
                        "content", "Dọn kênh dẫn nước", "person", DEPUTY, "deadline", "2026-08-31", "product", "Kênh thông, sạch rác", "priority", "KEY"))));
        colleagues.handIn(SECRETARY, "Soát, ký nghị quyết", resolution);
        colleagues.handIn(SECRETARY, "Ghi nhận đã đăng kết quả", row("posted", "NO", "reason", "NO_APPLICATION"));
        passage.acceptReport();
    }

    private void fileTellsTheStory() throws IOException {
        Page file = colleagues.file(MEMBER, session, "Đã hoàn thành");
        Locator postponements = file.locator("details", new Page.LocatorOptions().setHas(
                file.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hoãn buổi sinh hoạt").setExact(true))));
        List<String> rows = postponements.locator("tbody tr").allInnerTexts();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains("Huỳnh Văn Sáu", "Thiên tai: " + FLOOD, "14:00 ngày 10/06/2026", "19:00 ngày 24/06/2026", "Trong quý");
        assertThat(rows.get(1)).contains("Mai Thị Hồng", "Nhiệm vụ đột xuất: " + HARVEST, "19:00 ngày 24/06/2026", "19:00 ngày 03/07/2026", "Ngoài quý");
        assertThat(postponements).containsText("Đã chuyển sang quý khác");
        for (String told : List.of(SPEECH, CONCLUSION, "Dọn kênh dẫn nước")) {
            assertThat(file.locator("main")).containsText(told);
        }
        colleagues.picture(file, "file");
        assertThat(colleagues.paper(file, "01-BB/CB")).contains(TOPIC, OTHER_PLACE, "19 giờ 05", SPEECH);
    }
}
