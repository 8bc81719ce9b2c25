package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** Our own pages on a telephone, and what a member of two cells gets to see. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/bare-page-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class BarePageIT {

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    @Test
    void aTaskIsDoneOnATelephone() {
        String topic = "Nêu gương trong thực hành tiết kiệm ở chi bộ thôn Phú Điền";
        BarePages phone = BarePages.login(chromium.phone(), server(), "dv0001");
        Page page = phone.page();
        Beginning.start(page, server(), topic, () -> shoot(page, "phone-1-start"));
        phone.open("/viec", "Việc của tôi");
        fitsTheScreen(page, "phone-2-tasks");
        Locator card = page.locator(".card", new Page.LocatorOptions().setHasText(topic));
        String task = card.getByRole(AriaRole.LINK).getAttribute("href");
        assertThat(task).startsWith("/viec/");

        phone.open(task, "Phân công người chuẩn bị");
        phone.form().fill("Chức vụ của người phụ trách", "Chi hội trưởng nông dân");
        assertThat(page.getByText("Đã lưu nháp lúc")).isVisible();
        page.reload();
        assertThat(page.getByText("Đã nạp bản nháp lưu lúc")).isVisible();
        Form form = phone.form();
        assertThat(form.field("Chức vụ của người phụ trách")).hasValue("Chi hội trưởng nông dân");
        fitsTheScreen(page, "phone-3-draft");

        Beginning.assign(form);
        fitsTheScreen(page, "phone-4-filled");
        phone.press("Hoàn thành");
        phone.sees("Đã hoàn thành");
        shoot(page, "phone-5-done");
        phone.open(task);
        assertThat(page.getByText("Đồng chí đã hoàn thành việc này lúc")).isVisible();
        shoot(page, "phone-6-done-before");

        phone.open("/ho-so", "Hồ sơ sinh hoạt chuyên đề");
        fitsTheScreen(page, "phone-7-files");
        phone.follow(topic);
        phone.sees(topic);
        assertThat(page.locator(".diagram svg").first()).isVisible();
        fitsTheScreen(page, "phone-8-file");
    }

    /** dv0009 is a plain member of one cell and the secretary of another. */
    @Test
    void aSecretaryOfOneCellSeesNoSecretarysWorkOfTheOther() {
        Page secretary = chromium.desk();
        BarePages.login(secretary, server(), "dv0001");
        Beginning.start(secretary, server(), "Chuyên đề của Phú Điền", () -> {});
        secretary.navigate(server() + "/viec");
        String task = secretary.locator(".card", new Page.LocatorOptions().setHasText("Chuyên đề của Phú Điền")).locator("a").getAttribute("href");

        Tasklist both = Tasklist.login(chromium.desk(), server(), "dv0009");
        Beginning.start(both.page(), server(), "Chuyên đề của Tân Sơn", () -> {});
        for (String filter : List.of(Tasklist.MINE, Tasklist.ALL_OF_MY_ROLES)) {
            both.choose(filter);
            assertThat(both.cards()).hasCount(1);
            assertThat(both.cards()).containsText("Chuyên đề của Tân Sơn");
        }
        both.choose(Tasklist.UNASSIGNED);
        assertThat(both.page().getByText("Không còn việc nào.")).isVisible();
        shoot(both.page(), "two-cells");

        chromium.expect("/api/tasks/");
        both.page().navigate(server() + task);
        assertThat(both.page().getByRole(AriaRole.ALERT)).hasText("Việc này không thuộc nhiệm vụ của đồng chí.");
        shoot(both.page(), "two-cells-refused");
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static void fitsTheScreen(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
    }
}
