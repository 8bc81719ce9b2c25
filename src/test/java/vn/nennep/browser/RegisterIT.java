package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/** The register's screens at the desk and on the telephone. The demo's clock begins on 20 April 2026. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/register-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class RegisterIT {

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    @Test
    void theAdministratorMergesACellInMidYear() {
        BarePages desk = BarePages.login(chromium.desk(), server(), "qt0001");
        Page page = desk.page();
        desk.openDesk("Tổ chức");
        desk.sees("Tổ chức đảng");
        shoot(page, "register-1-tree");
        page.getByLabel("Tìm tổ chức đảng, đảng viên").fill("quan su");
        assertThat(page.locator(".tree a")).hasCount(1);
        desk.follow("Chi bộ Quân sự xã Thanh Bình");
        desk.sees("Chi bộ Quân sự xã Thanh Bình");
        choose(page, "Sáp nhập vào chi bộ khác");

        desk.form().choose("Sáp nhập vào chi bộ", "Chi bộ An Hòa").date("Ngày hoạt động cuối cùng", "19/04/2026");
        desk.press("Xem trước");
        assertThat(page.locator(".nn-preview")).containsText("Không có việc nào thay đổi người làm.");
        shoot(page, "register-2-merge");
        desk.press("Ghi");
        desk.sees("Đã thực hiện");
        desk.follow("Xem kết quả");
        desk.sees("Chi bộ An Hòa");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đảng viên (8)"))).isVisible();
        desk.open("/to-chuc/CB-QS", "Chi bộ Quân sự xã Thanh Bình");
        assertThat(page.locator(".nn-note").first()).containsText("Đã sáp nhập vào Chi bộ An Hòa");
        page.getByText("Các lần thay đổi").click();
        page.getByText("Ai đã giữ chức vụ gì").click();
        assertThat(page.locator("main")).containsText("Quản trị hệ thống");
        shoot(page, "register-3-merged");
    }

    @Test
    void aNewSecretaryTakesOverInTheMiddleOfASession() {
        String topic = "Nâng cao chất lượng sinh hoạt chi bộ";
        BarePages before = BarePages.login(chromium.desk(), server(), "dv0001");
        Beginning.start(before.page(), server(), topic, () -> {});
        BarePages next = BarePages.login(chromium.phone(), server(), "dv0004");
        assertThat(next.page().getByText("Hiện không có việc nào")).isVisible();

        BarePages board = BarePages.login(chromium.desk(), server(), "dv0101");
        Page page = board.page();
        board.open("/to-chuc/CB-PD", "Chi bộ Phú Điền");
        shoot(page, "register-4-unit");
        choose(page, "Thay bí thư");
        board.form().choose("Bí thư mới", "Phạm Thị Ngọc").date("Bí thư mới bắt đầu từ ngày", "20/04/2026").fill("Căn cứ", "Quyết định 15-QĐ/ĐU");
        board.press("Xem trước");
        Locator moved = page.locator(".nn-preview tbody tr");
        assertThat(moved).hasCount(1);
        assertThat(moved).containsText("Phân công người chuẩn bị");
        assertThat(moved).containsText("Nguyễn Văn Hòa");
        assertThat(moved).containsText("Phạm Thị Ngọc");
        shoot(page, "register-5-secretary");
        board.press("Ghi");
        board.sees("Đã thực hiện");

        before.open("/viec", "Việc của tôi");
        assertThat(before.page().locator(".card")).hasCount(0);
        next.open("/viec", "Việc của tôi");
        assertThat(next.page().locator(".card")).containsText(topic);
        next.open("/dang-vien/dv0004", "Phạm Thị Ngọc");
        assertThat(next.page().locator("main")).containsText("Quyết định 15-QĐ/ĐU");
        fitsTheScreen(next.page(), "register-6-own-page-phone");
    }

    @Test
    void aSecretaryNamesASubstituteOnTheTelephone() {
        BarePages phone = BarePages.login(chromium.phone(), server(), "dv0201");
        Page page = phone.page();
        phone.open("/to-chuc", "Tổ chức đảng");
        fitsTheScreen(page, "register-7-tree-phone");
        phone.follow("Chi bộ Hưng Lộc");
        phone.sees("Chi bộ Hưng Lộc");
        fitsTheScreen(page, "register-8-unit-phone");
        choose(page, "Phân công làm thay");
        phone.form().choose("Làm thay chức vụ", "Bí thư").choose("Đồng chí làm thay", "Phạm Quốc Bảo").date("Từ ngày", "27/04/2026")
                .date("Đến hết ngày", "26/04/2026").fill("Lý do", "Bí thư đi học lý luận");
        chromium.expect("/api/actions/nameSubstitute/preview");
        phone.press("Xem trước");
        assertThat(page.locator(".nn-summary")).containsText("Ngày cuối không được trước ngày đầu.");
        fitsTheScreen(page, "register-9-refused-phone");
        phone.form().date("Đến hết ngày", "03/05/2026");
        phone.press("Xem trước");
        assertThat(page.locator(".nn-preview")).containsText("Không có việc nào thay đổi người làm.");
        fitsTheScreen(page, "register-10-substitute-phone");
        phone.press("Ghi");
        phone.sees("Đã thực hiện");
        phone.follow("Xem kết quả");
        assertThat(page.locator("main")).containsText("27/04/2026 đến hết 03/05/2026");
        fitsTheScreen(page, "register-11-named-phone");
    }

    @Test
    void twoWhoEditOnePersonDontOverwriteEachOther() {
        BarePages secretary = BarePages.login(chromium.desk(), server(), "dv0021");
        BarePages deputy = BarePages.login(chromium.desk(), server(), "dv0022");
        for (BarePages one : new BarePages[] {secretary, deputy}) {
            one.open("/hanh-dong/changeMember?unit=CB-AH&person=dv0024", "Sửa thông tin đảng viên");
        }
        secretary.form().fill("Điện thoại", "0912 345 678");
        secretary.press("Gửi");
        secretary.sees("Đã thực hiện");
        chromium.expect("/api/actions/changeMember");
        deputy.form().fill("Nơi làm việc", "Trạm Y tế xã");
        shoot(deputy.page(), "register-12-person-form");
        deputy.press("Gửi");
        assertThat(deputy.page().locator(".nn-summary")).containsText("vừa được người khác thay đổi");
        assertThat(deputy.form().field("Nơi làm việc")).hasValue("Trạm Y tế xã");
        deputy.open("/dang-vien/dv0024", "Cao Thị Bích");
        assertThat(deputy.page().locator("main")).containsText("0912 345 678");
        shoot(deputy.page(), "register-13-person");
    }

    private static void choose(Page page, String action) {
        page.getByText("Việc có thể làm").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(action).setExact(true)).click();
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static void fitsTheScreen(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
    }
}
