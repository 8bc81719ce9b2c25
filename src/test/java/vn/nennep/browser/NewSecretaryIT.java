package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.nennep.testing.DatabaseUnderTest;

/** A new secretary takes over in the middle of a session (S-27): the old one is out at once, and what he had half typed goes on in the new one's hands. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/new-secretary-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class NewSecretaryIT {

    private static final String CELL = "CB-AH";
    private static final String FORMER = "dv0021";
    private static final String SUCCESSOR = "dv0023";
    private static final String ADMINISTRATOR = "qt0001";
    private static final String TOPIC = "Bàn giao giữa chừng một chuyên đề";
    private static final String BRIEF = "Trao đổi mục đích, yêu cầu";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private Posts posts;
    @Autowired private RoleChanges changes;
    @Autowired private TransactionTemplate transaction;

    @Test
    void theSuccessorGoesOnWithWhatTheFormerSecretaryLeft() {
        Colleagues colleagues = new Colleagues(chromium, server(), "new-secretary");
        Page former = colleagues.page(FORMER);
        Beginning.start(former, server(), TOPIC, () -> {});
        Page successor = colleagues.page(SUCCESSOR);
        colleagues.handIn(FORMER, "Phân công người chuẩn bị", Map.of(
                "regularSessionOn", "2026-04-20", "regularSessionMinutesNumber", "04-BB/CB", "assignedOn", "2026-04-20", "assignee", "MEMBER", "lead",
                "dv0024", "reason", "EXPERTISE", "draftDue", "2026-05-25"));
        former.navigate(server() + "/viec");
        former.getByRole(AriaRole.LINK, named(BRIEF)).click();
        Form halfTyped = form(former);
        Beginning.brief(halfTyped, "Đồng chí tiết kiệm việc gì trước?");
        former.getByRole(AriaRole.BUTTON, named("Lưu nháp")).click();
        assertThat(former.getByText("Đã lưu nháp lúc")).isVisible();

        roleChangesHands();
        chromium.expect("/submission");
        chromium.expect("/draft");
        former.getByRole(AriaRole.BUTTON, named("Hoàn thành")).click();
        assertThat(former.locator(".nn-summary")).containsText("Đồng chí không còn giữ nhiệm vụ làm việc này.");
        assertThat(former.locator(".nn-summary").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chép lại nội dung đã nhập"))).isVisible();
        colleagues.picture(former, "former-is-out");

        changes.reassign(List.of(CELL));
        former.navigate(server() + "/viec");
        assertThat(former.getByText("Hiện không có việc nào đang chờ đồng chí.")).isVisible();

        successor.navigate(server() + "/viec");
        successor.getByRole(AriaRole.LINK, named(BRIEF)).click();
        assertThat(successor.getByText("Đồng chí Huỳnh Văn Sáu đã nhập dở việc này, lưu lúc")).isVisible();
        colleagues.picture(successor, "successor-is-offered-the-draft");
        successor.getByRole(AriaRole.BUTTON, named("Dùng tiếp nội dung này")).click();
        Form form = form(successor);
        assertThat(form.field("Mục đích")).hasValue("Mỗi đảng viên nêu gương về tiết kiệm.");
        assertThat(form.row("Câu hỏi", 0).field("Câu hỏi")).hasValue("Đồng chí tiết kiệm việc gì trước?");
        form.fill("Phương pháp", "Trình bày ngắn rồi thảo luận.");
        successor.getByRole(AriaRole.BUTTON, named("Hoàn thành")).click();
        assertThat(successor.locator("main h1")).hasText("Đã hoàn thành");

        Page file = colleagues.file(SUCCESSOR, colleagues.session(SUCCESSOR, TOPIC));
        assertThat(file.locator("main")).containsText("Trình bày ngắn rồi thảo luận.");
        List<String> journal = file.locator("details", new Page.LocatorOptions().setHasText("Nhật ký")).locator("tbody tr").allInnerTexts();
        assertThat(journal).anySatisfy(row -> assertThat(row).contains("Phân công người chuẩn bị", "Huỳnh Văn Sáu"))
                .anySatisfy(row -> assertThat(row).contains(BRIEF, "Trương Công Định"));
        colleagues.picture(file, "file");
    }

    /** As the register's screens do it. */
    private void roleChangesHands() {
        LocalDate today = LocalDate.of(2026, 4, 20);
        transaction.executeWithoutResult(status -> {
            Posts.Holding old = posts.ofMember(FORMER).stream().filter(held -> held.role() == Role.SECRETARY).findFirst().orElseThrow();
            posts.end(ADMINISTRATOR, old.id(), today.minusDays(1));
            posts.give(ADMINISTRATOR, SUCCESSOR, Role.SECRETARY, CELL, today, null, "Quyết định số 12-QĐ/ĐU");
        });
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static Form form(Page page) {
        assertThat(page.locator(".nn-form .fjs-form")).isVisible();
        return new Form(page.locator(".nn-form"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
