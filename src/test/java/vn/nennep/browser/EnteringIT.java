package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Colleagues.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** F17: the duty officer enters on his telephone what a member without e-mail gave him on paper, and the cell sees who entered it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/entering-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class EnteringIT {

    private static final String SECRETARY = "dv0201";
    private static final String PREPARER = "dv0208";
    private static final String OFFICER = "dv0206";
    private static final String OLD_MEMBER = "dv0212";
    private static final String TOPIC = "Chuyển đổi số ở thôn Hưng Lộc";
    private static final String STUDY = "Nghiên cứu tài liệu, đăng ký phát biểu";
    private static final String QUESTION = "Người già không có điện thoại thì nộp hồ sơ ở đâu?";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatAMemberGaveOnPaperIsEnteredForHim() {
        String server = "http://localhost:" + port;
        jdbc.sql("update party_member set email = null where id = :id").param("id", OLD_MEMBER).update();
        Colleagues colleagues = new Colleagues(chromium, server, "entering");
        Beginning.start(colleagues.page(SECRETARY), server, TOPIC, () -> {});
        long session = colleagues.session(SECRETARY, TOPIC);
        new Passage(colleagues, SECRETARY, PREPARER).prepareOutline("dv0210");
        prepare(colleagues);
        colleagues.prefilled(SECRETARY, STUDY, "matters");
        String name = jdbc.sql("select full_name from party_member where id = :id").param("id", OLD_MEMBER).query(String.class).single();
        String officer = jdbc.sql("select full_name from party_member where id = :id").param("id", OFFICER).query(String.class).single();

        BarePages phone = BarePages.login(chromium.phone(), server, OFFICER);
        Page page = phone.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nhập hộ").setExact(true))).isVisible();
        fits(page, "entering-phone-1-desk");
        phone.follow("Chọn đảng viên để nhập hộ");
        phone.sees("Nhập hộ đảng viên");
        Locator first = page.locator(".person").first();
        assertThat(first).containsText("Không có thư điện tử");
        fits(page, "entering-phone-2-members");
        page.locator(".person", new Page.LocatorOptions().setHasText(name)).getByRole(AriaRole.LINK).click();
        phone.sees(STUDY);
        assertThat(page.getByText("Nhập hộ đồng chí " + name + ".")).isVisible();
        Form form = phone.form().tick("Tôi đã đọc thông báo và tài liệu");
        form.add("Câu hỏi cần làm rõ").fill("Câu hỏi", QUESTION);
        phone.press("Hoàn thành nhập hộ");
        assertThat(page.locator(".nn-summary")).containsText("hãy chọn phiếu giấy, điện thoại hay trao đổi trực tiếp");
        page.getByLabel("Phiếu giấy của đảng viên").check();
        fits(page, "entering-phone-3-form");
        phone.press("Hoàn thành nhập hộ");
        phone.sees("Đã hoàn thành");
        fits(page, "entering-phone-4-done");
        phone.follow("Nhập hộ tiếp");
        phone.sees("Nhập hộ đảng viên");
        assertThat(page.locator(".person", new Page.LocatorOptions().setHasText(name))).hasCount(0);

        Page file = colleagues.file(SECRETARY, session);
        assertThat(file.locator("main")).containsText(QUESTION);
        assertThat(file.locator("tr", new Page.LocatorOptions().setHasText(QUESTION))).containsText("(đồng chí " + officer + " nhập hộ)");
        List<String> journal = file.locator("details", new Page.LocatorOptions().setHasText("Nhật ký")).locator("tbody tr").allInnerTexts();
        assertThat(journal).anySatisfy(line -> assertThat(line).contains(STUDY, officer, "Nhập hộ " + name, "Phiếu giấy của đảng viên"));
        colleagues.picture(file, "file");

        chromium.expect("/api/tasks/");
        BarePages stranger = BarePages.login(chromium.desk(), server, "dv0001");
        String open = jdbc.sql("select id_ from act_ru_task where task_def_key_ = 'studyMaterials' and assignee_ = 'dv0213'").query(String.class).single();
        stranger.open("/viec/" + open + "?ho=dv0213");
        assertThat(stranger.page().getByRole(AriaRole.ALERT)).containsText("Việc này đồng chí không nhập hộ được.");
    }

    private static void prepare(Colleagues colleagues) {
        Map<String, Object> preparation = row(
                "scheduledAt", "2026-06-10T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa thôn Hưng Lộc", "agency", "NOT_NEEDED", "draftConclusion",
                "Mỗi tổ giúp một nhóm hộ.", "meetingMinutes", "Chi ủy thống nhất chương trình.");
        Map<String, Object> presentation = row("title", "Trình bày chuyên đề", "person", PREPARER, "kind", "PRESENTATION");
        presentation.put("minutes", 20);
        Map<String, Object> discussion = row("title", "Thảo luận", "person", SECRETARY, "kind", "DISCUSSION");
        discussion.put("minutes", 60);
        preparation.put("agenda", List.of(presentation, discussion));
        preparation.put("focalPoints", List.of(row("wording", "Giúp người già nộp hồ sơ")));
        colleagues.handIn(SECRETARY, "Hội ý và chuẩn bị buổi sinh hoạt", preparation);
    }

    private static void fits(Page page, String picture) {
        Chromium.shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
    }
}
