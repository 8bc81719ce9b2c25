package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Tasklist as one person sees it. */
class Tasklist {

    static final String MINE = "Việc của tôi";
    static final String UNASSIGNED = "Việc chờ nhận";
    static final String DUE_SOON = "Sắp đến hạn";
    static final String OVERDUE = "Quá hạn";
    static final String ALL_OF_MY_ROLES = "Việc của chi bộ tôi";
    static final String PASSWORD = "NenNep@2026";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Page page;
    private final String address;

    private Tasklist(Page page, String server) {
        this.page = page;
        this.address = server + "/camunda/app/tasklist/";
    }

    /** Opens Tasklist, is sent to the login page, and comes back. */
    static Tasklist login(Page page, String server, String member) {
        Tasklist tasklist = new Tasklist(page, server);
        page.navigate(tasklist.address);
        page.getByLabel("Tên đăng nhập").fill(member);
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Đăng nhập")).click();
        assertThat(page.locator("section.tasks-list")).isVisible();
        return tasklist;
    }

    Page page() {
        return page;
    }

    /**
     * Opens the task of that name. Work of the job executor may still be under way, so the list is asked again until it stands there;
     * and Tasklist forgets which card was clicked when a list it had asked for before arrives after the click, so a card that doesn't
     * open is clicked again.
     */
    Form open(String filter, String task) {
        Locator heading = page.locator(".task-card h2").filter(new Locator.FilterOptions().setHasText(task)).first();
        Awaitility.await().atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).ignoreExceptions().until(() -> {
            choose(filter);
            card(task).first().click(new Locator.ClickOptions().setTimeout(5_000));
            heading.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
            return true;
        });
        return form();
    }

    /** “Nhận việc này”: what nobody does yet, or somebody else whose role I hold, becomes mine. */
    Form takeOver(String task) {
        page.getByRole(AriaRole.BUTTON, named("Nhận việc này")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Nhận việc này"))).hasCount(0);
        return open(MINE, task);
    }

    /** Hands in and sees the task leave the list. */
    void complete(String task) {
        String said = refusal();
        handIn();
        page.waitForCondition(() -> card(task).count() == 0 || !refusal().equals(said));
        if (card(task).count() > 0 && !refusal().isEmpty()) {
            throw new AssertionError("“" + task + "” was refused: " + refusal());
        }
        assertThat(card(task)).hasCount(0);
    }

    /** Why the form says that it can't be handed in, or nothing. */
    String refusal() {
        return String.join("", page.locator(".nn-summary:visible").allInnerTexts());
    }

    void handIn() {
        page.getByRole(AriaRole.BUTTON, named("Hoàn thành").setExact(true)).click();
    }

    /** Shows what the filter finds. Tasklist mixes up two lists that are on their way at once, so that of the filter it begins with is waited for. */
    void choose(String filter) {
        page.navigate(address);
        assertThat(cards().or(page.getByText("Không còn việc nào.")).first()).isVisible();
        page.locator("[cam-tasklist-filters]").getByText(filter).click();
        assertThat(page.locator("[cam-tasklist-filters] .active").first()).containsText(filter);
    }

    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    /** By its name: what is asked, on another card, may speak of this one. */
    private Locator card(String task) {
        return cards().filter(new Locator.FilterOptions().setHas(page.locator("h4").filter(new Locator.FilterOptions().setHasText(task))));
    }

    /** The form of the open task. Its maker's licence wants the logo visible, which Tasklist's own styles hide. */
    private Form form() {
        assertThat(page.locator(".nn-mount .fjs-form .fjs-powered-by")).isVisible();
        return new Form(page.locator(".nn-mount"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
