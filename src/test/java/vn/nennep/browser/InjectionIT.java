package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.session.process.WholeSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * Fault S-01 in a browser: every text of two sessions is an attack. Wherever they are shown, their text is read and none of it has run: {@link Chromium}
 * fails the test on anything that the browser's policy had to stop.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false", "nennep.outbox.delay=24h", "nennep.reminder.delay=24h",
            "nennep.files.directory=target/injection-files", "logging.level.root=warn"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import(WholeSession.class)
@ExtendWith(ClockExtension.class)
@DirtiesContext
class InjectionIT {

    private static final String ATTACK = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>{{constructor.constructor('window.pwned=1')()}}";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private WholeSession walk;

    private final List<String> dialogs = new ArrayList<>();
    private long finished;
    private long drafting;
    private String instance;

    @BeforeEach
    void twoSessions() {
        finished = walk.start(ATTACK);
        walk.announced();
        walk.held();
        walk.voted();
        walk.recorded();
        walk.finalised();
        walk.clockAt(ClockExtension.BEGIN);
        drafting = walk.start(ATTACK);
        walk.assign();
        walk.brief();
        instance = walk.instance();
    }

    @Test
    void s01_nothingThatPeopleTypeRunsInABrowser() {
        Page desk = page(chromium.desk());
        BarePages pages = BarePages.login(desk, server(), "dv0001");
        assertThat(desk.locator(".card").filter(new Locator.FilterOptions().setHasText(ATTACK)).first()).isVisible();
        harmless(desk);
        pages.open("/ho-so", "Hồ sơ sinh hoạt chuyên đề");
        assertThat(desk.locator("main")).containsText(ATTACK);
        harmless(desk);
        pages.open("/ho-so/" + finished);
        assertThat(desk.locator("main h1")).containsText(ATTACK);
        desk.evaluate("document.querySelectorAll('details').forEach(chapter => chapter.open = true)");
        assertThat(desk.locator("main")).containsText("Rõ ràng " + ATTACK);
        assertThat(desk.locator(".nn-files a", new Page.LocatorOptions().setHasText("constructor")).first()).isVisible();
        harmless(desk);
        shoot(desk, "injection-file");

        Page preparer = page(chromium.phone());
        BarePages phone = BarePages.login(preparer, server(), "dv0005");
        phone.open(preparer.locator(".card", new Page.LocatorOptions().setHasText("Xác nhận")).locator("a").first().getAttribute("href"));
        assertThat(preparer.locator("main")).containsText("Mục đích " + ATTACK);
        harmless(preparer);
        shoot(preparer, "injection-task");

        Tasklist tasklist = Tasklist.login(page(chromium.desk()), server(), "dv0005");
        tasklist.choose(Tasklist.MINE);
        assertThat(tasklist.cards().first()).containsText(ATTACK);
        tasklist.cards().first().click();
        assertThat(tasklist.page().locator(".nn-mount")).containsText("Mục đích " + ATTACK);
        harmless(tasklist.page());
        shoot(tasklist.page(), "injection-tasklist");

        Page monitor = page(chromium.desk());
        BarePages.login(monitor, server(), "dv0103");
        monitor.navigate(server() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        assertThat(monitor.locator(".djs-container svg").first()).isVisible();
        assertThat(monitor.locator("body")).not().containsText("pwned");
        harmless(monitor);
        shoot(monitor, "injection-cockpit");
    }

    /** Who opened the two files is looked up, in an address too that somebody else has prepared. */
    @Test
    void s01_theReadingLogShowsWhatWasAskedAsText() {
        BarePages.login(page(chromium.desk()), server(), "dv0001").open("/ho-so/" + finished);
        BarePages pages = BarePages.login(page(chromium.desk()), server(), "dv0103");
        pages.openDesk("Nhật ký đọc");
        pages.sees("Nhật ký đọc");
        Page desk = pages.page();
        assertThat(desk.locator("tbody tr").first()).containsText("Nguyễn Văn Hòa (dv0001)");
        desk.getByLabel("Người đọc (mã hoặc tên)").fill("dv0001");
        desk.getByLabel("Tổ chức đảng (kể cả cấp dưới)").selectOption("Chi bộ Phú Điền");
        pages.press("Tìm");
        assertThat(desk.locator("tbody tr").first()).containsText("Hồ sơ buổi sinh hoạt (số " + finished + ")");
        shoot(desk, "readings");
        chromium.expect("/api/readings");
        desk.getByLabel("Người đọc (mã hoặc tên)").fill(ATTACK);
        pages.press("Tìm");
        assertThat(desk.getByRole(AriaRole.ALERT)).hasText("Không có đồng chí nào có mã hoặc tên «" + ATTACK + "».");
        harmless(desk);

        BarePages phone = BarePages.login(page(chromium.phone()), server(), "dv0103");
        phone.open("/nhat-ky", "Nhật ký đọc");
        assertThat(phone.page().locator("tbody tr").first()).isVisible();
        shoot(phone.page(), "readings-phone");
        assertThat((Integer) phone.page().evaluate("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private Page page(Page page) {
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private void harmless(Page page) {
        assertThat(page.evaluate("typeof window.pwned")).as(page.url()).isEqualTo("undefined");
        assertThat(page.locator("img[src='x']").count()).as(page.url()).isZero();
        assertThat(dialogs).isEmpty();
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
