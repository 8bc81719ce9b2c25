package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Where a person does his work, as he is used to: at a desk in Tasklist, or with a telephone on our own pages. */
interface Workplace {

    Page page();

    /** Opens my task of that name; work of the job executor may still be under way before it stands in the list. */
    Form open(String task);

    /** Hands in and sees that it was taken. */
    void complete(String task);

    static Workplace desk(Chromium chromium, String server, String member) {
        return new Desk(Tasklist.login(chromium.desk(), server, member));
    }

    static Workplace phone(Chromium chromium, String server, String member) {
        return new Phone(BarePages.login(chromium.phone(), server, member));
    }

    record Desk(Tasklist tasklist) implements Workplace {

        @Override
        public Page page() {
            return tasklist.page();
        }

        @Override
        public Form open(String task) {
            return tasklist.open(Tasklist.MINE, task);
        }

        @Override
        public void complete(String task) {
            tasklist.complete(task);
        }
    }

    record Phone(BarePages pages) implements Workplace {

        @Override
        public Page page() {
            return pages.page();
        }

        @Override
        public Form open(String task) {
            Awaitility.await("“" + task + "” in the list").atMost(Duration.ofSeconds(60)).pollInSameThread().pollDelay(Duration.ZERO).until(() -> {
                pages.open("/viec", "Việc của tôi");
                return card(task).count() > 0;
            });
            card(task).first().getByRole(AriaRole.LINK).first().click();
            pages.sees(task);
            return pages.form();
        }

        @Override
        public void complete(String task) {
            pages.press("Hoàn thành");
            assertThat(page().locator("main h1")).hasText("Đã hoàn thành");
        }

        private Locator card(String task) {
            return page().locator("main .card:visible", new Page.LocatorOptions().setHasText(task));
        }
    }
}
