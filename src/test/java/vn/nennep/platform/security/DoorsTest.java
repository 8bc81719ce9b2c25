package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door of the application, tried by every kind of person. {@code doors.tsv} says for each what to expect; a door without a line fails, and so does
 * a line without a door. OPEN means that the door let the call through, whatever was found behind it.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "nennep.files.directory=target/doors/files"
        })
class DoorsTest {

    private static final Path TABLE = Path.of("src/test/resources/doors.tsv");
    /** Written instead of compared when a new door has been opened and its line is to be reviewed: {@code -Ddoors.write=true}. */
    private static final boolean WRITE = Boolean.getBoolean("doors.write");
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();
    /** These end the session that tries them. */
    private static final Set<String> FAREWELLS = Set.of("POST /camunda/api/admin/auth/user/{processEngineName}/logout", "POST /api/logout");

    static {
        PEOPLE.put("anonymous", "");
        PEOPLE.put("member", "dv0004");
        PEOPLE.put("otherCell", "dv0022");
        PEOPLE.put("monitor", "dv0103");
        PEOPLE.put("administrator", "qt0001");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<RequestMappingHandlerMapping> spring;

    @Test
    void everyDoorIsAsOpenAsTheTableSays() throws Exception {
        Set<String> doors = new TreeSet<>(Doors.ofJersey(Map.of(
                "/camunda/api/engine", new EngineRestApplication(),
                "/camunda/api/cockpit", new CockpitApplication(),
                "/camunda/api/admin", new AdminApplication(),
                "/camunda/api/tasklist", new TasklistApplication(),
                "/camunda/api/welcome", new WelcomeApplication())));
        doors.addAll(Doors.ofSpring(spring.orderedStream().toList()));
        assertThat(doors).as("the engine's interface is among them").hasSizeGreaterThan(300);

        Map<String, String> found = new TreeMap<>();
        List<String> inOrder = new ArrayList<>(doors);
        for (String person : PEOPLE.keySet()) {
            Visitor visitor = new Visitor(PEOPLE.get(person));
            for (String door : inOrder) {
                if (FAREWELLS.contains(door)) {
                    found.merge(door, new Visitor(PEOPLE.get(person)).attempt(door), (a, b) -> a + "\t" + b);
                } else {
                    found.merge(door, visitor.attempt(door), (a, b) -> a + "\t" + b);
                }
            }
        }
        if (WRITE) {
            List<String> lines = new ArrayList<>(List.of("door\t" + String.join("\t", PEOPLE.keySet())));
            found.forEach((door, answers) -> lines.add(door + "\t" + answers));
            Files.write(TABLE, lines);
        }
        Map<String, String> expected = new TreeMap<>();
        Files.readAllLines(TABLE).stream().skip(1).forEach(line -> expected.put(
                line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        assertThat(found.keySet()).as("doors and lines").isEqualTo(expected.keySet());
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda/api/engine/engine/default/history/../task/count", "/camunda/api//engine/engine/default/task/count",
        "/camunda/api/engine/engine/default/filter%2f..%2ftask", "/camunda/api;x/engine/engine/default/task/count",
        "/camunda/%61pi/engine/engine/default/task/count", "/camunda/api/engine/engine/default/task/count/",
        "/camunda/api/engine/engine/default/TASK/count", "/camunda/API/engine/engine/default/task/count", "/camunda/api/engine/default/task/count",
        "/camunda/api/engine/engine/other/task/count", "/camunda/api/engine/task/count", "/engine-rest/task", "/h2-console", "/actuator", "/actuator/env",
        "/camunda/h2-console", "/x/..;/camunda/api/engine/engine/default/task/count"
    })
    void aMemberComesInByNoOtherWayOfWriting(String address) throws Exception {
        assertThat(new Visitor("dv0004").call("GET", address).statusCode()).isBetween(400, 404);
    }

    @Test
    void healthIsAllThatOperatorsSeeWithoutLogin() throws Exception {
        HttpResponse<String> health = new Visitor("").call("GET", "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void ourPagesAreFramedByNobody() throws Exception {
        HttpResponse<String> page = new Visitor("").call("GET", "/api/me");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'").contains("frame-ancestors 'none'").contains("object-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    /** Somebody at a browser. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        private String ownToken = "";

        Visitor(String member) throws IOException, InterruptedException {
            call("GET", "/camunda/app/welcome/default/");
            if (!member.isEmpty()) {
                HttpResponse<String> answer = browser.send(
                        HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/welcome"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-XSRF-TOKEN", token())
                                .POST(BodyPublishers.ofString("username=" + member + "&password=NenNep%402026"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("login of " + member).isEqualTo(200);
                call("GET", "/camunda/app/welcome/default/");
                String me = call("GET", "/api/me").body();
                ownToken = me.replaceFirst(".*\"csrf\":\"([^\"]+)\".*", "$1");
            }
        }

        String attempt(String door) throws IOException, InterruptedException {
            String method = door.substring(0, door.indexOf(' ')).replace("ANY", "GET");
            String address = door.substring(door.indexOf(' ') + 1)
                    .replaceAll("\\{(processEngineName|engine|name|engineName)(:[^}]*)?}", "default")
                    .replaceAll("\\{[^}]*}", "none");
            HttpResponse<String> answer = call(method, address);
            boolean refused = Set.of(400, 401, 403).contains(answer.statusCode()) && answer.body().startsWith("{\"")
                    && (answer.body().contains("\"type\":\"Refused\"") || answer.statusCode() == 401 && address.startsWith("/api/"));
            return refused ? String.valueOf(answer.statusCode()) : "OPEN";
        }

        HttpResponse<String> call(String method, String address) throws IOException, InterruptedException {
            String body = Set.of("POST", "PUT", "PATCH").contains(method) ? "{}" : null;
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
                    .header("X-XSRF-TOKEN", address.startsWith("/api/") ? ownToken.isEmpty() ? "none" : ownToken : token())
                    .header("Accept", "application/json, */*")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return browser.send(request.build(), BodyHandlers.ofString());
        }

        private String token() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(java.net.HttpCookie::getValue)
                    .findFirst()
                    .orElse("none");
        }

        private URI uri(String address) {
            return URI.create("http://localhost:" + port + address);
        }
    }
}
