package vn.nennep.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the pictures of the guide and of the README as their readers would see the screen. They lie under {@code target}; with
 * {@code -Dguide.pictures.write=true} they also replace the ones that guide and README show.
 */
final class GuidePictures {

    static final String RENEW =
            "renew the pictures with: mvn test-compile failsafe:integration-test failsafe:verify -Dit.test=FiveDesksIT,AnnualReviewJourneyIT -Dguide.pictures.write=true";

    private static final Path TAKEN = Path.of("target", "screenshots", "guide");
    private static final Path DOCS = Path.of("docs", "pictures");
    private static final Path GUIDE = Path.of("src", "main", "frontend", "guide");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^]]*]\\(pictures/([^)]+)\\.webp\\)");
    private static final boolean WRITE = Boolean.getBoolean("guide.pictures.write");

    /** What the README shows as well, as PNG, which every viewer of it knows. */
    private static final Set<String> IN_README =
            Set.of("member-tasks-phone", "secretary-review-desk", "secretary-file-desk", "secretary-roll-call-phone", "review-quota-desk", "review-ballot-phone");

    /** How the names of those begin that the annual review's journey takes. */
    private static final String OF_THE_REVIEW = "review-";

    /** Our own pages may be shorter than the window; Tasklist fills it. */
    private static final String CONTENT_ENDS =
            "document.querySelector('main') ? Math.max(360, ...[...document.querySelectorAll('main > *')].map(part => part.getBoundingClientRect().bottom + 24)) : Infinity";

    /** Only what is meant to scroll is scrolled: Tasklist's columns would be pushed out of the window. */
    private static final String SCROLL_TO_TOP =
            """
            node => {
                const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;
                let box = node.parentElement;
                while (box !== document.documentElement && !scrolls(box)) box = box.parentElement;
                const from = box === document.documentElement ? 0 : box.getBoundingClientRect().top;
                box.scrollTop += node.getBoundingClientRect().top - from - 16;
            }""";

    /** Of WebP; below it small letters begin to blur. */
    private static final int QUALITY = 82;

    private final Set<String> taken = new TreeSet<>();
    private final Set<String> shown = shown();

    /** What the window shows. */
    void take(Page page, String name) {
        page.evaluate("document.fonts.ready");
        ViewportSize window = page.viewportSize();
        double height = Math.min(window.height, ((Number) page.evaluate(CONTENT_ENDS)).doubleValue());
        take(page, name, window.width, height);
    }

    /** What the window shows once this stands at its top. */
    void take(Page page, String name, Locator top) {
        top.evaluate(SCROLL_TO_TOP);
        take(page, name);
    }

    /** The names of what was taken, without the kind of file. */
    Set<String> taken() {
        return taken;
    }

    /** The names of what the guide shows of the annual review. */
    static Set<String> ofTheReview() {
        return shown().stream().filter(name -> name.startsWith(OF_THE_REVIEW)).collect(Collectors.toSet());
    }

    /** The names of what the guide shows of all else. */
    static Set<String> besidesTheReview() {
        return shown().stream().filter(name -> !name.startsWith(OF_THE_REVIEW)).collect(Collectors.toSet());
    }

    private static Set<String> shown() {
        try (Stream<Path> pages = Files.list(GUIDE)) {
            Set<String> names = new TreeSet<>();
            for (Path page : pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (Matcher picture = SHOWN.matcher(Files.readString(page)); picture.find(); ) {
                    names.add(picture.group(1));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Page page, String name, double width, double height) {
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        // counted from the top of the page, however far it is scrolled
        clip.addProperty("y", (Number) page.evaluate("scrollY"));
        clip.addProperty("width", width);
        clip.addProperty("height", height);
        clip.addProperty("scale", (Number) page.evaluate("devicePixelRatio"));
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", QUALITY);
        how.addProperty("captureBeyondViewport", false);
        how.add("clip", clip);
        CDPSession tools = page.context().newCDPSession(page);
        byte[] picture = Base64.getDecoder().decode(tools.send("Page.captureScreenshot", how).get("data").getAsString());
        tools.detach();
        taken.add(name);
        write(TAKEN.resolve(name + ".webp"), picture);
        if (WRITE && IN_README.contains(name)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name + ".png")));
        }
        if (WRITE && shown.contains(name)) {
            write(GUIDE.resolve("pictures").resolve(name + ".webp"), picture);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
