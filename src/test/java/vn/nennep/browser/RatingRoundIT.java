package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.CampaignState;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.round.Rounds;
import vn.nennep.testing.DatabaseUnderTest;

/** The forms of a round as the secretary has them, at his desk and on his phone. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.files.directory=target/rating-round-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import(ReviewScene.class)
@DirtiesContext
class RatingRoundIT {

    private static final String SECRETARY = "dv0001";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 20, 8, 0);

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;

    @Autowired private ReviewScene scene;
    @Autowired private Reviews reviews;
    @Autowired private Rounds rounds;
    @Autowired private Subjects subjects;
    @Autowired private Intake intake;
    @Autowired private TransactionTemplate transaction;

    @Test
    void remarksAndMeetingAreWrittenDownOnADeskAndOnAPhone() {
        long round = begin();
        BarePages phone = BarePages.login(chromium.phone(), "http://localhost:" + port, SECRETARY);
        Page desk = chromium.desk();
        BarePages.login(desk, "http://localhost:" + port, SECRETARY);

        String remarks = task("prepareReviewRemarks", round);
        see(phone.page(), desk, remarks, "Nhận xét của chi ủy", "round-remarks");
        List<Map<String, Object>> rows = rows(remarks, "remarks");
        rows.forEach(row -> row.put("remark", "Hoàn thành tốt nhiệm vụ được giao"));
        intake.submit(remarks, SECRETARY, Map.of("remarks", rows));

        String meeting = task("holdReviewMeeting", round);
        see(phone.page(), desk, meeting, "Điểm danh", "round-meeting");
        // what is asked of a member who is there appears with the roll-call
        assertThat(phone.page().getByText("Ý kiến góp ý")).hasCount(0);
        phone.page().getByText("Có mặt", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(phone.page().getByText("Ý kiến góp ý").first()).isVisible();
        shoot(phone.page(), "round-meeting-called");
    }

    private void see(Page phone, Page desk, String task, String text, String picture) {
        for (Page page : List.of(phone, desk)) {
            page.navigate("http://localhost:" + port + "/viec/" + task);
            assertThat(page.getByText(text).first()).isVisible();
            shoot(page, picture + (page == phone ? "-phone" : "-desk"));
        }
        assertThat((Integer) phone.evaluate("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private String task(String key, long round) {
        return intake.tasksOf(SECRETARY).stream().filter(task -> task.key().equals(key) && task.subject() == round).findFirst().orElseThrow().id();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String task, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((List<Map<String, Object>>) intake.form(task, SECRETARY).orElseThrow().data().get(list)).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private long begin() {
        return transaction.execute(status -> {
            ReviewCampaign campaign = reviews.save(new ReviewCampaign(
                    subjects.next(ReviewCampaign.KIND), "DU-TB", 2025, Regime.R2025, LocalDate.of(2025, 11, 30), LocalDate.of(2025, 11, 20),
                    LocalDate.of(2025, 12, 10), LocalDate.of(2025, 12, 15), LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 31), "12-KH/ĐU",
                    LocalDate.of(2025, 10, 20), CampaignState.OPEN, "dv0101", NOW, null, null));
            UnitReview cell = scene.unitReview(campaign, "CB-PD", "DU-TB", UnitReviewState.REVIEWED);
            List<MemberReview> members = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                members.add(scene.memberReview(
                        cell, "dv000" + i, i <= 2 ? SelfReviewForm.FORM_2B : SelfReviewForm.FORM_2A, MemberReviewState.WRITTEN));
            }
            return rounds.begin(cell, members, false, null, null, NOW);
        });
    }
}
