package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What browsers are told, what they must bring along, and what the server answers to nonsense. */
@Served
class PageDoorsTest {

    /** Patience of the server in these tests, and what a slow machine adds. */
    private static final int PATIENCE = 30_000;

    @LocalServerPort private int port;
    @Autowired private Scene scene;
    @Autowired private TaskService tasks;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void begins() {
        scene.on(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/viec", "/viec/x", "/ho-so", "/hanh-dong/x", "/so-lieu", "/nhat-ky", "/dang-nhap", "/dong-ho", "/f/host.html", "/f/task.js", "/api/me",
        "/api/tasks", "/nowhere", "/a//b", "/actuator/health"
    })
    void s34_ourPagesTellBrowsersToTrustNothingElse(String address) {
        HttpResponse<String> page = scene.visitor("member").call("GET", address);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-eval").doesNotContain("script-src 'self' 'unsafe-inline'").doesNotContain("*");
        assertThat(page.headers().map()).containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsKey("permissions-policy")
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
        "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default"})
    void s34_theWebApplicationsAreFramedByNobodyEither(String address) {
        HttpResponse<String> page = scene.visitor("administrator").call("GET", address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "strict-dynamic"));
        assertThat(page.headers().map()).containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    /** The policy would stop it, so a page that holds any wouldn't work. (Tasklist runs the one of {@code host.html} itself; it is a file and holds no data.) */
    @Test
    void s01_noPageHoldsAnInlineScript() {
        for (String page : List.of("/viec", "/viec/x", "/ho-so", "/hanh-dong/x", "/so-lieu", "/nhat-ky", "/dang-nhap", "/dong-ho")) {
            assertThat(scene.visitor("member").call("GET", page).body()).as(page)
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)").doesNotContainPattern("\\son[a-z]+\\s*=").doesNotContain("javascript:");
        }
    }

    @Test
    void s17_whatPeopleAddedIsSavedAndNotShown() {
        for (String address : List.of("/api/files/" + scene.id("file", "final"), "/api/papers/" + scene.id("paper", "minutes"))) {
            HttpResponse<String> file = scene.visitor("secretary").call("GET", address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(how -> assertThat(how).startsWith("attachment;"));
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.startsWith("sandbox;"));
            assertThat(file.headers().firstValue("Cache-Control")).hasValueSatisfying(how -> assertThat(how).contains("no-store"));
        }
    }

    @Test
    void s26_withoutTheSessionsOwnTokenNothingIsChanged() {
        Visitor doer = scene.visitor("preparer");
        String task = scene.id("task", "preparer's");
        String stranger = scene.visitor("minuteTaker").ownToken();
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("POST /api/tasks/" + task + "/submission", "{\"values\":{}}");
        calls.put("PUT /api/tasks/" + task + "/draft", "{\"version\":0,\"values\":{\"purpose\":\"x\"}}");
        calls.put("POST /api/tasks/" + task + "/takeover", "");
        calls.put("POST /api/tasks/" + task + "/files", "");
        calls.put("POST /api/actions/askQuestion", "{\"unit\":\"CB-PD\"}");
        calls.put("POST /api/actions/askQuestion/files?unit=CB-PD", "");
        calls.put("POST /api/demo/clock", "{}");
        calls.put("POST /api/logout", "");
        calls.forEach((call, body) -> {
            String method = call.substring(0, call.indexOf(' '));
            String address = call.substring(call.indexOf(' ') + 1);
            for (String token : new String[] {null, "", "none", doer.ownToken() + "x", stranger, doer.webappToken()}) {
                var request = doer.bare(address).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
                HttpResponse<String> answer = doer.send(token == null ? request : request.header("X-XSRF-TOKEN", token));
                assertThat(answer.statusCode()).as(call + " with token " + token).isEqualTo(403);
                assertThat(answer.body()).contains("Phiên làm việc đã thay đổi");
            }
        });
        // the web applications end a session that is called so
        for (String token : new String[] {null, "none", scene.visitor("minuteTaker").webappToken()}) {
            Visitor again = Visitor.login(port, "dv0005");
            var request = again.bare("/camunda/api/engine/engine/default/task/" + task + "/claim").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"userId\":\"dv0005\"}"));
            assertThat(again.send(token == null ? request : request.header("X-XSRF-TOKEN", token)).statusCode()).as("claim with " + token).isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from task_draft where task_id = :id").param("id", task).query(Integer.class).single()).isZero();
        assertThat(doer.call("GET", "/api/me").statusCode()).as("still logged in").isEqualTo(200);
    }

    /** A form of another site can't write JSON, and says so by its content type. */
    @Test
    void s26_aForeignFormIsNotRead() {
        Visitor doer = scene.visitor("preparer");
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
            assertThat(doer.send(doer.request("/api/tasks/" + scene.id("task", "preparer's") + "/submission")
                                    .header("Content-Type", type).POST(BodyPublishers.ofString("{\"values\":{}}")))
                            .statusCode())
                    .as(type).isEqualTo(415);
        }
    }

    @Test
    void s26_aSessionFromBeforeTheLoginIsWorthNothing() {
        Visitor person = Visitor.anonymous(port);
        String before = person.cookie("JSESSIONID");
        HttpResponse<String> entered = person.send(person.bare("/api/login").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"user\":\"dv0004\",\"password\":\"NenNep@2026\"}")));
        assertThat(entered.statusCode()).isEqualTo(204);
        String after = person.cookie("JSESSIONID");
        assertThat(after).isNotEqualTo(before);
        assertThat(person.call("GET", "/api/me").statusCode()).isEqualTo(200);
        Visitor thief = Visitor.anonymous(port);
        assertThat(thief.send(java.net.http.HttpRequest.newBuilder(thief.bare("/api/me").build().uri()).header("Cookie", "JSESSIONID=" + before)).statusCode())
                .isEqualTo(401);
        assertThat(entered.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("JSESSIONID=")).isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain="));
    }

    @Test
    void s26_whoHasLeftHasLeft() {
        Visitor person = Visitor.login(port, "dv0004");
        String session = person.cookie("JSESSIONID");
        assertThat(person.call("POST", "/api/logout").statusCode()).isEqualTo(204);
        Visitor thief = Visitor.anonymous(port);
        assertThat(thief.send(java.net.http.HttpRequest.newBuilder(thief.bare("/api/me").build().uri()).header("Cookie", "JSESSIONID=" + session)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherSiteIsToldNothing() {
        Visitor person = scene.visitor("member");
        for (String address : List.of("/api/me", "/camunda/api/engine/engine/default/filter")) {
            HttpResponse<String> asked = person.send(person.request(address).header("Origin", "https://kesai.example").GET());
            assertThat(asked.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
        HttpResponse<String> preflight = person.send(person.request("/api/tasks/x/submission").header("Origin", "https://kesai.example")
                .header("Access-Control-Request-Method", "POST").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow"));
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, /viec", "TRACE, /api/me", "PUT, /viec", "DELETE, /ho-so", "POST, /nhat-ky", "PATCH, /f/host.html", "DELETE, /api/sessions/1", "PUT, /api/me",
        "PROPFIND, /", "CONNECT, /viec", "TRACE, /camunda/app/tasklist/default/", "DELETE, /camunda/app/tasklist/default/"
    })
    void otherMethodsDoNothing(String method, String address) {
        String answer = Raw.say(port, method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Secret: dung-vong-lai\r\nConnection: close\r\n\r\n", PATIENCE);
        assertThat(answer).matches(Pattern.compile("HTTP/1\\.1 (400|401|403|404|405|501) .*", Pattern.DOTALL)).doesNotContain("dung-vong-lai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/actuator", "/f/nowhere.js", "/api/nowhere", "/camunda/nowhere", "/error"})
    void whatIsNotThereIsToldInVietnameseAndWithoutInsides(String address) {
        HttpResponse<String> page = scene.visitor("member").send(scene.visitor("member").bare(address).setHeader("Accept", "text/html").GET());
        assertThat(page.statusCode()).isIn(400, 404, 500, 999);
        assertThat(page.body()).doesNotContain("Whitelabel").doesNotContain("Exception").doesNotContain("at org.").doesNotContain("Tomcat");
        if (!address.startsWith("/camunda") && !address.startsWith("/api")) {
            assertThat(page.body()).contains("Việc của tôi");
        }
    }

    @Test
    void nonsenseIsRefusedWithoutInsides() {
        List<String> nonsense = List.of(
                "GET /viec HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(60_000) + "\r\nConnection: close\r\n\r\n",
                "GET /viec\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /" + "a".repeat(60_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /viec HTTP/1.1\r\n\r\n",
                "GET /viec HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{\"user\":[");
        for (String request : nonsense) {
            String answer = Raw.say(port, request, PATIENCE);
            assertThat(answer).as(request.substring(0, Math.min(60, request.length()))).matches(Pattern.compile("HTTP/1\\.1 [45]\\d\\d .*", Pattern.DOTALL))
                    .doesNotContain("Tomcat").doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    /** The server says no as soon as it hears how much is to come, and reads none of it. */
    @Test
    void s15_aGigabyteIsRefusedBeforeItIsSent() {
        Visitor doer = scene.visitor("preparer");
        String answer = Raw.say(port, upload(doer, 1_073_741_824L, true) + "--limit\r\n", PATIENCE);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("100 MB");
    }

    /** Whoever isn't logged in isn't listened to at all. */
    @Test
    void s15_aStrangersUploadIsNotStored() {
        String answer = Raw.say(port, upload(Visitor.anonymous(port), 90_000_000L, true) + "--limit\r\n", PATIENCE);
        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void s15_aSenderWhoStopsIsLeft() {
        Visitor doer = scene.visitor("preparer");
        String part = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7";
        String answer = Raw.say(port, upload(doer, 5_000_000L, false) + part, PATIENCE);
        assertThat(answer).doesNotContain("HTTP/1.1 200").doesNotContain("Exception");
    }

    private String upload(Visitor doer, long length, boolean close) {
        return "POST /api/tasks/" + scene.id("task", "preparer's") + "/files HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=" + doer.cookie("JSESSIONID")
                + "\r\nX-XSRF-TOKEN: " + doer.ownToken() + "\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: " + length + "\r\n"
                + (close ? "Connection: close\r\n" : "") + "\r\n";
    }
}
