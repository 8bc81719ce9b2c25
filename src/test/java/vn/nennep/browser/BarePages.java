package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Our own pages as one person sees them. */
class BarePages {

    private final Page page;
    private final String server;

    private BarePages(Page page, String server) {
        this.page = page;
        this.server = server;
    }

    static BarePages login(Page page, String server, String member) {
        BarePages pages = new BarePages(page, server);
        page.navigate(server + "/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(member);
        page.getByLabel("Mật khẩu").fill(Tasklist.PASSWORD);
        pages.press("Đăng nhập");
        pages.sees("Việc của tôi");
        return pages;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(server + path);
    }

    /** Opens the page and waits for this heading. */
    void open(String path, String heading) {
        open(path);
        sees(heading);
    }

    void sees(String heading) {
        assertThat(page.locator("main h1")).hasText(heading);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    }

    /** Goes to one of the pages that only some have; whoever has many finds them in a menu. */
    void openDesk(String name) {
        openDesk(page, name);
    }

    static void openDesk(Page page, String name) {
        assertThat(page.locator("header .who")).isVisible();
        Locator menu = page.locator("header .more summary");
        if (menu.count() == 1) {
            menu.click();
        }
        page.locator("header").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    Form form() {
        assertThat(page.locator(".nn-form .fjs-form")).isVisible();
        return new Form(page.locator(".nn-form"));
    }
}
