package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The beginning of a session on the H2 file that the product uses when nothing is configured. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.root=warn")
@DirtiesContext
class ShortJourneyH2IT {

    @RegisterExtension static final Chromium chromium = new Chromium();

    @TempDir static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("nennep").toAbsolutePath() + ";LOCK_TIMEOUT=10000");
        properties.add("nennep.files.directory", () -> folder.resolve("files").toString());
    }

    @Test
    void aSessionIsStartedAssignedAndItsOutlineWritten() {
        String server = "http://localhost:" + port;
        Tasklist secretary = Tasklist.login(chromium.desk(), server, "dv0001");
        Beginning.start(secretary.page(), server, "Học tập tấm gương tiết kiệm", () -> {});
        Beginning.assign(secretary.open(Tasklist.MINE, "Phân công người chuẩn bị"));
        secretary.complete("Phân công người chuẩn bị");

        Beginning.brief(secretary.open(Tasklist.MINE, "Trao đổi mục đích, yêu cầu"), "Đồng chí tiết kiệm việc gì trước?");
        secretary.complete("Trao đổi mục đích, yêu cầu");

        Tasklist preparer = Tasklist.login(chromium.desk(), server, "dv0005");
        Beginning.acknowledge(preparer.open(Tasklist.MINE, "Xác nhận đã nắm yêu cầu"));
        preparer.complete("Xác nhận đã nắm yêu cầu");
        Form form = preparer.open(Tasklist.MINE, "Xây dựng đề cương");
        form.fill("1. Căn cứ, lý do chọn", "Chỉ thị về thực hành tiết kiệm.")
                .fill("2. Mục đích, yêu cầu", "Thống nhất việc làm cụ thể.")
                .fill("3. Nội dung cơ bản (lý luận, văn bản)", "Cần, kiệm, liêm, chính.")
                .fill("4. Thực trạng của chi bộ, cơ quan", "Tiền điện tăng.")
                .fill("5. Giải pháp, việc làm cụ thể", "Thay đèn.");
        form.row("Câu hỏi", 0).choose("Thuộc mục", "5. Giải pháp");
        form.fill("7. Dự thảo kết luận, nghị quyết", "Thống nhất.")
                .fill("8. Phân công thực hiện", "Đồng chí Thắng.")
                .fill("Thời lượng trình bày (phút)", "20")
                .choose("Độ mật", "Không mật");
        preparer.complete("Xây dựng đề cương");

        secretary.open(Tasklist.MINE, "Thẩm duyệt đề cương");
        assertThat(secretary.page().locator(".nn-mount")).containsText("Đồng chí tiết kiệm việc gì trước?");
    }
}
