package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Colleagues.row;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Role;
import vn.nennep.platform.engine.RoleChanges;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.testing.DatabaseUnderTest;

/** The secretary goes away for a month in the middle of a session: who was named in his stead carries it on, and minutes, resolution and journal say so. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/substitute-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class SubstituteIT {

    private static final String CELL = "CB-AH";
    private static final String SECRETARY = "dv0021";
    private static final String DEPUTY = "dv0022";
    private static final String PREPARER = "dv0023";
    private static final String SUBSTITUTE = "dv0024";
    private static final String TOPIC = "Xây dựng thôn kiểu mẫu";
    private static final String OPEN = "Điểm danh, mở buổi sinh hoạt";
    private static final String PUBLISH = "Ghi nhận đã đăng kết quả";
    private static final String CONCLUSION = "Chi bộ thống nhất ba việc làm ngay.";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private Posts posts;
    @Autowired private Intake intake;
    @Autowired private RoleChanges changes;
    @Autowired private TransactionTemplate transaction;

    private Colleagues colleagues;
    private long session;

    @Test
    void theSubstituteCarriesTheSessionOnAndItsPapersSaySo() throws Exception {
        colleagues = new Colleagues(chromium, "http://localhost:" + port, "substitute");
        Page page = colleagues.page(SECRETARY);
        Beginning.start(page, "http://localhost:" + port, TOPIC, () -> {});
        session = colleagues.session(SECRETARY, TOPIC);
        new Passage(colleagues, SECRETARY, PREPARER).prepareOutline(DEPUTY);
        prepare();
        awaitOpening();

        colleagues.moveClock("2026-06-05T08:00");
        transaction.executeWithoutResult(status -> posts.substitute(
                "qt0001", SUBSTITUTE, Role.SECRETARY, CELL, LocalDate.of(2026, 6, 5), LocalDate.of(2026, 7, 5), "Bí thư đi học bồi dưỡng"));
        changes.reassign(List.of(CELL));
        assertThat(colleagues.hasTask(SECRETARY, OPEN)).as("with the secretary").isFalse();

        open();
        Passage passage = new Passage(colleagues, SUBSTITUTE, PREPARER);
        hold(passage);
        minutes(passage);
        resolve(passage);

        // the resolution is issued and distributed by jobs
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> colleagues.hasTask(SUBSTITUTE, PUBLISH));
        Page file = colleagues.file(SUBSTITUTE, session);
        String stands = "Đồng chí Cao Thị Bích được phân công làm thay bí thư chi bộ từ ngày 05/06/2026 đến ngày 05/07/2026, lý do: bí thư đi học bồi dưỡng";
        assertThat(file.locator("main")).containsText(stands);
        assertThat(colleagues.paper(file, "01-BB/CB")).contains("Cao Thị Bích", stands);
        assertThat(colleagues.paper(file, "01-NQ/CB")).contains("NGƯỜI ĐƯỢC PHÂN CÔNG LÀM THAY BÍ THƯ", "Cao Thị Bích").doesNotContain("Huỳnh Văn Sáu");
        List<String> journal = file.locator("details", new Page.LocatorOptions().setHasText("Nhật ký")).locator("tbody tr").allInnerTexts();
        assertThat(journal)
                .anySatisfy(line -> assertThat(line).contains("Thẩm duyệt đề cương", "Huỳnh Văn Sáu"))
                .anySatisfy(line -> assertThat(line).contains(OPEN, "Cao Thị Bích", "Huỳnh Văn Sáu"));
        colleagues.picture(file, "file");

        colleagues.moveClock("2026-07-06T08:00");
        changes.reassign(List.of(CELL));
        assertThat(colleagues.hasTask(SECRETARY, PUBLISH)).as("back with the secretary").isTrue();
        // what he stood in for has ended, and his login with it (fault S-27)
        assertThat(intake.tasksOf(SUBSTITUTE)).extracting(TaskView::name).doesNotContain(PUBLISH);
    }

    private void prepare() {
        Map<String, Object> preparation = row(
                "scheduledAt", "2026-06-10T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa thôn An Hòa", "agency", "NOT_NEEDED", "draftConclusion",
                CONCLUSION, "meetingMinutes", "Bí thư và phó bí thư thống nhất chương trình.");
        Map<String, Object> presentation = row("title", "Trình bày chuyên đề", "person", PREPARER, "kind", "PRESENTATION");
        presentation.put("minutes", 20);
        Map<String, Object> discussion = row("title", "Thảo luận", "person", SECRETARY, "kind", "DISCUSSION");
        discussion.put("minutes", 60);
        preparation.put("agenda", List.of(presentation, discussion));
        preparation.put("focalPoints", List.of(row("wording", "Mỗi hộ một việc")));
        colleagues.handIn(SECRETARY, "Hội ý và chuẩn bị buổi sinh hoạt", preparation);
    }

    /** The notices go out by a job. */
    private void awaitOpening() {
        colleagues.prefilled(SECRETARY, OPEN, "attendance");
    }

    private void open() {
        colleagues.moveClock("2026-06-10T14:02");
        Form form = colleagues.desk(SUBSTITUTE).open(Tasklist.MINE, OPEN);
        form.rowOf("Danh sách đảng viên", "Huỳnh Văn Sáu").pick("Có mặt, vắng mặt", "Vắng có lý do").fill("Lý do vắng mặt", "Đi học");
        for (String present : List.of("Mai Thị Hồng", "Trương Công Định", "Cao Thị Bích")) {
            form.rowOf("Danh sách đảng viên", present).pick("Có mặt, vắng mặt", "Có mặt");
        }
        form.fill("Tuyên bố lý do", "Sinh hoạt chuyên đề quý II.")
                .fill("Lý do bí thư không chủ trì", "Bí thư đi học bồi dưỡng.")
                .choose("Thư ký ghi biên bản", "Mai Thị Hồng")
                .tick("Chi bộ đã thông qua nội dung, chương trình");
        colleagues.complete(SUBSTITUTE, OPEN, "open");
    }

    private void hold(Passage passage) {
        colleagues.moveClock("2026-06-10T15:30");
        Map<String, Object> course = row("purpose", "Thống nhất việc làm ngay.");
        course.put("items", List.of(
                row("title", "Trình bày chuyên đề", "kind", "PRESENTATION", "presenter", PREPARER, "startedAt", "14:10", "endedAt", "14:30", "gist", "Ba việc."),
                row("title", "Thảo luận", "kind", "DISCUSSION", "presenter", SUBSTITUTE, "startedAt", "14:30", "endedAt", "15:15")));
        course.put("speeches", List.of(row("speaker", DEPUTY, "kind", "LOCAL_RELATION", "gist", "Tổ tôi nhận làm ba ngõ.")));
        colleagues.handIn(DEPUTY, "Ghi lại diễn biến buổi sinh hoạt", course);
        passage.conclude(CONCLUSION, List.of(PREPARER, DEPUTY));
        colleagues.handIn(SUBSTITUTE, "Biểu quyết nghị quyết, kết luận", Map.of(
                "voteMethod", "SHOW_OF_HANDS", "inFavour", 3, "against", 0, "otherOpinions", 0));
        passage.score(SUBSTITUTE);
    }

    private void minutes(Passage passage) {
        colleagues.moveClock("2026-06-10T16:00");
        Map<String, Object> minutes = row("endedAt", "15:45");
        minutes.putAll(Map.of(
                "items", colleagues.prefilled(DEPUTY, "Hoàn chỉnh và ký biên bản", "items"),
                "speeches", colleagues.prefilled(DEPUTY, "Hoàn chỉnh và ký biên bản", "speeches"), "purpose", "Thống nhất việc làm ngay.",
                "readBackApprovals", 3, "signed", true));
        colleagues.handIn(DEPUTY, "Hoàn chỉnh và ký biên bản", minutes);
        passage.signMinutes();
    }

    private void resolve(Passage passage) {
        passage.finaliseTopic();
        Map<String, Object> resolution = new HashMap<>(row("output", "RESOLUTION", "basis", "Căn cứ Điều lệ Đảng", "aim", CONCLUSION));
        resolution.putAll(Map.of(
                "signed", true, "recipients", List.of(row("wording", "Các đồng chí đảng viên trong chi bộ")),
                "tasks", List.of(row(
                        "content", "Làm ba ngõ", "person", DEPUTY, "deadline", "2026-08-31", "product", "Ba ngõ sạch", "priority", "KEY"))));
        colleagues.handIn(SUBSTITUTE, "Soát, ký nghị quyết", resolution);
    }
}
