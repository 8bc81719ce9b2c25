package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;
import static vn.nennep.browser.Colleagues.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** All our own pages, on a desk and on a telephone, as axe-core judges them; and whether each fits the screen. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/accessibility-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class AccessibilityIT {

    private static final String SECRETARY = "dv0001";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final String PREPARER = "dv0005";
    private static final String TOPIC = "Nêu gương trong thực hành tiết kiệm";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    private final Axe axe = new Axe();
    private final Map<String, Page> desks = new HashMap<>();
    private final Map<String, Page> phones = new HashMap<>();
    private Colleagues colleagues;

    @Test
    void nothingOnOurPagesKeepsAnybodyOut() {
        colleagues = new Colleagues(chromium, server(), "accessibility");
        beforeAnybodyIsLoggedIn();
        beginning();
        whatAMemberReads();
        whatTheCommitteeReads();
        whatAdministratorsRead();

        assertThat(axe.violations()).isEmpty();
    }

    private void beforeAnybodyIsLoggedIn() {
        for (Page page : List.of(chromium.desk(), chromium.phone())) {
            for (String path : List.of("/dang-nhap", "/dang-nhap-lan-dau", "/quen-mat-khau", "/mat-khau-moi")) {
                judge(page, path);
            }
            chromium.expect("/khong-co-trang-nay");
            judge(page, "/khong-co-trang-nay");
        }
    }

    /** With forms of every kind of field, each looked at before it is handed in. */
    private void beginning() {
        Page secretary = colleagues.page(SECRETARY);
        both(SECRETARY, "/hanh-dong/startThematicSession?unit=CB-PD");
        Beginning.start(secretary, server(), TOPIC, () -> {});
        task(SECRETARY, "Phân công người chuẩn bị");
        new Passage(colleagues, SECRETARY, PREPARER).prepareOutline("dv0006");
        task(COMMITTEE_MEMBER, "Hội ý và chuẩn bị buổi sinh hoạt");
        Map<String, Object> agreed = row(
                "scheduledAt", "2026-06-10T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa thôn", "agency", "NOT_NEEDED", "draftConclusion",
                "Ba việc làm ngay.", "meetingMinutes", "Chi ủy thống nhất chương trình.");
        agreed.put("agenda", List.of(
                Map.of("title", "Trình bày", "person", PREPARER, "minutes", 20, "kind", "PRESENTATION"),
                Map.of("title", "Thảo luận", "person", SECRETARY, "minutes", 60, "kind", "DISCUSSION")));
        agreed.put("focalPoints", List.of(row("wording", "Việc làm ngay trong tháng")));
        colleagues.handIn(COMMITTEE_MEMBER, "Hội ý và chuẩn bị buổi sinh hoạt", agreed);
        task("dv0007", "Nghiên cứu tài liệu, đăng ký phát biểu");
        task(SECRETARY, "Điểm danh, mở buổi sinh hoạt");
        task(SECRETARY, "Kiểm tra phòng họp, thiết bị");
    }

    private void whatAMemberReads() {
        for (Page page : List.of(desk("dv0007"), phone("dv0007"))) {
            judge(page, "/viec");
            page.locator(".message summary").first().click();
            assertThat(page.locator(".message-text .nn-button").first()).isVisible();
            axe.look(page, "/viec with a letter");
            for (String path : List.of("/viec?xem=sap-den-han", "/viec?xem=da-xong", "/thu", "/ho-so", "/dang-vien/dv0007", "/tai-khoan")) {
                judge(page, path);
            }
        }
    }

    private void whatTheCommitteeReads() {
        long session = colleagues.session(SECRETARY, TOPIC);
        for (Page page : List.of(desk(SECRETARY), phone(SECRETARY))) {
            for (String path : List.of(
                    "/viec", "/viec?xem=chi-bo", "/viec?nhap-ho", "/to-chuc", "/to-chuc/CB-PD", "/dang-vien/dv0010", "/tai-khoan/don-vi/CB-PD", "/in-giay",
                    "/so-lieu", "/chuyen-sinh-hoat")) {
                judge(page, path);
            }
            judge(page, "/ho-so/" + session);
            page.evaluate("document.querySelectorAll('details').forEach(chapter => chapter.open = true)");
            assertThat(page.locator(".diagram svg").first()).isVisible();
            axe.look(page, "the whole file");
        }
    }

    private void whatAdministratorsRead() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("qt0001", List.of("/nhap-du-lieu", "/nhat-ky-dang-nhap", "/tai-khoan/don-vi", "/dong-ho"));
        pages.put("dv0103", List.of("/nhat-ky"));
        pages.forEach((who, paths) -> {
            for (Page page : List.of(desk(who), phone(who))) {
                paths.forEach(path -> judge(page, path));
            }
        });
    }

    private void task(String member, String name) {
        for (Page page : List.of(desk(member), phone(member))) {
            String href = new PersonsTasks(page, server()).hrefOf(name);
            page.navigate(server() + href);
            assertThat(page.locator(".nn-form .fjs-form")).isVisible();
            if (page.locator(".nn-note .nn-button", new Page.LocatorOptions().setHasText("Nhận việc này")).isVisible()) {
                page.locator(".nn-note .nn-button").first().click();
                assertThat(page.locator(".nn-bar")).isVisible();
            }
            axe.look(page, name);
            fits(page, name);
            // refusals too are read by everybody
            page.locator(".nn-bar .nn-button-main").click();
            assertThat(page.locator(".nn-summary")).isVisible();
            axe.look(page, name + ", refused");
        }
    }

    private void both(String member, String path) {
        judge(desk(member), path);
        judge(phone(member), path);
    }

    private void judge(Page page, String path) {
        Response answer = page.navigate(server() + path);
        assertThat(answer.status()).as(path).isIn(200, 404);
        assertThat(page.locator("main h1").first()).isVisible();
        axe.look(page, path);
        fits(page, path);
    }

    private static void fits(Page page, String name) {
        int width = page.viewportSize().width;
        if (width < 600) {
            shoot(page, "accessibility-phone-" + name.replaceAll("[^a-zA-Z0-9]+", "-"));
        }
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(name).isLessThanOrEqualTo(width);
    }

    private Page desk(String member) {
        return desks.computeIfAbsent(member, who -> BarePages.login(chromium.desk(), server(), who).page());
    }

    private Page phone(String member) {
        return phones.computeIfAbsent(member, who -> BarePages.login(chromium.phone(), server(), who).page());
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
