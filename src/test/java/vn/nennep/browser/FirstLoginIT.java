package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
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

/** A member's first login on a telephone, by the code on the slip that his secretary has printed; and what else there is about accounts. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/first-login-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class FirstLoginIT {

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void aMemberLogsInWithThePrintedCodeAndSetsAPassword() {
        jdbc.sql("delete from account where member_id in ('dv0010', 'dv0011', 'dv0012')").update();
        Page secretary = BarePages.login(chromium.desk(), server(), "dv0001").page();
        secretary.navigate(server() + "/tai-khoan");
        secretary.getByRole(AriaRole.LINK, named("Tài khoản của đơn vị, cấp mã đăng nhập")).click();
        assertThat(secretary.locator("main h1")).hasText("Tài khoản: Chi bộ Phú Điền");
        assertThat(row(secretary, "Đỗ Thị Mai")).containsText("Chưa có mật khẩu, chưa có mã");
        assertThat(row(secretary, "Ngô Xuân Trường")).containsText("Cấp trên cấp mã");
        shoot(secretary, "first-login-1-unit");
        secretary.getByRole(AriaRole.BUTTON, named("Cấp mã và in phiếu cho 3 người")).click();
        assertThat(secretary.locator(".slip")).hasCount(3);
        shoot(secretary, "first-login-2-slips");
        Locator slip = secretary.locator(".slip").filter(new Locator.FilterOptions().setHasText("Đỗ Thị Mai"));
        String user = slip.locator(".slip-user").innerText();
        String code = slip.locator(".slip-code").innerText();
        assertThat(slip).containsText("localhost");
        secretary.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(secretary.getByRole(AriaRole.BUTTON, named("In phiếu"))).isHidden();
        shoot(secretary, "first-login-3-printed");

        secretary.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "first-login-slips.pdf")).setPreferCSSPageSize(true));

        Page phone = chromium.phone();
        phone.navigate(server() + "/dang-nhap");
        fitsTheScreen(phone, "first-login-4-login");
        phone.getByRole(AriaRole.LINK, named("Đăng nhập lần đầu, bằng mã trên phiếu")).click();
        assertThat(phone.locator("main h1")).hasText("Đăng nhập lần đầu");
        press(phone, "Đặt mật khẩu và đăng nhập");
        assertThat(phone.getByText("Hãy điền «Mã trên phiếu».")).isVisible();
        phone.getByLabel("Tên đăng nhập").fill(" " + user.toUpperCase() + " ");
        phone.getByLabel("Mã trên phiếu").fill(code.toLowerCase().replace("-", " "));
        phone.getByLabel("Mật khẩu mới", exactly()).fill("12345");
        phone.getByLabel("Nhập lại mật khẩu mới").fill("12345");
        chromium.expect("/api/first-login");
        press(phone, "Đặt mật khẩu và đăng nhập");
        assertThat(phone.getByText("Mật khẩu cần ít nhất 10 ký tự.")).isVisible();
        fitsTheScreen(phone, "first-login-5-too-short");
        phone.getByLabel("Hiện mật khẩu").check();
        phone.getByLabel("Mật khẩu mới", exactly()).fill("Con trâu đi trước");
        phone.getByLabel("Nhập lại mật khẩu mới").fill("Con trâu đi trước");
        fitsTheScreen(phone, "first-login-6-filled");
        press(phone, "Đặt mật khẩu và đăng nhập");
        assertThat(phone.locator("main h1")).hasText("Việc của tôi");
        assertThat(phone.url()).endsWith("/viec");
        fitsTheScreen(phone, "first-login-7-tasks");

        phone.navigate(server() + "/tai-khoan");
        assertThat(phone.getByText("Đặt mật khẩu bằng mã được cấp")).isVisible();
        phone.getByText("Đổi mật khẩu").first().click();
        fitsTheScreen(phone, "first-login-8-account");

        secretary.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        secretary.onDialog(dialog -> dialog.accept());
        secretary.getByRole(AriaRole.LINK, named("Xong")).click();
        assertThat(row(secretary, "Đỗ Thị Mai")).containsText("Đăng nhập gần nhất");
        assertThat(row(secretary, "Phan Tuấn Kiệt")).containsText("có mã, dùng được đến");
    }

    @Test
    void aForgottenPasswordIsSetByTheLinkOfAMail() {
        Page phone = chromium.phone();
        phone.navigate(server() + "/dang-nhap");
        phone.getByRole(AriaRole.LINK, named("Quên mật khẩu")).click();
        phone.getByLabel("Tên đăng nhập").fill("dv0024");
        press(phone, "Gửi thư cho tôi");
        assertThat(phone.getByText("thư hướng dẫn sẽ đến trong ít phút")).isVisible();
        fitsTheScreen(phone, "forgotten-1-asked");
        String mail = jdbc.sql("select body from outbox_message where member_id = 'dv0024'").query(String.class).single();
        phone.navigate(server() + mail.replaceAll("(?s).*(/mat-khau-moi#\\w+).*", "$1"));
        assertThat(phone.locator("main h1")).hasText("Đặt mật khẩu mới");
        assertThat(phone.url()).as("the token has left the address bar").endsWith("/mat-khau-moi");
        phone.getByLabel("Mật khẩu mới", exactly()).fill("Mưa to, gió lớn");
        phone.getByLabel("Nhập lại mật khẩu mới").fill("Mưa to, gió lớ");
        chromium.expect("/api/password-resets");
        press(phone, "Đặt mật khẩu");
        assertThat(phone.getByText("Hai lần nhập mật khẩu mới chưa giống nhau.")).isVisible();
        fitsTheScreen(phone, "forgotten-2-not-the-same");
        phone.getByLabel("Nhập lại mật khẩu mới").fill("Mưa to, gió lớn");
        press(phone, "Đặt mật khẩu");
        assertThat(phone.locator("main h1")).hasText("Đã đặt mật khẩu mới");
        fitsTheScreen(phone, "forgotten-3-done");
        phone.getByRole(AriaRole.LINK, named("Đăng nhập")).click();
        phone.getByLabel("Tên đăng nhập").fill("dv0024");
        phone.getByLabel("Mật khẩu").fill("Mưa to, gió lớn");
        press(phone, "Đăng nhập");
        assertThat(phone.locator("main h1")).hasText("Việc của tôi");
    }

    @Test
    void noticesForMembersWithoutMailArePrintedAndLeaveTheList() {
        jdbc.sql("insert into outbox_message (message_key, member_id, subject, body, state, attempts, created_at, next_attempt_at) values "
                        + "('letter-1', 'dv0010', 'Thông báo sinh hoạt chuyên đề ngày 10/06/2026', 'Kính mời đồng chí dự sinh hoạt.\n\nĐịa điểm: Nhà văn hóa thôn.', "
                        + "'PRINT', 0, timestamp '2026-04-20 08:00:00', timestamp '2026-04-20 08:00:00'), "
                        + "('letter-2', 'dv0004', 'Nghị quyết tháng 4', 'Gửi đồng chí nghị quyết.', 'FAILED', 9, timestamp '2026-04-20 08:00:00', timestamp '2026-04-20 08:00:00')")
                .update();
        Page secretary = BarePages.login(chromium.phone(), server(), "dv0002").page();
        BarePages.openDesk(secretary, "In giấy");
        assertThat(secretary.locator("main h1")).hasText("Thông báo cần in giấy");
        assertThat(secretary.locator(".people li")).hasCount(2);
        fitsTheScreen(secretary, "letters-1-list");
        secretary.getByLabel("Phạm Thị Ngọc").uncheck();
        secretary.evaluate("window.print = () => {}");
        press(secretary, "In những thông báo đã chọn");
        secretary.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(secretary.locator(".letter")).hasCount(1);
        assertThat(secretary.locator(".letter")).containsText("Gửi đồng chí Đỗ Thị Mai");
        shoot(secretary, "letters-2-printed");
        secretary.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        press(secretary, "Đã in, đã trao");
        assertThat(secretary.getByText("Đã ghi: 1 thông báo đã in và trao tận tay.")).isVisible();
        assertThat(secretary.locator(".people li")).hasCount(1);
        assertThat(jdbc.sql("select state || ' ' || handed_over_by from outbox_message where message_key = 'letter-1'").query(String.class).single())
                .isEqualTo("HANDED_OVER dv0002");
    }

    @Test
    void anAdministratorSeesWhoIsSlowedDownAndLetsHimIn() {
        Page stranger = chromium.phone();
        stranger.navigate(server() + "/dang-nhap");
        chromium.expect("/api/login");
        for (int i = 0; i < 6; i++) {
            stranger.getByLabel("Tên đăng nhập").fill("dv0021");
            stranger.getByLabel("Mật khẩu").fill("sai mật khẩu " + i);
            press(stranger, "Đăng nhập");
            assertThat(stranger.locator("#message")).containsText(i < 5 ? "Sai tên đăng nhập hoặc mật khẩu." : "Đã thử sai nhiều lần. Xin đợi");
            stranger.evaluate("document.getElementById('message').replaceChildren()");
        }
        Page administrator = BarePages.login(chromium.desk(), server(), "qt0001").page();
        administrator.navigate(server() + "/nhat-ky-dang-nhap");
        assertThat(row(administrator, "Huỳnh Văn Sáu")).containsText("5 lần sai");
        shoot(administrator, "login-log-1");
        administrator.setViewportSize(390, 844);
        fitsTheScreen(administrator, "login-log-2-phone");
        administrator.navigate(server() + "/tai-khoan/don-vi");
        assertThat(administrator.locator(".card").first()).isVisible();
        fitsTheScreen(administrator, "unit-accounts-1-phone");
        administrator.getByLabel("Tìm đơn vị").fill("hưng");
        assertThat(administrator.locator(".card")).hasCount(4);
        administrator.getByRole(AriaRole.LINK, named("Chi bộ Hưng Lộc")).click();
        assertThat(administrator.locator(".people li").first()).isVisible();
        administrator.getByRole(AriaRole.BUTTON, named("Cấp mã cho đồng chí Trần Đình Khải")).click();
        assertThat(administrator.getByText("Mã mới cho phép đặt lại mật khẩu")).isVisible();
        fitsTheScreen(administrator, "unit-accounts-2-asking");
        administrator.navigate(server() + "/nhat-ky-dang-nhap");
        administrator.getByRole(AriaRole.BUTTON, named("Bỏ chặn Huỳnh Văn Sáu")).click();
        assertThat(administrator.getByText("Đồng chí Huỳnh Văn Sáu không phải đợi nữa.")).isVisible();
        stranger.getByLabel("Tên đăng nhập").fill("dv0021");
        stranger.getByLabel("Mật khẩu").fill(Tasklist.PASSWORD);
        press(stranger, "Đăng nhập");
        assertThat(stranger.locator("main h1")).hasText("Việc của tôi");
    }

    /** The web applications have no login page of their own any more, and say good-bye on ours. */
    @Test
    void theWebApplicationsUseOurLoginPage() {
        Page page = chromium.desk();
        for (String app : List.of("/camunda/app/tasklist/default/#/?searchQuery=%5B%5D", "/camunda/app/cockpit/", "/camunda/app/admin/", "/camunda/app/welcome/")) {
            page.navigate(server() + app);
            assertThat(page.locator("main h1")).hasText("Đăng nhập");
        }
        chromium.expect("/filter/");
        chromium.expect("/api/me");
        Tasklist tasklist = Tasklist.login(page, server(), "dv0004");
        shoot(tasklist.page(), "tasklist-logged-in");
        page.locator(".account.dropdown > a, .account .dropdown-toggle").first().click();
        page.getByText("Đăng xuất").first().click();
        assertThat(page.locator("main h1")).hasText("Đăng nhập");
        page.navigate(server() + "/viec");
        assertThat(page.locator("main h1")).hasText("Đăng nhập");
    }

    private static Locator row(Page page, String name) {
        return page.locator(".people li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void fitsTheScreen(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
