package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;
import static vn.nennep.browser.Colleagues.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** “Việc của tôi”, a task, the letters and the file on a telephone, an old browser and a line that breaks; a large cell waits for its session. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/phone-page-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class PhonePageIT {

    private static final String SECRETARY = "dv0201";
    private static final String DEPUTY = "dv0202";
    private static final String COMMITTEE_MEMBER = "dv0203";
    private static final String PREPARER = "dv0208";
    private static final String MEMBER = "dv0210";
    private static final String TOPIC = "Chuyển đổi số trong sinh hoạt chi bộ";
    private static final String OPENING = "Điểm danh, mở buổi sinh hoạt";
    private static final String STUDY = "Nghiên cứu tài liệu, đăng ký phát biểu";

    /** What a browser of 2021 doesn't have. */
    private static final String OLD_BROWSER =
            """
            delete Array.prototype.at; delete String.prototype.at; delete Object.hasOwn; delete window.structuredClone;
            delete Array.prototype.findLast; delete Array.prototype.toSorted; delete Object.groupBy; delete crypto.randomUUID;""";

    /** Bytes that came over the line for this page. */
    private static final String BYTES =
            "[performance.getEntriesByType('navigation'), performance.getEntriesByType('resource')].flat().reduce((sum, {transferSize}) => sum + transferSize, 0)";

    private static final String KEPT_FILES_ASKED_FOR_AGAIN =
            """
            performance.getEntriesByType('resource')
                .filter(({name, transferSize}) => /-[A-Z0-9]{8}\\.(js|css)$/.test(name) && transferSize > 0).map(({name}) => name)""";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    private Colleagues colleagues;
    private static boolean announced;

    @BeforeEach
    void aLargeCellWaitsForItsSession() {
        colleagues = new Colleagues(chromium, server(), "phone-page");
        if (announced) {
            return;
        }
        Beginning.start(colleagues.page(SECRETARY), server(), TOPIC, () -> {});
        new Passage(colleagues, SECRETARY, PREPARER).prepareOutline("dv0209");
        Map<String, Object> agreed = row(
                "scheduledAt", "2026-06-10T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa thôn", "agency", "NOT_NEEDED", "draftConclusion",
                "Ba việc làm ngay.", "meetingMinutes", "Chi ủy thống nhất chương trình.");
        agreed.put("agenda", List.of(
                Map.of("title", "Trình bày", "person", PREPARER, "minutes", 20, "kind", "PRESENTATION"),
                Map.of("title", "Thảo luận", "person", SECRETARY, "minutes", 60, "kind", "DISCUSSION")));
        agreed.put("focalPoints", List.of(row("wording", "Việc làm ngay trong tháng")));
        colleagues.handIn(COMMITTEE_MEMBER, "Hội ý và chuẩn bị buổi sinh hoạt", agreed);
        announced = true;
    }

    @Test
    void aLetterIsOpenedWithOneTapAndIsReadFromThenOn() {
        BarePages phone = BarePages.login(chromium.phone(), server(), MEMBER);
        Page page = phone.page();
        PersonsTasks tasks = new PersonsTasks(page, server());
        tasks.hrefOf(STUDY);
        Locator letter = page.locator(".message").filter(new Locator.FilterOptions().setHasText("Thông báo sinh hoạt chuyên đề"));
        assertThat(letter).containsText("Chưa đọc");
        letter.locator("summary").click();
        assertThat(letter).containsText("14:00 ngày 10/06/2026");
        assertThat(letter).not().containsText("Chưa đọc");
        fits(page, "phone-page-letter");

        phone.open("/thu", "Thư");
        assertThat(page.locator(".message").filter(new Locator.FilterOptions().setHasText("Thông báo sinh hoạt chuyên đề"))).not().containsText("Chưa đọc");
        assertThat(page.getByText("Trần Đình Khải")).hasCount(0);
        fits(page, "phone-page-letters");
    }

    @Test
    void tasksStandByWhenTheyAreDueAndTheCellsWorkApart() {
        Page page = BarePages.login(chromium.phone(), server(), SECRETARY).page();
        new PersonsTasks(page, server()).hrefOf(OPENING);
        fits(page, "phone-page-tasks");
        segment(page, "Đã xong").click();
        assertThat(page.locator("main h1")).hasText("Đã xong");
        assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("Thẩm duyệt đề cương"))).containsText("Xong lúc");
        fits(page, "phone-page-done");
        page.goBack();
        assertThat(page.locator("main h1")).hasText("Việc của tôi");
        segment(page, "Quá hạn").click();
        assertThat(page.getByText("Không có việc nào quá hạn.")).isVisible();

        Page deputy = BarePages.login(chromium.phone(), server(), DEPUTY).page();
        deputy.navigate(server() + "/viec?xem=chi-bo");
        assertThat(deputy.locator(".card").filter(new Locator.FilterOptions().setHasText(OPENING))).containsText("Đang giao cho đồng chí Trần Đình Khải");
        fits(deputy, "phone-page-cell");
    }

    @Test
    void theRollOfALargeCellIsCalledWithOnePressAndItsExceptions() {
        Page page = BarePages.login(chromium.phone(), server(), SECRETARY).page();
        page.navigate(server() + new PersonsTasks(page, server()).hrefOf(OPENING));
        Locator rows = page.locator(".nn-row");
        assertThat(rows.first()).isVisible();
        assertThat(rows.count()).isGreaterThan(25);
        page.locator(".nn-bar .nn-button-main").click();
        Locator summary = page.locator(".nn-summary");
        assertThat(summary).containsText("mục khác, được tô đỏ trong biểu mẫu.");
        summary.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lê Văn Thuận: Có mặt, vắng mặt")).click();
        assertThat(rowOf(page, "Lê Văn Thuận").getByLabel("Có mặt", exact())).isFocused();

        Locator exempt = rows.filter(new Locator.FilterOptions().setHas(page.locator("input:checked"))).first();
        String known = exempt.getAttribute("aria-label");
        page.getByRole(AriaRole.BUTTON, named("Ghi “Có mặt” cho tất cả")).click();
        assertThat(page.locator(".nn-rest")).hasCount(0);
        assertThat(page.locator(".nn-row input:checked")).hasCount(rows.count());
        assertThat(rowOf(page, known).getByLabel("Có mặt", exact())).not().isChecked();

        Locator absent = rowOf(page, "Phạm Quốc Bảo");
        assertThat(absent.getByLabel("Có mặt", exact())).isChecked();
        absent.getByLabel("Vắng có lý do", exact()).check();
        assertThat(absent.getByLabel("Lý do vắng mặt")).isVisible();
        fits(page, "phone-page-roll");
        assertThat(page.locator(".nn-bar")).isInViewport();
        List<?> heights = (List<?>) page.evaluate("[...document.querySelectorAll('.nn-row .fjs-inline-label, .nn-bar button')].map((node) => node.getBoundingClientRect().height)");
        assertThat(heights).allSatisfy(height -> assertThat(((Number) height).doubleValue()).as("room for a thumb").isGreaterThanOrEqualTo(39));
    }

    @Test
    void whatIsTypedWhileTheLineIsDownIsKeptAndHandedInAfterwards() {
        chromium.expect("ERR_INTERNET_DISCONNECTED");
        Page page = BarePages.login(chromium.phone(), server(), "dv0211").page();
        page.navigate(server() + new PersonsTasks(page, server()).hrefOf(STUDY));
        Form form = new Form(page.locator(".nn-form"));
        form.tick("Tôi đã đọc thông báo và tài liệu");
        page.context().setOffline(true);
        form.fill("Góp ý vào dự thảo đề cương", "Đề nghị thêm số liệu của ba xóm.");
        assertThat(page.locator(".nn-draft")).containsText("Mất kết nối, chưa lưu được bản nháp");
        page.locator(".nn-bar .nn-button-main").click();
        assertThat(page.locator(".nn-summary")).containsText("Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên màn hình");
        fits(page, "phone-page-offline");
        page.context().setOffline(false);
        assertThat(page.locator(".nn-draft")).containsText("Đã lưu nháp lúc");
        assertThat(form.field("Góp ý vào dự thảo đề cương")).hasValue("Đề nghị thêm số liệu của ba xóm.");
        page.locator(".nn-bar .nn-button-main").click();
        assertThat(page.locator("main h1")).hasText("Đã hoàn thành");
        page.navigate(server() + "/viec?xem=da-xong");
        assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText(STUDY))).hasCount(1);
    }

    @Test
    void anOldBrowserDoesATaskAndShowsTheFile() {
        Page page = chromium.desk();
        page.addInitScript(OLD_BROWSER);
        BarePages.login(page, server(), "dv0212");
        assertThat((Boolean) page.evaluate("document.body.matches('body') && typeof [].findLast === 'undefined'")).isTrue();
        page.navigate(server() + new PersonsTasks(page, server()).hrefOf(STUDY));
        Form form = new Form(page.locator(".nn-form"));
        form.tick("Tôi đã đọc thông báo và tài liệu");
        form.add("Câu hỏi cần làm rõ").fill("Câu hỏi", "Ai giúp các cụ lớn tuổi?");
        page.locator(".nn-bar .nn-button-main").click();
        assertThat(page.locator("main h1")).hasText("Đã hoàn thành");
        page.navigate(server() + "/ho-so/" + colleagues.session(SECRETARY, TOPIC));
        assertThat(page.locator(".now")).containsText(OPENING);
        assertThat(page.locator(".diagram svg").first()).isVisible();
    }

    @Test
    void aTaskIsDoneWithTheKeysAlone() {
        Page page = BarePages.login(chromium.desk(), server(), "dv0213").page();
        page.navigate(server() + new PersonsTasks(page, server()).hrefOf(STUDY));
        assertThat(page.locator(".nn-form .fjs-form")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, page.getByLabel("Tôi đã đọc thông báo và tài liệu"));
        page.keyboard().press("Space");
        tabTo(page, page.locator(".nn-bar .nn-button-main"));
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).hasText("Đã hoàn thành");
        assertThat(page.locator("main h1")).isFocused();
    }

    @Test
    void aSlowLineCarriesLittleAndNothingTwice() {
        Page page = BarePages.login(chromium.phone(), server(), MEMBER).page();
        String task = new PersonsTasks(page, server()).hrefOf(STUDY);
        Page fresh = BarePages.login(chromium.phone(), server(), MEMBER).page();
        assertThat(fresh.locator(".tasks .card").first()).isVisible();
        int list = ((Number) fresh.evaluate(BYTES)).intValue();
        fresh.navigate(server() + task);
        assertThat(fresh.locator(".nn-form .fjs-form")).isVisible();
        int form = ((Number) fresh.evaluate(BYTES)).intValue();
        System.out.printf("First load: the list %,d bytes, a task %,d more%n", list, form);
        assertThat(list).as("bytes of the list").isLessThan(80_000);
        assertThat(form).as("bytes of a task").isLessThan(400_000);

        fresh.navigate(server() + task);
        assertThat(fresh.locator(".nn-form .fjs-form")).isVisible();
        assertThat((List<?>) fresh.evaluate(KEPT_FILES_ASKED_FOR_AGAIN)).isEmpty();
        assertThat(((Number) fresh.evaluate(BYTES)).intValue()).as("bytes the second time").isLessThan(30_000);
    }

    @Test
    void theFileBeginsWithWhatIsBeingWaitedForAndItsChaptersAreFolded() {
        Page page = BarePages.login(chromium.phone(), server(), "dv0214").page();
        new PersonsTasks(page, server()).hrefOf(STUDY);
        page.navigate(server() + "/ho-so/" + colleagues.session(SECRETARY, TOPIC));
        Locator now = page.locator(".now");
        assertThat(now.locator(".step").first()).containsText(STUDY);
        assertThat(now.locator(".step").first()).containsText("việc của đồng chí");
        assertThat(now.locator(".step").filter(new Locator.FilterOptions().setHasText(OPENING))).containsText("đồng chí Trần Đình Khải");
        assertThat(page.locator("details.chapter[open]")).hasCount(0);
        fits(page, "phone-page-file");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("details.chapter:not([open])")).hasCount(0);
        assertThat(page.locator("header.top")).isHidden();
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("details.chapter[open]")).hasCount(0);
        now.locator(".step a").first().click();
        assertThat(page.locator("main h1")).hasText(STUDY);
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("node => node === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by keys: " + wanted);
    }

    private static Locator rowOf(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, named(name));
    }

    private static Locator segment(Page page, String name) {
        return page.locator(".segments").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void fits(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(picture).isLessThanOrEqualTo(390);
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
