package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** Faults on the screen: several people, or one person twice, at the same task. Nobody loses what he typed, and each is told what happened. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nennep.files.directory=target/shared-work-files", "logging.level.root=error", "spring.datasource.hikari.connection-timeout=2000"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class SharedWorkIT {

    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String POST = "Chức vụ của người phụ trách";
    private static final String TYPED = "Chi hội trưởng nông dân";
    private static final String ASSIGN = "Phân công người chuẩn bị";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;

    private Colleagues colleagues;
    private String topic;
    private Page secretary;
    private String task;

    @BeforeEach
    void aSessionWaitsForItsAssignment(TestInfo test) {
        topic = "Chuyên đề về " + test.getTestMethod().orElseThrow().getName();
        colleagues = new Colleagues(chromium, server(), "shared-" + test.getTestMethod().orElseThrow().getName());
        secretary = colleagues.page(SECRETARY);
        Beginning.start(secretary, server(), topic, () -> {});
        secretary.navigate(server() + "/viec");
        task = card(secretary, topic).getByRole(AriaRole.LINK).getAttribute("href");
        secretary.navigate(server() + task);
    }

    @Test
    void takenOver() {
        Beginning.assign(form(secretary).fill(POST, TYPED));
        button(secretary, "Lưu nháp").click();
        assertThat(secretary.getByText("Đã lưu nháp lúc")).isVisible();

        Page deputy = colleagues.page(DEPUTY);
        deputy.navigate(server() + "/viec");
        deputy.getByText("Việc đang giao cho người khác mà đồng chí làm thay được").click();
        colleagues.picture(deputy, "stand-in");
        assertThat(card(deputy, topic)).containsText("Đang giao cho đồng chí Nguyễn Văn Hòa");
        card(deputy, topic).getByRole(AriaRole.LINK).click();
        assertThat(deputy.getByText("Đồng chí Nguyễn Văn Hòa đã nhập dở việc này")).isVisible();
        colleagues.picture(deputy, "left-draft-known");
        button(deputy, "Nhận việc này").click();
        button(deputy, "Dùng tiếp nội dung này").click();
        assertThat(form(deputy).field(POST)).hasValue(TYPED);
        button(deputy, "Trở lại nội dung trước").click();
        assertThat(form(deputy).field(POST)).hasValue("");
        button(deputy, "Dùng tiếp nội dung này").click();
        assertThat(form(deputy).field(POST)).hasValue(TYPED);
        colleagues.picture(deputy, "left-draft-used");

        chromium.expect("/submission");
        chromium.expect("/draft");
        form(secretary).fill(POST, TYPED + ", thêm một chữ");
        button(secretary, "Hoàn thành").click();
        Locator told = secretary.locator(".nn-summary");
        assertThat(told).containsText("Việc này đang do đồng chí Trần Thị Lan làm");
        assertThat(told.getByRole(AriaRole.TEXTBOX)).hasValue(Pattern.compile("Chức vụ của người phụ trách: " + TYPED + ", thêm một chữ"));
        colleagues.picture(secretary, "passed-on");

        button(deputy, "Hoàn thành").click();
        assertThat(deputy.locator("main h1")).hasText("Đã hoàn thành");

        button(secretary, "Hoàn thành").click();
        assertThat(told).containsText("Việc này đã được đồng chí Trần Thị Lan hoàn thành lúc");
        button(secretary, "Xem tình trạng mới").first().click();
        assertThat(secretary.locator("main .nn-note-good")).containsText("Việc này đã được đồng chí Trần Thị Lan hoàn thành lúc");
        assertThat(secretary.locator("main textarea.nn-copied").last()).hasValue(Pattern.compile("thêm một chữ"));
        colleagues.picture(secretary, "done-by-another");
        secretary.reload();
        assertThat(secretary.locator("main textarea.nn-copied")).hasValue(Pattern.compile(TYPED));
    }

    /** the answer was lost on the way, so the person presses again; what was handed in the first time is what holds. */
    @Test
    void answerLost() {
        Beginning.assign(form(secretary).fill(POST, TYPED));
        chromium.expect("Failed to load resource");
        chromium.expect("/submission");
        secretary.route("**/submission", route -> {
            route.fetch();
            route.abort();
        }, new Page.RouteOptions().setTimes(1));
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator(".nn-summary")).containsText("Không kết nối được với máy chủ");
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator("main h1")).hasText("Đã hoàn thành");
        assertThat(jdbc.sql("select count(*) from submission where task_id = :id").param("id", id()).query(Long.class).single()).isEqualTo(1);
    }

    /** one person in two windows, with other content in the second: it isn't taken, and he is told so. */
    @Test
    void twoWindows() {
        chromium.expect("/submission");
        // the drafts of the two windows meet as well
        chromium.expect("/draft");
        Beginning.assign(form(secretary).fill(POST, TYPED));
        Page other = secretary.context().newPage();
        other.navigate(server() + task);
        Beginning.assign(form(other).fill(POST, "Bí thư chi đoàn"));
        button(other, "Hoàn thành").click();
        assertThat(other.locator("main h1")).hasText("Đã hoàn thành");
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator(".nn-summary")).containsText("Đồng chí đã hoàn thành việc này lúc");
        secretary.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button(secretary, "Chép lại nội dung đã nhập").first().click();
        assertThat(secretary.getByText("Đã chép. Đồng chí có thể dán vào nơi khác.").first()).isVisible();
        assertThat((String) secretary.evaluate("navigator.clipboard.readText()")).contains(POST + ": " + TYPED);
        other.close();
    }

    /** the login ran out while he typed. He logs in in another window, and the same button hands in what stands here. */
    @Test
    void loggedOutMeanwhile() {
        Beginning.assign(form(secretary).fill(POST, TYPED));
        Page other = secretary.context().newPage();
        other.navigate(server() + "/viec");
        button(other, "Đăng xuất").click();
        assertThat(other.getByLabel("Mật khẩu")).isVisible();
        chromium.expect("/api/");
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator(".nn-summary")).containsText("Phiên làm việc đã hết, xin đăng nhập lại.");
        assertThat(secretary.locator(".nn-summary").getByRole(AriaRole.LINK)).hasText("Đăng nhập lại (cửa sổ mới)");
        BarePages.login(other, server(), SECRETARY);
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator("main h1")).hasText("Đã hoàn thành");
    }

    /** the database doesn't answer for a while. Nothing is written, nothing typed is lost, and the same button does it afterwards. */
    @Test
    void databaseAway() throws SQLException {
        Beginning.assign(form(secretary).fill(POST, TYPED));
        chromium.expect("503");
        List<Connection> held = takeEveryConnection();
        try {
            button(secretary, "Hoàn thành").click();
            assertThat(secretary.locator(".nn-summary")).containsText("Cơ sở dữ liệu tạm thời không trả lời, chưa ghi được gì.");
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(form(secretary).field(POST)).hasValue(TYPED);
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator("main h1")).hasText("Đã hoàn thành");
    }

    private List<Connection> takeEveryConnection() {
        List<Connection> held = new ArrayList<>();
        for (; ; ) {
            try {
                held.add(database.getConnection());
            } catch (SQLException none) {
                return held;
            }
        }
    }

    /** the session was called off while the form stood open. */
    @Test
    void calledOff() {
        form(secretary).fill(POST, TYPED);
        Beginning.assign(form(secretary));
        long session = colleagues.session(DEPUTY, topic);
        colleagues.act(DEPUTY, session, "Hủy buổi sinh hoạt").fill("Lý do hủy", "Chi bộ sáp nhập trong tháng.");
        colleagues.send(DEPUTY, "cancel");
        chromium.expect("/submission");
        chromium.expect("/draft");
        button(secretary, "Hoàn thành").click();
        assertThat(secretary.locator(".nn-summary")).containsText("Việc này không cần làm nữa: quy trình đã kết thúc hoặc bị hủy lúc");
        assertThat(secretary.locator(".nn-summary").getByRole(AriaRole.TEXTBOX)).hasValue(Pattern.compile(TYPED));
        colleagues.picture(secretary, "called-off");
    }

    /** somebody else was faster. */
    @Test
    void claimedAtOnce() {
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", id()).update();
        Tasklist desk = colleagues.desk(DEPUTY);
        desk.open(Tasklist.UNASSIGNED, ASSIGN);
        secretary.navigate(server() + task);
        button(secretary, "Nhận việc này").click();
        assertThat(button(secretary, "Hoàn thành")).isVisible();
        chromium.expect("/takeover");
        button(desk.page(), "Nhận việc này").click();
        assertThat(desk.page().locator(".nn-summary")).containsText("Việc này vừa được đồng chí Nguyễn Văn Hòa nhận.");
        colleagues.picture(desk.page(), "claimed");
        button(desk.page(), "Xem tình trạng mới").click();
        assertThat(desk.page().locator(".nn-mount")).containsText("Việc này đang do đồng chí Nguyễn Văn Hòa làm.");
    }

    private String id() {
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static Form form(Page page) {
        assertThat(page.locator(".nn-form .fjs-form")).isVisible();
        return new Form(page.locator(".nn-form"));
    }

    private static Locator card(Page page, String text) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
