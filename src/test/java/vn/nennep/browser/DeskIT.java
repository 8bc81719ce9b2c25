package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;

/** Tasklist and Welcome as members see them: in Vietnamese, with the topic and what is asked, and with none of the engine's words. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/desk-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class DeskIT {

    private static final String ASSIGN = "Phân công người chuẩn bị";
    private static final String THRIFT = "Nêu gương trong thực hành tiết kiệm";
    private static final String QUALITY = "Nâng cao chất lượng sinh hoạt chi bộ";


    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private RuntimeService runtime;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void theDayBegins() {
        ClockExtension.move(clock, ClockExtension.BEGIN);
    }

    @AfterEach
    void nothingStaysOpen() {
        runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
        jdbc.sql("update session set state = 'CANCELLED'").update();
        jdbc.sql("delete from submission").update();
    }

    @Test
    void aSecretaryWorksAtHisDesk() {
        Tasklist desk = Tasklist.login(chromium.desk(), server(), "dv0001");
        Page page = desk.page();
        assertThat(page).hasTitle("Nền Nếp");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.getByText("Không còn việc nào.")).isVisible();
        shoot(page, "desk-1-empty");
        Beginning.start(page, server(), THRIFT, () -> {});
        Beginning.start(page, server(), QUALITY, "10/07/2026", () -> {});

        desk.choose(Tasklist.MINE);
        assertThat(page.locator("[cam-tasklist-filters] .active .counter")).hasText("2");
        Locator card = desk.cards().filter(new Locator.FilterOptions().setHasText(THRIFT));
        assertThat(card).containsText("Chi bộ Phú Điền · 14:00 ngày 10/06/2026");
        assertThat(card).containsText("Đồng chí chọn người, nhóm đảng viên hoặc tổ đảng chuẩn bị chuyên đề");
        assertThat(card).containsText("Hạn 31/05/2026");
        assertThat(card.getByText("Một buổi sinh hoạt chuyên đề")).isHidden();
        shoot(page, "desk-2-list");
        English.assertNone(page);

        Form form = desk.open(Tasklist.MINE, ASSIGN);
        English.assertNone(page);
        desk.handIn();
        assertThat(page.locator(".nn-summary")).isVisible();
        shoot(page, "desk-3-refused");
        English.assertNone(page);
        Beginning.assign(form);
        desk.handIn();
        Locator thanks = page.locator(".nn-thanks");
        assertThat(thanks).containsText("Đã ghi nhận. Cảm ơn đồng chí.");
        // the next step of the same session is due sooner, but the job that makes it may still be under way
        assertThat(thanks.locator(".nn-next h3")).hasText(Pattern.compile(ASSIGN + "|Trao đổi mục đích, yêu cầu"));
        assertThat(page.getByText("Đồng chí chọn một việc trong danh sách.")).isHidden();
        shoot(page, "desk-4-thanks");
        English.assertNone(page);
        thanks.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Làm việc này")).click();
        assertThat(page.locator(".task-card h2")).hasText(Pattern.compile(ASSIGN + "|Trao đổi mục đích, yêu cầu"));
        assertThat(thanks).hasCount(0);

        page.getByRole(AriaRole.BUTTON, named("Đã xong")).click();
        Locator done = page.locator(".nn-finished li");
        assertThat(done).hasCount(1);
        assertThat(done).containsText(ASSIGN);
        assertThat(done).containsText("Xong lúc 08:");
        assertThat(done.getByRole(AriaRole.LINK)).hasAttribute("href", Pattern.compile("/ho-so/\\d+"));
        assertThat(desk.cards().first()).isHidden();
        shoot(page, "desk-5-finished");
        English.assertNone(page);
        page.locator("[cam-tasklist-filters]").getByText(Tasklist.MINE).click();
        assertThat(done.first()).isHidden();
        assertThat(desk.cards().first()).isVisible();
    }

    /** The filters by due date follow the demo's clock, and say the same as their counters. */
    @Test
    void whatIsDueSoonBecomesOverdue() {
        Tasklist desk = Tasklist.login(chromium.desk(), server(), "dv0001");
        Page page = desk.page();
        Beginning.start(page, server(), THRIFT, () -> {});
        desk.choose(Tasklist.DUE_SOON);
        assertThat(page.getByText("Không còn việc nào.")).isVisible();

        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 29, 9, 0));
        desk.choose(Tasklist.DUE_SOON);
        assertThat(desk.cards()).hasCount(1);
        assertThat(desk.cards()).containsText("Còn 2 ngày (hạn 31/05/2026)");
        ClockExtension.move(clock, LocalDateTime.of(2026, 6, 3, 9, 0));
        desk.choose(Tasklist.OVERDUE);
        assertThat(page.locator("[cam-tasklist-filters] .active .counter")).hasText("1");
        assertThat(desk.cards().locator(".nn-card-late")).hasText("Quá hạn 3 ngày (hạn 31/05/2026)");
        shoot(page, "desk-6-overdue");
        desk.choose(Tasklist.DUE_SOON);
        assertThat(page.getByText("Không còn việc nào.")).isVisible();

        Tasklist deputy = Tasklist.login(chromium.desk(), server(), "dv0002");
        deputy.choose(Tasklist.ALL_OF_MY_ROLES);
        assertThat(deputy.cards()).containsText("Đồng chí Nguyễn Văn Hòa đang làm");
        deputy.open(Tasklist.ALL_OF_MY_ROLES, ASSIGN);
        assertThat(deputy.page().getByRole(AriaRole.BUTTON, named("Nhận việc này"))).isVisible();
        shoot(deputy.page(), "desk-7-not-mine");
        English.assertNone(deputy.page());
    }

    @Test
    void aMemberFindsNoEnglishAnywhere() {
        Page page = chromium.desk();
        page.navigate(server() + "/camunda/app/tasklist/");
        assertThat(page.getByLabel("Tên đăng nhập")).isVisible();
        English.assertNone(page);
        Tasklist desk = Tasklist.login(page, server(), "dv0005");
        for (String filter : List.of(Tasklist.UNASSIGNED, Tasklist.DUE_SOON, Tasklist.OVERDUE, Tasklist.ALL_OF_MY_ROLES, Tasklist.MINE)) {
            desk.choose(filter);
            English.assertNone(page);
        }
        page.getByRole(AriaRole.BUTTON, named("Đã xong")).click();
        assertThat(page.locator(".nn-finished")).hasText("Đồng chí chưa hoàn thành việc nào.");
        page.locator(".account .dropdown-toggle").click();
        assertThat(page.getByText("Trang của tôi")).isVisible();
        for (String gone : List.of("Bắt đầu quy trình", "Tạo việc", "Các phím tắt", "Thêm ghi chú", "Tạo bộ lọc", "Sơ đồ", "Lịch sử", "Lọc việc")) {
            assertThat(page.getByText(gone).locator("visible=true")).hasCount(0);
        }
        shoot(page, "desk-8-menu");
        English.assertNone(page);

        page.getByText("Trang của tôi").click();
        assertThat(page.locator(".nn-start h1")).hasText("Chào đồng chí Hoàng Đức Thắng");
        assertThat(page).hasTitle("Nền Nếp");
        for (String link : List.of("Việc của tôi", "Hồ sơ", "Bàn làm việc", "Tài khoản và mật khẩu")) {
            assertThat(page.locator(".nn-start").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))).isVisible();
        }
        for (String foreign : List.of("Theo dõi quy trình", "Quản trị", "Nhật ký")) {
            assertThat(page.locator(".nn-start").getByText(foreign)).hasCount(0);
        }
        shoot(page, "desk-9-welcome");
        English.assertNone(page);
        page.getByRole(AriaRole.LINK, named("Tài khoản và mật khẩu")).click();
        assertThat(page.locator("main h1")).isVisible();
        English.assertNone(page);
    }

    /** Who may do more finds it on his start page. */
    @Test
    void theStartPageHasTheLinksOneReallyHas() {
        Page page = BarePages.login(chromium.desk(), server(), "qt0001").page();
        page.navigate(server() + "/camunda/app/welcome/");
        for (String link : List.of("Theo dõi quy trình", "Quản trị", "Bàn làm việc")) {
            assertThat(page.locator(".nn-start").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))).isVisible();
        }
        shoot(page, "desk-10-administrator");
    }

    @Test
    void onATelephoneOurPageIsOffered() {
        Page page = chromium.phone();
        Tasklist desk = Tasklist.login(page, server(), "dv0001");
        fits(page);
        Beginning.start(page, server(), THRIFT, () -> {});
        desk.choose(Tasklist.MINE);
        assertThat(desk.cards()).containsText(THRIFT);
        fits(page);
        shoot(page, "desk-11-phone");
        English.assertNone(page);
        page.getByRole(AriaRole.LINK, named("Mở trang dùng trên điện thoại")).click();
        assertThat(page.locator("main h1")).hasText("Việc của tôi");

        page.navigate(server() + "/camunda/app/welcome/");
        assertThat(page.locator(".nn-start h1")).isVisible();
        fits(page);
        shoot(page, "desk-12-phone-welcome");
    }

    /** By keyboard alone: a filter, a card, and into the form. */
    @Test
    void theDeskIsUsedWithoutAMouse() {
        Tasklist desk = Tasklist.login(chromium.desk(), server(), "dv0001");
        Page page = desk.page();
        Beginning.start(page, server(), THRIFT, () -> {});
        desk.choose(Tasklist.MINE);
        assertThat(desk.cards()).hasCount(1);
        Locator filter = page.locator("[cam-tasklist-filters]").getByText(Tasklist.ALL_OF_MY_ROLES);
        filter.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[cam-tasklist-filters] .active")).containsText(Tasklist.ALL_OF_MY_ROLES);
        assertThat(desk.cards()).hasCount(1);
        desk.cards().getByRole(AriaRole.LINK).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".task-card h2")).hasText(ASSIGN);
        page.locator(".nn-finished-filter a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".nn-finished")).isVisible();
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
