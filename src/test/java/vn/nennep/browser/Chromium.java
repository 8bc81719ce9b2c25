package vn.nennep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of a test class. After each test it fails what the test itself may not look at: a request that leaves this machine, an uncaught
 * exception, an error on the console.
 */
class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic");

    /** Milliseconds. A machine that does much else at the same time is no fault; and the demo's clock lives through every day it passes. */
    private static final double PATIENCE = 60_000;

    /** What sticks to the window's edge would lie across the middle of a picture of the whole page. */
    private static final String UNSTUCK = ".nn-bar { position: static !important; }";

    /** Tasklist asks who is logged in before anybody is. */
    private static final String BEFORE_LOGIN = "/camunda/api/admin/auth/user/default";

    /** Tasklist asks every ten seconds whether the task that is open is still there: it may just have been completed. */
    private static final String STILL_THERE = "/camunda/api/engine/engine/default/task/";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> installed = installed().or(Chromium::installedByApt);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** A desk's screen with a login session of its own. */
    Page desk() {
        return page(new Browser.NewContextOptions().setViewportSize(1400, 900));
    }

    /** A telephone's screen with a login session of its own. */
    Page phone() {
        return page(new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2));
    }

    /** The console may say this in the running test: a refusal that the test wants, for instance. */
    void expect(String message) {
        expected.add(message);
    }

    /** Takes the whole page, as high as it is; in Tasklist the form scrolls within the page, so the window is made as high as the form. */
    static void shoot(Page page, String name) {
        ViewportSize window = page.viewportSize();
        Object form = page.evaluate("document.querySelector('.nn-mount')?.scrollHeight ?? 0");
        page.setViewportSize(window.width, Math.max(window.height, page.url().contains("/tasklist/") ? ((Number) form).intValue() + 450 : 0));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true).setStyle(UNSTUCK));
        page.setViewportSize(window.width, window.height);
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setAcceptDownloads(true));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> {
            if (request.url().startsWith("http") && !HERE.contains(URI.create(request.url()).getHost())) {
                faults.add("left this machine: " + request.url());
            }
        });
        context.onWebError(error -> faults.add("uncaught: " + error.error()));
        context.onConsoleMessage(this::listen);
        return context.newPage();
    }

    private void listen(ConsoleMessage message) {
        Stream<String> allowed = Stream.concat(Stream.of(BEFORE_LOGIN, STILL_THERE), expected.stream());
        if ("error".equals(message.type()) && allowed.noneMatch((message.text() + message.location())::contains)) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            contexts.stream().flatMap(open -> open.pages().stream())
                    .forEach(page -> shoot(page, "failed-" + context.getRequiredTestMethod().getName() + "-" + page.hashCode()));
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(faults);
        faults.clear();
        expected.clear();
        assertThat(seen).as("what the browser complained of").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installedByApt() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try {
            new ProcessBuilder("sh", "-c", "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
            return installed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
