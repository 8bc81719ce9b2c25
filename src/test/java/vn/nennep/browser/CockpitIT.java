package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.nennep.browser.Chromium.shoot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.session.process.WholeSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * Whoever watches the processes, and the administrator, in Cockpit and Admin: all is Vietnamese, nothing is offered that is refused, and nobody's name or word is there. {@link Chromium}
 * fails on a request that is refused or goes elsewhere. One session waits; of another the minutes couldn't be numbered, and its job has given up.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false", "nennep.outbox.delay=24h", "nennep.reminder.delay=24h",
            "nennep.files.directory=target/cockpit-files", "logging.level.root=warn"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import(WholeSession.class)
@ExtendWith(ClockExtension.class)
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class CockpitIT {

    private static final String MONITOR = "dv0103";
    private static final String ADMINISTRATOR = "qt0001";
    private static final String SAID = "ý kiến riêng của đảng viên";

    /** Of the generic groups, the applications, the engine and the folder of the models, where they stand as ids. */
    private static final Set<String> IDS = Set.of("member", "monitor", "administrator", "tasklist", "cockpit", "default", "processes");

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private WholeSession walk;
    @Autowired private Register register;
    @Autowired private JdbcClient jdbc;
    @Autowired private ManagementService management;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;

    private String waiting;
    private String failed;

    @BeforeEach
    void aSessionThatWaitsAndOneWhoseMinutesCannotBeNumbered() {
        if (failed == null) {
            walk.start(SAID);
            walk.announced();
            walk.held();
            walk.voted();
            jdbc.sql("update unit_term set ends_on = '2025-12-31' where unit_id = 'CB-PD'").update();
            assertThat(catchThrowable(walk::recorded)).isNotNull();
            jdbc.sql("update unit_term set ends_on = '2027-12-31' where unit_id = 'CB-PD'").update();
            failed = walk.instance();
            Job job = management.createJobQuery().processInstanceId(failed).withException().singleResult();
            management.setJobRetries(job.getId(), 0);
            walk.clockAt(ClockExtension.BEGIN);
            walk.start(SAID);
            walk.announced();
            waiting = walk.instance();
        }
    }

    @Test
    void theMonitorSeesHowTheProcessesStandAndIsOfferedNothingToChange() {
        Page desk = chromium.desk();
        BarePages.login(desk, server(), MONITOR);
        SoftAssertions softly = new SoftAssertions();
        cockpit().forEach((name, place) -> {
            visit(desk, "cockpit", place);
            vietnamese(softly, desk, name);
            nobody(softly, desk, name);
            softly.assertThat(desk.locator(".ctn-toolbar a:visible, .action-button:visible, .edit-toggle:visible, td.action a:visible").count())
                    .as("buttons on " + name)
                    .isZero();
            shoot(desk, "cockpit-monitor-" + name);
        });
        softly.assertThat(desk.locator("[cam-widget-header] a").allInnerTexts().stream().map(String::strip))
                .contains("Quy trình", "Quyết định", "Việc")
                .doesNotContain("Bản triển khai", "Báo cáo", "Xử lý hàng loạt");
        softly.assertAll();
        assertThat(desk.locator("html")).hasAttribute("lang", "vi");
    }

    @Test
    void theIncidentTellsItsCauseAndNobodysNameEvenInItsDetails() {
        Page desk = chromium.desk();
        BarePages.login(desk, server(), MONITOR);
        visit(desk, "cockpit", new Place("#/process-instance/" + failed + "/runtime?tab=incidents-tab", "tbody td"));
        Locator row = desk.locator(".ctn-tabbed-content tbody tr").first();
        assertThat(row).containsText("Chưa có nhiệm kỳ của đơn vị CB-PD");
        assertThat(row).containsText("tác vụ nền bị lỗi");
        shoot(desk, "cockpit-monitor-incident");
        row.locator("a[ng-click^='viewVariable']").first().click();
        assertThat(desk.locator(".modal-content")).containsText("Xem chi tiết lỗi");
        SoftAssertions softly = new SoftAssertions();
        nobody(softly, desk, "details");
        softly.assertAll();
        shoot(desk, "cockpit-monitor-incident-details");
    }

    @Test
    void theAdministratorHoldsAndTriesAgainButMovesNothing() {
        Page desk = chromium.desk();
        BarePages.login(desk, server(), ADMINISTRATOR);
        SoftAssertions softly = new SoftAssertions();
        cockpit().forEach((name, place) -> {
            visit(desk, "cockpit", place);
            vietnamese(softly, desk, name);
            shoot(desk, "cockpit-administrator-" + name);
        });
        visit(desk, "cockpit", new Place("#/repository", ".deployment .name"));
        vietnamese(softly, desk, "deployments");
        softly.assertThat(desk.locator(".delete-deployment:visible").count()).as("delete").isZero();
        shoot(desk, "cockpit-administrator-deployments");

        visit(desk, "cockpit", new Place("#/process-instance/" + failed + "/runtime", ".djs-container svg"));
        softly.assertThat(desk.locator(".ctn-toolbar a:visible").all().stream().map(button -> button.getAttribute("uib-tooltip")))
                .containsExactlyInAnyOrder("Tăng số lần thử lại của các tác vụ nền bị lỗi", "Tạm dừng lượt thực hiện");
        desk.locator(".ctn-toolbar a[uib-tooltip^='Tăng']").click();
        assertThat(desk.locator(".modal-content")).containsText("Chọn tác vụ nền bị lỗi");
        vietnamese(softly, desk, "trying again");
        shoot(desk, "cockpit-administrator-retry");
        desk.locator(".modal-content thead input[type=checkbox], .modal-content tbody input[type=checkbox]").first().check();
        desk.locator(".modal-content .btn-primary:visible").click();
        assertThat(desk.locator(".modal-content")).containsText("Đã tăng số lần thử lại");
        softly.assertAll();
        Job job = management.createJobQuery().processInstanceId(failed).withException().singleResult();
        assertThat(job.getRetries()).isEqualTo(1);
        management.setJobRetries(job.getId(), 0);
    }

    @Test
    void adminIsToLookAt() {
        Page desk = chromium.desk();
        BarePages.login(desk, server(), ADMINISTRATOR);
        SoftAssertions softly = new SoftAssertions();
        Map.of(
                "start", new Place("#/", "section a, .inner a, [ng-view] a"),
                "users", new Place("#/users", "td.username"),
                "user", new Place("#/users/dv0001?tab=profile", "form[name=editProfileForm]"),
                "user-groups", new Place("#/users/dv0001?tab=groups", "td.group-id"),
                "groups", new Place("#/groups", "td.group-id"),
                "units", new Place("#/tenants", "td.tenant-id"),
                "grants", new Place("#/authorization?resource=0", "td.permissions"),
                "system", new Place("#/system?section=system-settings-general", "h3"))
                .forEach((name, place) -> {
                    visit(desk, "admin", place);
                    vietnamese(softly, desk, name);
                    softly.assertThat(desk.locator("[ng-view] .btn-primary:visible, [ng-view] .btn-danger:visible, [ng-view] td.action:visible, "
                                    + "[ng-view] a.btn:visible").count())
                            .as("buttons on " + name)
                            .isZero();
                    shoot(desk, "admin-" + name);
                });
        softly.assertAll();
    }

    /** And whoever comes back is where he was to be. */
    @Test
    void everyApplicationIsLeftByOurLoginPage() {
        // what was under way when he left
        chromium.expect("status of 401");
        for (String app : List.of("cockpit", "admin", "welcome", "tasklist")) {
            Page desk = chromium.desk();
            BarePages.login(desk, server(), ADMINISTRATOR);
            desk.navigate(server() + "/camunda/app/" + app + "/default/");
            if (app.equals("welcome")) {
                desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất").setExact(true)).click();
            } else {
                desk.locator("li.account > a").click();
                desk.locator("li.logout a").click();
            }
            desk.waitForURL(Pattern.compile(".*/dang-nhap.*"));
            assertThat(desk.getByLabel("Tên đăng nhập")).isVisible();
            shoot(desk, "left-" + app);
            desk.getByLabel("Tên đăng nhập").fill(ADMINISTRATOR);
            desk.getByLabel("Mật khẩu").fill(Tasklist.PASSWORD);
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true)).click();
            if (!app.equals("welcome")) {
                desk.waitForURL(Pattern.compile(".*/camunda/app/" + app + "/default/.*"));
                assertThat(desk.locator("li.account > a")).containsText("Quản trị hệ thống");
            }
        }
    }

    /** @param sign what is there once the page is drawn */
    private record Place(String path, String sign) {}

    private Map<String, Place> cockpit() {
        ProcessDefinition definition =
                repository.createProcessDefinitionQuery().processDefinitionKey("thematicSession").latestVersion().singleResult();
        String decision = repository.createDecisionDefinitionQuery().decisionDefinitionKey("assignmentLead").latestVersion().singleResult().getId();
        String model = "#/process-definition/" + definition.getId() + "/runtime?detailsTab=";
        String instance = "#/process-instance/" + failed + "/runtime?tab=";
        String drawn = ".djs-container svg";
        return Map.ofEntries(
                Map.entry("dashboard", new Place("#/dashboard", ".stats .value")),
                Map.entry("processes", new Place("#/processes", "td.name a")),
                Map.entry("model", new Place(model + "process-instances-table", drawn)),
                Map.entry("model-incidents", new Place(model + "pd-incidents-tab", drawn)),
                Map.entry("model-called", new Place(model + "call-process-definitions-table", drawn)),
                Map.entry("model-jobs", new Place(model + "job-definition-table", drawn)),
                Map.entry("instance", new Place(instance + "variables-tab", drawn)),
                Map.entry("instance-incidents", new Place(instance + "incidents-tab", drawn)),
                Map.entry("instance-called", new Place(instance + "called-process-instances-tab", drawn)),
                Map.entry("instance-tasks", new Place(instance + "user-tasks-tab", drawn)),
                Map.entry("instance-jobs", new Place(instance + "jobs-tab", drawn)),
                Map.entry("waiting-tasks", new Place("#/process-instance/" + waiting + "/runtime?tab=user-tasks-tab", drawn)),
                Map.entry("waiting-jobs", new Place("#/process-instance/" + waiting + "/runtime?tab=jobs-tab", drawn)),
                Map.entry("decisions", new Place("#/decisions", "td.name a, td a")),
                Map.entry("decision", new Place("#/decision-definition/" + decision, ".dmn-decision-table-container td")),
                Map.entry("tasks", new Place("#/tasks", "#open-task-statistics tbody tr")));
    }

    private void visit(Page desk, String app, Place place) {
        desk.navigate("about:blank");
        desk.navigate(server() + "/camunda/app/" + app + "/default/" + place.path());
        assertThat(desk.locator(place.sign()).first()).isVisible();
        // what is still being fetched says so
        assertThat(desk.locator(".loader-state.loading:visible, .animate-spin:visible, .spinner:visible")).hasCount(0);
    }

    private void vietnamese(SoftAssertions softly, Page desk, String name) {
        Set<String> words = English.besidesCodes(desk);
        words.removeAll(IDS);
        words.removeAll(runtime.getVariables(failed).keySet());
        register.everybody().forEach(person -> words.removeAll(List.of(person.fullName().toLowerCase(Locale.ROOT).split(" "))));
        softly.assertThat(words).as("English on " + name).isEmpty();
        softly.assertThat(English.readable(desk)).as("labels on " + name).doesNotContainPattern("\\b(?:PLUGIN|PLGN|CAM_WIDGET|COCKPIT|DASHBOARD)_[A-Z_]+");
    }

    /** Nobody's name but the one in the corner, and nothing that somebody said. */
    private void nobody(SoftAssertions softly, Page desk, String name) {
        String seen = English.readable(desk).replace(register.nameOf(MONITOR), "");
        softly.assertThat(seen).as("words on " + name).doesNotContain(SAID);
        softly.assertThat(register.everybody().stream().map(PartyMember::fullName).filter(seen::contains)).as("names on " + name).isEmpty();
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
