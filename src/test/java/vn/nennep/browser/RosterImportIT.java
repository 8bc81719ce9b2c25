package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.administration.roster.table.Books;
import vn.nennep.testing.DatabaseUnderTest;

/** An administrator brings in a new cell from a workbook: with errors first, then corrected; the same once more changes nothing. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/roster-files", "nennep.roster.max-file-size=1MB", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@DirtiesContext
class RosterImportIT {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    @Test
    void aNewCellIsBroughtInFromAWorkbook() throws IOException {
        BarePages pages = BarePages.login(chromium.desk(), server(), "qt0001");
        Page page = pages.page();
        pages.open("/viec", "Việc của tôi");
        pages.openDesk("Nhập dữ liệu");
        pages.sees("Nhập dữ liệu");
        shoot(page, "roster-1-start");

        page.evaluate("new MutationObserver(() => (window.barSeen ||= !!document.querySelector('#current progress'))).observe(document.body, {childList: true, subtree: true})");
        send(page, "chi-bo-tan-lap.xlsx", workbook(true));
        assertThat(note(page)).containsText("Còn 4 chỗ cần sửa, chưa ghi gì vào sổ.");
        assertThat((Boolean) page.evaluate("window.barSeen")).as("a progress bar was shown").isTrue();
        Locator problems = page.locator("section table").nth(1);
        assertThat(problems).containsText("Đảng viên, dòng 3");
        assertThat(problems).containsText("Ô B3 dùng bảng mã TCVN3 (ABC). Hãy chuyển sang Unicode.");
        assertThat(problems).containsText("Ô H4 không phải là ngày.");
        assertThat(problems).containsText("Không có đơn vị mang mã CB-KHONG");
        assertThat(button(page, "Ghi vào sổ")).hasCount(0);
        assertThat(button(page, "Xem tiếp")).hasCount(0);
        shoot(page, "roster-2-errors");
        Download list = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải danh sách lỗi (CSV)")).click());
        assertThat(list.suggestedFilename()).isEqualTo("Lỗi trong chi-bo-tan-lap.xlsx.csv");
        assertThat(Files.readString(list.path(), StandardCharsets.UTF_8)).contains("Đảng viên,3,Họ và tên,Ô B3 dùng bảng mã TCVN3 (ABC). Hãy chuyển sang Unicode.");

        send(page, "chi-bo-tan-lap.xlsx", workbook(false));
        assertThat(note(page)).containsText("Tệp không có lỗi: 6 dòng mới, 1 dòng thay đổi. Chưa ghi gì vào sổ.");
        page.getByText("Những dòng thay đổi (1)").click();
        assertThat(page.getByText("Email: dv0004@thanhbinh.example → ngoc@thanhbinh.example")).isVisible();
        page.getByText("Những dòng mới (6)").click();
        assertThat(page.getByText("zdv01 – Nguyễn Văn Bình")).isVisible();
        shoot(page, "roster-3-preview");
        assertThat(names(page)).doesNotContain("Nguyễn Văn Bình");

        button(page, "Ghi vào sổ").click();
        assertThat(note(page)).containsText("Đã ghi vào sổ: 6 dòng mới, 1 dòng thay đổi.");
        shoot(page, "roster-4-written");
        assertThat(names(page)).contains("Nguyễn Văn Bình", "Lê Thị Chi", "Trần Quốc Dũng", "Phạm Thị Ngọc");

        send(page, "chi-bo-tan-lap.xlsx", workbook(false));
        assertThat(note(page)).containsText("Tệp giống hệt sổ, không có gì thay đổi.");
        assertThat(button(page, "Ghi vào sổ")).hasCount(0);
        button(page, "Bỏ tệp này").click();
        assertThat(page.getByText("Đã bỏ tệp này. Sổ không thay đổi.")).isVisible();
    }

    @Test
    void aBoardSeesItsErrorsOnATelephone() throws IOException {
        BarePages pages = BarePages.login(chromium.phone(), server(), "dv0101");
        Page page = pages.page();
        pages.open("/nhap-du-lieu", "Nhập dữ liệu");
        fits(page, "roster-phone-1-start");
        send(page, "danh-sach.csv", "Mã,Họ tên\r\nzdv01,NguyÔn V¨n Hßa".getBytes(Charset.forName("windows-1252")));
        assertThat(note(page)).containsText("Tệp dùng bảng mã TCVN3 (ABC). Hãy chuyển sang Unicode rồi tải lên lại.");
        fits(page, "roster-phone-2-refused");
        send(page, "chi-bo-tan-lap.xlsx", workbook(true));
        assertThat(note(page)).containsText("Còn 4 chỗ cần sửa");
        fits(page, "roster-phone-3-errors");
        page.reload();
        assertThat(note(page)).containsText("Còn 4 chỗ cần sửa");
        send(page, "lon.csv", new byte[1_200_000]);
        assertThat(page.locator("#current")).containsText("Tệp lớn hơn mức cho phép");
    }

    @Test
    void aMemberHasNoSuchPageAndAnOversizeUploadIsRefusedByItsLength() {
        BarePages pages = BarePages.login(chromium.desk(), server(), "dv0004");
        Page page = pages.page();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập dữ liệu").setIncludeHidden(true))).hasCount(0);
        chromium.expect("/api/roster");
        pages.open("/nhap-du-lieu");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Đồng chí không có quyền mở mục này.");
        for (String door : List.of("/template", "/export?format=xlsx", "/export?format=csv")) {
            assertThat(page.request().get(server() + "/api/roster" + door).status()).isEqualTo(403);
        }
        APIResponse tooLarge = page.request().post(server() + "/api/roster", com.microsoft.playwright.options.RequestOptions.create().setData(new byte[1_300_000]));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.text()).contains("Tệp lớn hơn mức cho phép (1 MB).");
    }

    private static void send(Page page, String name, byte[] content) {
        page.getByLabel("Chọn tệp").setInputFiles(new FilePayload(name, name.endsWith("csv") ? "text/csv" : WORKBOOK, content));
        button(page, "Tải lên và kiểm tra").click();
    }

    private static Locator note(Page page) {
        return page.locator("#current section .nn-note[role=status]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Everybody's name, as the export has it. */
    private List<String> names(Page page) throws IOException {
        byte[] export = page.request().get(server() + "/api/roster/export?format=xlsx").body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export))) {
            return StreamSupport.stream(book.getSheet("Đảng viên").spliterator(), false).map(row -> row.getCell(1).getStringCellValue()).toList();
        }
    }

    private static byte[] workbook(boolean wrong) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Đơn vị", List.of(
                List.of("Mã đơn vị *", "Tên đơn vị *", "Loại tổ chức *", "Mã đơn vị cấp trên", "Địa danh *", "Ngày thành lập *"),
                List.of("ZCB-TL", "Chi bộ thôn Tân Lập", "Chi bộ trực thuộc", "DU-TB", "Thanh Bình", "01/08/2025")));
        sheets.put("Đảng viên", List.of(
                List.of("Mã đảng viên", "Họ và tên", "Ngày sinh", "Email", "Điện thoại", "Mã chi bộ", "Chính thức/Dự bị", "Từ ngày"),
                Arrays.asList("zdv01", "Nguyễn Văn Bình", "19/05/1972", null, "0905 000 301", "ZCB-TL", "Chính thức", "15/08/2025"),
                Arrays.asList("zdv02", wrong ? "Lª ThÞ Chi" : "Lê Thị Chi", "08/03/1990", null, null, "ZCB-TL", "Dự bị", "15/08/2025"),
                Arrays.asList("zdv03", "Trần Quốc Dũng", "02/09/1985", null, null, "ZCB-TL", "Chính thức", wrong ? "31/02/2026" : "15/08/2025"),
                Arrays.asList("dv0004", "Phạm Thị Ngọc", null, "ngoc@thanhbinh.example", null, null, null, null)));
        sheets.put("Chức vụ", List.of(
                List.of("Mã đảng viên", "Mã đơn vị", "Chức vụ", "Từ ngày", "Quyết định"),
                List.of("zdv01", wrong ? "CB-KHONG" : "ZCB-TL", "Bí thư", "15/08/2025", "QĐ số 12-QĐ/ĐU"),
                List.of("zdv03", "ZCB-TL", wrong ? "Phó ban" : "Phó bí thư", "15/08/2025", "QĐ số 13-QĐ/ĐU")));
        return Books.sheets(sheets);
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static void fits(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(390);
    }
}
