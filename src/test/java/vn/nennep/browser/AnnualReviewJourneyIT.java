package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotChoice;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * The annual review of one cell on PostgreSQL with real jobs and real mail: from the campaign's opening to decided ratings, a complaint, a changed level and a
 * corrected table of results. What the many do alike is handed in by the calls of their own browsers; what decides is done by hand.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nennep.outbox.delay=1s", "nennep.files.directory=target/review-journey-files", "nennep.ballot.keys=target/review-journey-keys",
            "logging.level.root=warn"
        })
@DirtiesContext
class AnnualReviewJourneyIT {

    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String MINUTE_TAKER = "dv0006";
    private static final String HEAD_OF_TELLERS = "dv0004";
    private static final String COMPLAINANT = "dv0008";
    private static final List<String> EXCELLENT = List.of("dv0003", "dv0005");
    /** Everybody of the cell who is rated there: one is exempt, one leads another cell. */
    private static final List<String> RATED =
            List.of("dv0001", "dv0002", "dv0003", "dv0004", "dv0005", "dv0006", "dv0007", "dv0008", "dv0011", "dv0012");
    private static final List<String> VOTERS = List.of("dv0001", "dv0002", "dv0003", "dv0004", "dv0005", "dv0006", "dv0007", "dv0008", "dv0009");
    private static final String COMMITTEE_SECRETARY = "dv0104";
    private static final String BOARD = "dv0101";
    private static final String OFFICE = "dv0102";
    private static final String INSPECTION = "dv0103";

