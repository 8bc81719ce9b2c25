package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import vn.nennep.testing.ReceivedMail;

/**
 * The people of one journey, each at a desk of his own. What the journey is about they do by hand; what only leads there is handed in from their own
 * browser, through the calls that the form's page makes.
 */
final class Colleagues {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "qt0001";

    /** One call of the page's host, with the token of whoever is logged in. */
    private static final String CALL =
            """
            async ([method, path, body]) => {
                const me = await (await fetch('/api/me')).json();
                const answer = await fetch(path, {
                    method,
                    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': me.csrf},
                    body: body === null ? undefined : JSON.stringify(body)
                });
                const text = await answer.text();
                return {status: answer.status, text, body: text ? JSON.parse(text) : null};
            }""";

    private static final String UPLOAD =
            """
            async ([path, name, text]) => {
                const me = await (await fetch('/api/me')).json();
                const form = new FormData();
                form.append('file', new File([text], name, {type: 'application/pdf'}));
                return (await (await fetch(path, {method: 'POST', headers: {'X-XSRF-TOKEN': me.csrf}, body: form})).json()).id;
            }""";

    private final Chromium chromium;
    private final String server;
    private final String journey;
    private final Map<String, Tasklist> desks = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private int pictures;

    /** @param journey what the names of its pictures begin with */
    Colleagues(Chromium chromium, String server, String journey) {
        this.chromium = chromium;
        this.server = server;
        this.journey = journey;
    }

    Tasklist desk(String member) {
        return desks.computeIfAbsent(member, who -> Tasklist.login(chromium.desk(), server, who));
    }

    /** Where the person looks at our own pages. */
    Page page(String member) {
        return pages.computeIfAbsent(member, who -> BarePages.login(chromium.desk(), server, who).page());
    }

    void picture(Page page, String step) {
        Chromium.shoot(page, "%s-%02d-%s".formatted(journey, ++pictures, step));
    }

    /** The form of a work that nobody does yet, or that somebody else was to do, taken over. */
    Form takeOver(String member, String task) {
        Tasklist desk = desk(member);
        desk.open(Tasklist.ALL_OF_MY_ROLES, task);
        return desk.takeOver(task);
    }

    void complete(String member, String task, String picture) {
        picture(desk(member).page(), picture);
        desk(member).complete(task);
    }

    /** Opens the form of what the person may do to the session, from its file. */
    Form act(String member, long session, String title) {
        Page page = file(member, session);
        page.getByRole(AriaRole.LINK, named(title)).click();
        assertThat(page.locator("main .fjs-form")).isVisible();
        return new Form(page.locator("main"));
    }

    void send(String member, String picture) {
        Page page = page(member);
        picture(page, picture);
        page.getByRole(AriaRole.BUTTON, named("Gửi")).click();
        assertThat(page.locator("main h1")).hasText("Đã thực hiện");
    }

    Page file(String member, long session) {
        Page page = page(member);
        page.navigate(server + "/ho-so/" + session);
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    /** The file once the session has come so far; work of the job executor may still be under way. */
    Page file(String member, long session, String state) {
        return Awaitility.await("file in state " + state).atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).until(
                () -> file(member, session), page -> page.locator("main .nn-facts").innerText().contains(state));
    }

    /** The words of a paper that the file offers. */
    String paper(Page file, String number) throws IOException {
        Download download = file.waitForDownload(
                () -> file.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number + ", bản Word")).click());
        try (InputStream in = Files.newInputStream(download.path());
                XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    /** The session of that topic. */
    long session(String member, String topic) {
        return rows(call(member, "GET", "/api/sessions", null)).stream()
                .filter(session -> topic.equals(session.get("topic")))
                .map(session -> ((Number) session.get("id")).longValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session on " + topic));
    }

    void moveClock(String moment) {
        Page page = page(ADMINISTRATOR);
        page.navigate(server + "/dong-ho");
        page.getByLabel("Chuyển tới").fill(moment);
        page.getByRole(AriaRole.BUTTON, named("Chuyển đồng hồ")).click();
        assertThat(page.getByText("Đã chuyển đồng hồ.")).isVisible();
    }

    void handIn(String member, String task, Map<String, ?> values) {
        call(member, "POST", "/api/tasks/" + id(member, task) + "/submission", Map.of("values", values));
    }

    /** The rows with which a list of the form is prefilled. */
    List<Map<String, Object>> prefilled(String member, String task, String list) {
        Map<?, ?> form = (Map<?, ?>) call(member, "GET", "/api/tasks/" + id(member, task) + "/form", null);
        return rows(((Map<?, ?>) form.get("data")).get(list));
    }

    /** Those values of the form that it is prefilled with. */
    Map<String, Object> data(String member, String task, List<String> keys) {
        Map<?, ?> form = (Map<?, ?>) call(member, "GET", "/api/tasks/" + id(member, task) + "/form", null);
        Map<String, Object> values = new HashMap<>();
        keys.forEach(key -> values.put(key, ((Map<?, ?>) form.get("data")).get(key)));
        return values;
    }

    /** The id of the file that was added to the form. */
    String upload(String member, String task, String name) {
        return (String) page(member).evaluate(UPLOAD, List.of("/api/tasks/" + id(member, task) + "/files", name, "%PDF-1.4 " + name));
    }

    boolean hasTask(String member, String task) {
        return rows(call(member, "GET", "/api/tasks", null)).stream().anyMatch(open -> task.equals(open.get("name")));
    }

    /** Work of the job executor may still be under way before the task is there. */
    private String id(String member, String task) {
        return Awaitility.await("“" + task + "” of " + member).atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).until(
                () -> rows(call(member, "GET", "/api/tasks", null)).stream()
                        .filter(open -> task.equals(open.get("name")))
                        .map(open -> (String) open.get("id"))
                        .findFirst()
                        .orElse(null),
                id -> id != null);
    }

    private Object call(String member, String method, String path, Object body) {
        Map<?, ?> answer = (Map<?, ?>) page(member).evaluate(CALL, Arrays.asList(method, path, body));
        assertThat((int) answer.get("status")).as("%s %s: %s", method, path, answer.get("text")).isBetween(200, 299);
        return answer.get("body");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object list) {
        return ((List<Map<String, Object>>) list).stream().map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }

    /** The mails of that subject, once there are that many; each recipient gets one. */
    static Map<String, String> mails(GreenMailExtension mail, String subject, int number) {
        return Awaitility.await("mails “" + subject + "”").atMost(PATIENCE).pollInSameThread()
                .until(() -> mails(mail, subject), found -> found.size() >= number);
    }

    private static Map<String, String> mails(GreenMailExtension mail, String subject) throws MessagingException, IOException {
        Map<String, String> texts = new HashMap<>();
        for (MimeMessage message : List.of(mail.getReceivedMessages())) {
            if (subject.equals(message.getSubject())) {
                String address = message.getRecipients(Message.RecipientType.TO)[0].toString();
                texts.put(address.substring(0, address.indexOf('@')), ReceivedMail.text(message));
            }
        }
        return texts;
    }

    static Map<String, Object> row(String... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
