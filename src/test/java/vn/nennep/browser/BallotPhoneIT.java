package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.CampaignState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.Reviews;
import vn.nennep.review.ballot.BallotWalk;
import vn.nennep.testing.DatabaseUnderTest;

/** A member votes on his telephone: large choices, looked through once more, and nothing of them anywhere afterwards; then the count at the desk. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nennep.files.directory=target/ballot-phone-files", "nennep.ballot.keys=target/ballot-phone-keys", "logging.level.root=warn"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import({ReviewScene.class, BallotWalk.class})
@DirtiesContext
class BallotPhoneIT {

    private static final List<String> MEMBERS = List.of("dv0001", "dv0002", "dv0003", "dv0004", "dv0005", "dv0006", "dv0007");
    private static final String VOTER = "dv0005";
    private static final String GOOD = "Hoàn thành tốt nhiệm vụ";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private BallotWalk walk;
    @Autowired private Reviews reviews;
    @Autowired private Subjects subjects;
    @Autowired private Register register;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void aBallotIsPrepared() {
        ReviewCampaign campaign = transaction.execute(status -> reviews.save(new ReviewCampaign(
                subjects.next(ReviewCampaign.KIND), register.unit("CB-PD").parentId(), 2026, Regime.R2025, LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 31),
                "12-KH/ĐU", LocalDate.of(2026, 10, 20), CampaignState.OPEN, "dv0101", LocalDateTime.of(2026, 4, 20, 8, 0), null, null)));
        walk.cell(campaign, "CB-PD", MEMBERS);
        walk.prepare(3, MEMBERS, RatingLevel.GOOD);
    }

    @Test
    void aMemberVotesOnHisTelephoneAndTheTeamCounts() {
        Page desk = BarePages.login(chromium.desk(), server(), "dv0001").page();
        desk.navigate(server() + new PersonsTasks(desk, server()).hrefOf("Mở bỏ phiếu kín"));
        assertThat(desk.getByText("Các mục trên phiếu")).isVisible();
        shoot(desk, "ballot-open-desk");
        walk.open("ELECTRONIC", MEMBERS);

        Page page = BarePages.login(chromium.phone(), server(), VOTER).page();
        String href = new PersonsTasks(page, server()).hrefOf("Bỏ phiếu kín");
        page.navigate(server() + href);
        assertThat(page.locator(".nn-row")).hasCount(3);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Lưu nháp"))).hasCount(0);
        Locator choices = page.locator(".nn-row .fjs-inline-label");
        assertThat(choices).hasCount(3 * 4);
        assertThat((Boolean) choices.evaluateAll("all => all.every(one => one.getBoundingClientRect().height >= 44)")).as("a thumb needs 44 pixels").isTrue();
        assertThat(page.getByText("Hoàn thành xuất sắc nhiệm vụ")).hasCount(0);
        fits(page, "ballot-cast-phone");

        for (int row = 0; row < 2; row++) {
            page.locator(".nn-row").nth(row).getByText(GOOD).click();
        }
        page.getByRole(AriaRole.BUTTON, named("Xem lại phiếu")).click();
        assertThat(page.locator(".nn-summary")).containsText("Còn mục chưa đúng");
        page.locator(".nn-row").nth(2).getByText("Không lựa chọn").click();
        page.getByRole(AriaRole.BUTTON, named("Xem lại phiếu")).click();
        assertThat(page.locator(".nn-chosen dd")).hasText(new String[] {GOOD, GOOD, "Không lựa chọn"});
        fits(page, "ballot-review-phone");
        page.getByRole(AriaRole.BUTTON, named("Sửa lại")).click();
        page.locator(".nn-row").nth(2).getByText("Hoàn thành nhiệm vụ", new Locator.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, named("Xem lại phiếu")).click();
        assertThat(page.locator(".nn-chosen dd").nth(2)).hasText("Hoàn thành nhiệm vụ");
        page.getByRole(AriaRole.BUTTON, named("Bỏ phiếu")).click();
        assertThat(page.getByText("Đã nhận phiếu của đồng chí")).isVisible();
        fits(page, "ballot-thanks-phone");

        page.navigate(server() + href);
        assertThat(page.getByText("Đồng chí đã hoàn thành")).isVisible();
        assertThat(page.locator("main")).not().containsText(GOOD);
        assertThat((Integer) page.evaluate("localStorage.length + sessionStorage.length")).as("nothing is kept in the browser").isZero();
        assertThat(jdbc.sql("select count(*) from task_draft").query(Integer.class).single()).isZero();

        for (String other : MEMBERS.stream().filter(member -> !member.equals(VOTER)).toList()) {
            walk.cast(other, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED);
        }
        Page head = BarePages.login(chromium.phone(), server(), "dv0002").page();
        head.navigate(server() + new PersonsTasks(head, server()).hrefOf("Kết thúc bỏ phiếu"));
        assertThat(head.getByText("Đã bỏ phiếu: 7 trên 7 đồng chí có mặt")).isVisible();
        fits(head, "ballot-close-phone");
        walk.submit("closeBallot", "dv0002", Map.of("decision", "COUNT"));
        head.navigate(server() + new PersonsTasks(head, server()).hrefOf("Xác nhận kết quả kiểm phiếu"));
        assertThat(head.getByText("7 (100%)").first()).isVisible();
        fits(head, "ballot-result-phone");
    }

    @Test
    void papersAreCountedOnTheTelephone() {
        walk.open("PAPER", MEMBERS);
        Page page = BarePages.login(chromium.phone(), server(), "dv0003").page();
        page.navigate(server() + new PersonsTasks(page, server()).hrefOf("Kiểm phiếu, người thứ nhất"));
        assertThat(page.locator(".nn-row")).hasCount(3);
        fits(page, "ballot-count-phone");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void fits(Page page, String picture) {
        shoot(page, picture);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(picture).isLessThanOrEqualTo(390);
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