    private static final String TEXT = "Nội dung kiểm điểm trung thực, cụ thể, có liên hệ với nhiệm vụ được giao trong năm của bản thân và của chi bộ.";
    private static final String RESULT = "Kết quả đánh giá, xếp loại đảng viên năm 2026";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern MOST_POINTS = Pattern.compile("(?:nhiều nhất|tối đa) ([\\d,.]+)");

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DatabaseUnderTest::newPostgresqlDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
    }

    @LocalServerPort private int port;
    private final GuidePictures pictures = new GuidePictures();
    private Colleagues colleagues;
    private String campaign;

    @Test
    void aCellIsReviewedFromTheCampaignToACorrectedTableOfResults() {
        colleagues = new Colleagues(chromium, server(), "review");
        colleagues.moveClock("2026-11-02T08:00");
        openCampaign();
        write();
        reviewTheCell();
        reviewTheMembers();
        appraise();
        decide();
        noticesArrive();
        assertThat(results("before")).containsText("2 (20%)");
        keepTheFigures();
        complain();
        conclude();
        correctedResults();
        assertThat(pictures.taken()).as(GuidePictures.RENEW).containsAll(GuidePictures.ofTheReview());
    }

    private void openCampaign() {
        Page page = colleagues.page(COMMITTEE_SECRETARY);
        page.navigate(server() + "/xep-loai");
        page.getByRole(AriaRole.LINK, named("Mở đợt kiểm điểm, đánh giá, xếp loại")).click();
        new Form(page.locator("main")).fill("Số kế hoạch, hướng dẫn của cấp ủy", "12-KH/ĐU").date("Ngày ký", "20/10/2026");
        page.getByRole(AriaRole.BUTTON, named("Xem trước")).click();
        assertThat(page.locator(".nn-preview")).containsText("QĐ 366-QĐ/TW");
        colleagues.picture(page, "open");
        pictures.take(page, "review-open-desk", page.locator(".nn-preview"));
        page.locator(".nn-button-main").click();
        assertThat(page.locator("main h1")).hasText("Đã thực hiện");
        colleagues.handIn(SECRETARY, "Rà soát, chốt danh sách kiểm điểm", colleagues.data(SECRETARY, "Rà soát, chốt danh sách kiểm điểm", List.of("lines")));
        page.navigate(server() + "/xep-loai");
        page.getByRole(AriaRole.LINK, named("Đợt năm 2026")).click();
        assertThat(page.locator("main h1")).containsText("năm 2026");
        campaign = page.url().replaceAll(".*/", "");
        colleagues.picture(page, "campaign");
    }

    /** Looked at on the telephone; here each hands in from his own browser. */
    private void write() {
        lookOnThePhone(COMPLAINANT, "Viết bản tự kiểm điểm", "review-self-phone");
        RATED.forEach(member -> colleagues.handIn(member, "Viết bản tự kiểm điểm", selfReview(member, "Viết bản tự kiểm điểm")));
        colleagues.handIn(SECRETARY, "Ghi ý kiến về đảng viên", colleagues.data(SECRETARY, "Ghi ý kiến về đảng viên", List.of("members")));
    }

    private void reviewTheCell() {
        String draft = "Dự thảo báo cáo kiểm điểm tập thể";
        colleagues.takeOver(SECRETARY, draft);
        Map<String, Object> report = new HashMap<>(Map.of("tasks", 12, "done", 12, "late", 0, "beyond", 4, "responsibility", TEXT));
        List.of("organization", "politics", "example", "cadres").forEach(section -> report.put(section, TEXT));
        report.put("shortcomings", List.of(Map.of("content", "Có quý sinh hoạt chuyên đề chậm", "cause", "Mưa lũ kéo dài")));
        report.put("plans", List.of(Map.of("measure", "Lập kế hoạch sinh hoạt cả năm", "dueOn", "2027-01-31")));
        report.put("scores", scores(SECRETARY, draft, "scores", "score", "0.9"));
        colleagues.handIn(SECRETARY, draft, report);
        colleagues.handIn(SECRETARY, "Chốt ý kiến, mời họp kiểm điểm", Map.of("meetsAt", "2026-11-10T14:00", "venue", "Nhà văn hóa thôn Phú Điền"));
        colleagues.moveClock("2026-11-10T17:00");

        String meeting = "Hội nghị kiểm điểm tập thể";
        Page phone = lookOnThePhone(SECRETARY, meeting, null);
        assertThat(phone.getByRole(AriaRole.BUTTON, named("Ghi “Có mặt” cho tất cả"))).isVisible();
        Map<String, Object> held = new HashMap<>(Map.of(
                "startedAt", "2026-11-10T07:30", "days", 1, "venue", "Nhà văn hóa thôn Phú Điền", "chair", SECRETARY, "minuteTaker", MINUTE_TAKER,
                "conclusion", "Hội nghị thống nhất với báo cáo kiểm điểm của chi bộ."));
        held.put("attendance", colleagues.prefilled(SECRETARY, meeting, "attendance").stream().map(row -> with(row, "status", "PRESENT")).toList());
        colleagues.handIn(SECRETARY, meeting, held);

        String finalise = "Hoàn chỉnh báo cáo, tự xếp loại";
        colleagues.takeOver(SECRETARY, finalise);
        Map<String, Object> last = new HashMap<>(report);
        last.putAll(Map.of("selfLevel", "GOOD", "takenOver", "Tiếp thu ý kiến về thời gian sinh hoạt."));
        colleagues.handIn(SECRETARY, finalise, last);
        openBallot();
        cast(row -> with(Map.of("target", row.get("target")), "level", BallotChoice.of(RatingLevel.GOOD)));
        colleagues.handIn(SECRETARY, "Đề nghị xếp loại tập thể", Map.of("level", "GOOD"));
    }

    private void reviewTheMembers() {
        String remarks = "Chuẩn bị nhận xét, dự kiến mức";
        colleagues.takeOver(SECRETARY, remarks);
        colleagues.handIn(SECRETARY, remarks, Map.of("remarks", colleagues.prefilled(SECRETARY, remarks, "remarks").stream()
                .map(row -> Map.of("member", row.get("member"), "remark", "Hoàn thành tốt việc được giao.")).toList()));

        String meeting = "Tổ chức hội nghị kiểm điểm";
        Map<String, Object> held = new HashMap<>(Map.of(
                "sittings", List.of(
                        Map.of("heldOn", "2026-11-10", "fromTime", "07:30", "toTime", "11:30"),
                        Map.of("heldOn", "2026-11-10", "fromTime", "13:30", "toTime", "16:45")),
                "place", "Nhà văn hóa thôn Phú Điền", "chair", SECRETARY, "ownChair", DEPUTY, "minuteTaker", MINUTE_TAKER,
                "conclusion", "Chi bộ nhất trí với nội dung kiểm điểm."));
        held.put("attendance", colleagues.prefilled(SECRETARY, meeting, "attendance").stream()
                .map(row -> row.get("status") == null ? with(row, "status", "PRESENT") : row).toList());
        held.put("items", colleagues.prefilled(SECRETARY, meeting, "items").stream()
                .map(row -> with(with(row, "criticism", "Cần mạnh dạn góp ý hơn."), "reply", "ACCEPTED")).toList());
        colleagues.handIn(SECRETARY, meeting, held);
        RATED.forEach(member -> colleagues.handIn(member, "Hoàn chỉnh bản kiểm điểm", selfReview(member, "Hoàn chỉnh bản kiểm điểm")));

        colleagues.handIn(SECRETARY, "Chốt danh sách bỏ phiếu", Map.of("entitled", VOTERS));
        openBallot();
        Page ballot = lookOnThePhone(COMPLAINANT, "Bỏ phiếu kín", null);
        ballot.locator(".nn-row").first().getByText("Hoàn thành tốt nhiệm vụ").last().click();
        pictures.take(ballot, "review-ballot-phone", ballot.locator(".nn-row").first());
        cast(row -> with(Map.of("target", row.get("target")), "level", ((Map<?, ?>) ((List<?>) row.get("levels")).get(0)).get("value")));
        String propose = "Đề nghị mức xếp loại";
        colleagues.picture(colleagues.page(SECRETARY), "voted");
        colleagues.handIn(SECRETARY, propose, Map.of("levels", colleagues.prefilled(SECRETARY, propose, "levels"), "basis", "Biên bản hội nghị và kết quả bỏ phiếu kín."));
    }

    private void openBallot() {
        colleagues.handIn(SECRETARY, "Mở bỏ phiếu kín", Map.of(
                "way", "ELECTRONIC", "inPerson", true, "present", VOTERS, "head", HEAD_OF_TELLERS, "team", List.of(MINUTE_TAKER, "dv0007"),
                "openUntil", "2026-11-10T20:00"));
    }

    /** Electronically, everybody from his own browser; the head of the counting team closes the box. */
    private void cast(UnaryOperator<Map<String, Object>> choice) {
        VOTERS.forEach(voter -> colleagues.handIn(voter, "Bỏ phiếu kín",
                Map.of("lines", colleagues.prefilled(voter, "Bỏ phiếu kín", "lines").stream().map(choice).toList())));
        colleagues.handIn(HEAD_OF_TELLERS, "Kết thúc bỏ phiếu", Map.of("decision", "COUNT"));
        colleagues.handIn(HEAD_OF_TELLERS, "Xác nhận kết quả kiểm phiếu", Map.of("confirmed", true));
    }

    /** Two dossiers, each looked at by both boards. */
    private void appraise() {
        for (int dossier = 0; dossier < 2; dossier++) {
            for (String board : List.of(BOARD, INSPECTION)) {
                colleagues.handIn(board, "Thẩm định hồ sơ đề nghị", Map.of("remark", "Hồ sơ đủ, đúng quy trình."));
            }
        }
        for (int dossier = 0; dossier < 2; dossier++) {
            colleagues.handIn(BOARD, "Kết luận thẩm định", Map.of("answer", "AGREED"));
        }
    }

    /** Two of ten are more than reading A allows: a reason is asked for. */
    private void decide() {
        Page page = colleagues.page(COMMITTEE_SECRETARY);
        page.navigate(server() + "/xep-loai/han-muc/" + campaign);
        assertThat(page.locator("main")).containsText("cách tính A");
        colleagues.picture(page, "quota");
        pictures.take(page, "review-quota-desk");

        Tasklist desk = colleagues.desk(COMMITTEE_SECRETARY);
        String decide = "Quyết định mức xếp loại";
        Form form = desk.open(Tasklist.MINE, decide);
        form.fill("Số cấp ủy viên có mặt", "5").fill("Số phiếu tán thành danh sách đảng viên", "5");
        form.row("Biểu quyết riêng từng trường hợp", 0)
                .fill("Số phiếu xuất sắc", "0").fill("Số phiếu tốt", "5").fill("Số phiếu hoàn thành", "0").fill("Số phiếu không hoàn thành", "0");
        chromium.expect("/submission");
        desk.handIn();
        assertThat(desk.page().locator(".nn-summary")).containsText("Vượt tỷ lệ hoàn thành xuất sắc");
        form.fill("Lý do vượt tỷ lệ hoàn thành xuất sắc", "Ban Thường vụ thống nhất giữ hai đồng chí có thành tích nổi bật.");
        colleagues.complete(COMMITTEE_SECRETARY, decide, "decide");
    }

    private void noticesArrive() {
        Map<String, String> notices = Colleagues.mails(mail, RESULT, 10);
        assertThat(notices.keySet()).containsExactlyInAnyOrderElementsOf(RATED);
        assertThat(notices.get(COMPLAINANT)).contains("Hoàn thành tốt nhiệm vụ").doesNotContain("Lê Quang Minh");
        colleagues.handIn(SECRETARY, "Thông báo kết quả trong chi bộ", colleagues.data(SECRETARY, "Thông báo kết quả trong chi bộ", List.of("announcedOn")));
    }

    /** The table of the cell as the committee sees it. */
    private Locator results(String when) {
        Page page = colleagues.page(COMMITTEE_SECRETARY);
        page.navigate(server() + "/xep-loai/ket-qua/" + campaign);
        Locator row = page.locator("main tr", new Page.LocatorOptions().setHasText("Chi bộ Phú Điền")).first();
        assertThat(row).isVisible();
        colleagues.picture(page, "results-" + when);
        pictures.take(page, "review-results-desk");
        return row;
    }

    /** What the committee reports stands on a version of the figures. */
    private void keepTheFigures() {
        Page page = colleagues.page(COMMITTEE_SECRETARY);
        page.getByRole(AriaRole.LINK, named("Chốt số liệu")).click();
        new Form(page.locator("main")).fill("Lý do chốt số liệu", "Số liệu báo cáo đợt một.");
        colleagues.send(COMMITTEE_SECRETARY, "keep");
    }

    private void complain() {
        Page page = colleagues.page(COMPLAINANT);
        page.navigate(server() + "/xep-loai");
        page.getByRole(AriaRole.LINK, named("Năm 2026")).click();
        assertThat(page.locator(".nn-facts")).containsText("Hoàn thành tốt nhiệm vụ");
        page.getByRole(AriaRole.LINK, named("Đề nghị xem xét lại kết quả xếp loại")).click();
        new Form(page.locator("main"))
                .fill("Nội dung đề nghị", "Tôi được tặng bằng khen sau hội nghị và hoàn thành vượt mức ba nhiệm vụ, đề nghị xem xét lại mức xếp loại.")
                .pick("Mong muốn", "Xếp mức khác").pick("Mức đề nghị xếp", "Hoàn thành xuất sắc nhiệm vụ");
        colleagues.send(COMPLAINANT, "complain");
        page.navigate(server() + "/xep-loai");
        page.getByRole(AriaRole.LINK, named("Năm 2026")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đề nghị xem xét lại ngày 10/11/2026")).click();
        assertThat(page.locator("main h1")).containsText("Đề nghị xem xét lại");
        assertThat(page.getByRole(AriaRole.LINK, named("Rút đề nghị xem xét lại"))).isVisible();
        colleagues.picture(page, "complaint");
        colleagues.handIn(BOARD, "Kiểm tra điều kiện thụ lý", Map.of("answer", "ACCEPTED"));
        colleagues.handIn(COMMITTEE_SECRETARY, "Phân công người xác minh", Map.of("verifier", OFFICE, "unrelated", true));
        colleagues.handIn(OFFICE, "Xác minh nội dung đề nghị", Map.of(
                "cellStatement", "Chi bộ xác nhận thành tích.", "documents", "Bằng khen, biên bản hội nghị.", "heardOn", "2026-11-10",
                "heard", "Đồng chí trình bày ba nhiệm vụ vượt mức.", "finding", "Thành tích có thật, hồ sơ đầy đủ, đúng thời gian trong năm.",
                "proposal", "CHANGE", "proposedLevel", "EXCELLENT"));
    }

    private void conclude() {
        String conclude = "Kết luận đề nghị xem xét lại";
        Form form = colleagues.desk(COMMITTEE_SECRETARY).open(Tasklist.MINE, conclude);
        form.pick("Kết luận", "Thay đổi mức xếp loại").pick("Mức xếp loại mới", "Hoàn thành xuất sắc nhiệm vụ")
                .fill("Căn cứ, lý do", "Thành tích được xác minh là đúng.")
                .fill("Lý do vượt mức tối đa hoặc vượt tỷ lệ", "Thành tích nổi bật, cấp ủy thống nhất.")
                .fill("Tổng số cấp ủy viên", "5").fill("Số có mặt", "5").fill("Số tán thành", "5");
        colleagues.complete(COMMITTEE_SECRETARY, conclude, "conclude");
    }

    private void correctedResults() {
        Page page = colleagues.page(COMPLAINANT);
        page.navigate(server() + "/xep-loai");
        page.getByRole(AriaRole.LINK, named("Năm 2026")).click();
        assertThat(page.locator(".nn-facts")).containsText("Hoàn thành xuất sắc nhiệm vụ");
        colleagues.picture(page, "corrected-file");
        Page phone = BarePages.login(chromium.phone(), server(), COMPLAINANT).page();
        phone.navigate(page.url());
        assertThat(phone.locator("main h1")).isVisible();
        pictures.take(phone, "review-file-phone");
        assertThat(results("after")).containsText("3 (30%)");
        Locator changes = colleagues.page(COMMITTEE_SECRETARY).locator("main details", new Page.LocatorOptions().setHasText("Thay đổi từ phiên bản 1 đến 2: 1"));
        assertThat(changes).containsText("Bùi Thị Kim Oanh");
    }

    private Map<String, Object> selfReview(String member, String task) {
        Map<String, Object> values = new HashMap<>();
        List.of("ideology", "ethics", "style", "discipline", "example", "pledge", "leadership").forEach(block -> values.put(block, TEXT));
        boolean beyond = EXCELLENT.contains(member);
        values.put("tasks", List.of(
                Map.of("content", "Vận động nhân dân hiến đất mở đường", "dueOn", "2026-09-30", "progress", 100, "onTime", true, "beyond", beyond),
                Map.of("content", "Chuẩn bị chuyên đề quý II", "dueOn", "2026-06-01", "progress", 100, "onTime", true, "beyond", beyond)));
        values.put("shortcomings", List.of(Map.of("content", "Có tháng nộp đảng phí chậm", "cause", "Đi công tác xa")));
        values.put("measures", List.of(Map.of("content", "Nộp đảng phí trước ngày 5 hằng tháng", "dueOn", "2027-03-31")));
        values.put("scores", scores(member, task, "scores", "points", beyond ? "0.95" : "0.85"));
        values.put("selfLevel", beyond ? "EXCELLENT" : "GOOD");
        values.put("declared", true);
        return values;
    }

    /** Each criterion with that share of the most it gives. */
    private List<Map<String, Object>> scores(String member, String task, String list, String points, String share) {
        Map<String, String> labels = new HashMap<>();
        colleagues.prefilled(member, task, "criteria").forEach(option -> labels.put((String) option.get("value"), (String) option.get("label")));
        List<Map<String, Object>> scores = new ArrayList<>();
        for (Map<String, Object> row : colleagues.prefilled(member, task, list)) {
            Matcher most = MOST_POINTS.matcher(labels.get((String) row.get("criterion")));
            assertThat(most.find()).isTrue();
            BigDecimal given = new BigDecimal(most.group(1).replace(',', '.')).multiply(new BigDecimal(share));
            BigDecimal halves = given.multiply(TWO).setScale(0, RoundingMode.HALF_UP).divide(TWO);
            scores.add(Map.of("criterion", row.get("criterion"), points, halves.doubleValue()));
        }
        return scores;
    }

    /** The task's form on a telephone; as a picture of the guide, where that has a name. */
    private Page lookOnThePhone(String member, String task, String picture) {
        Page phone = BarePages.login(chromium.phone(), server(), member).page();
        phone.navigate(server() + new PersonsTasks(phone, server()).hrefOf(task));
        assertThat(phone.locator(".nn-form .fjs-form")).isVisible();
        colleagues.picture(phone, "phone");
        if (picture != null) {
            pictures.take(phone, picture, phone.locator(".nn-form"));
        }
        return phone;
    }

    private static Map<String, Object> with(Map<String, Object> row, String key, Object value) {
        Map<String, Object> copy = new HashMap<>(row);
        copy.put(key, value);
        return copy;
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
