package vn.nennep.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** “Việc của tôi” of whoever is logged in. */
record PersonsTasks(Page page, String server) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The address of the task of that name, once it is there: work of the job executor may still be under way. */
    String hrefOf(String task) {
        return Awaitility.await("“" + task + "”").atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).until(
                () -> {
                    page.navigate(server + "/viec");
                    page.locator("main .tasks h2, main .tasks .nn-note").first().waitFor();
                    Locator card = page.locator(".card", new Page.LocatorOptions().setHas(
                            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(task).setExact(true))));
                    return card.count() == 0 ? null : card.first().getByRole(AriaRole.LINK).first().getAttribute("href");
                },
                href -> href != null);
    }
}
