package vn.nennep.platform.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nennep.testing.Installation;

/** Fault S-29: production has no demo people, no console, no default password, and doesn't start without the first administrator's. What it shows, it shows the operator alone. */
class ProductionIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "short"})
    void refuses_to_start_without_the_first_administrators_password(String password) throws IOException {
        try (Installation production = start(password)) {
            assertThat(production.runs()).isFalse();
            assertThat(production.output()).contains("NENNEP_FIRST_ADMINISTRATOR_PASSWORD");
        }
    }

    @Test
    void starts_with_one_administrator_and_nothing_of_the_demo() throws Exception {
        try (Installation production = start("một mật khẩu dài và riêng")) {
            HttpClient browser = HttpClient.newHttpClient();
            assertThat(login(browser, production.port(), "qt0001", "NenNep@2026").statusCode()).isEqualTo(401);
            assertThat(login(browser, production.port(), "dv0001", "NenNep@2026").statusCode()).isEqualTo(401);
            HttpResponse<String> entered = login(browser, production.port(), "qt0001", "một mật khẩu dài và riêng");
            assertThat(entered.statusCode()).isEqualTo(204);
            List<String> cookies = entered.headers().allValues("Set-Cookie");
            assertThat(cookies).hasSizeGreaterThan(1).allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
            String session = cookies.stream().filter(cookie -> cookie.startsWith("JSESSIONID")).findFirst().orElseThrow().replaceAll(";.*", "");
            assertThat(get(browser, production.port(), "/api/me", session)).isEqualTo(200);
            for (String absent : List.of(
                    "/h2-console", "/h2-console/login.do", "/engine-rest/user", "/engine-rest/engine", "/actuator", "/actuator/env", "/actuator/heapdump",
                    "/actuator/beans", "/actuator/configprops", "/actuator/loggers", "/actuator/threaddump", "/actuator/metrics", "/actuator/flyway",
                    "/actuator/prometheus", "/api/demo/clock", "/swagger-ui.html", "/v3/api-docs", "/camunda/app/admin/default/#/setup", "/webjars/camunda/app/x.js",
                    "/application.yaml", "/.git/config", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/f/page-style.css.map")) {
                assertThat(get(browser, production.port(), absent.replace("#/setup", "setup"), session)).as(absent).isIn(400, 403, 404);
            }
            assertThat(get(browser, production.port(), "/actuator/health", session)).as("has a port of its own").isEqualTo(404);
            assertThat(get(browser, production.port(), "/livez", "x=1")).isEqualTo(200);
            assertThat(answer(browser, production.port(), "/readyz", "x=1", "*/*").body()).isEqualTo("{\"status\":\"UP\"}");
            secured(browser, production.port(), session);
            forTheOperatorAlone(browser, production);
            tellsNothingOfPeople(browser, production);
        }
    }

    /** What travels only over HTTPS says so: cookies of both kinds, and our pages for a year. */
    private static void secured(HttpClient browser, int port, String session) throws Exception {
        HttpResponse<String> page = answer(browser, port, "/viec", session, "text/html");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(how -> assertThat(how).startsWith("max-age=31536000"));
        HttpResponse<String> tasklist = answer(browser, port, "/camunda/app/tasklist/default/", "x=1", "*/*");
        assertThat(tasklist.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax"));
        assertThat(tasklist.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(tasklist.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        HttpResponse<String> lost = answer(browser, port, "/khong-co", session, "text/html");
        assertThat(lost.body()).doesNotContain("Whitelabel").doesNotContain("Exception").doesNotContain("Tomcat");
        for (HttpResponse<String> any : List.of(page, tasklist, lost)) {
            assertThat(any.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    /** Health in detail and figures on a port of their own, which only this host reaches. */
    private static void forTheOperatorAlone(HttpClient browser, Installation production) throws Exception {
        int port = production.operatorsPort();
        JsonNode health = JSON.readTree(answer(browser, port, "/actuator/health", "x=1", "*/*").body());
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("components").fieldNames()).toIterable()
                .contains("db", "databaseWrites", "files", "diskSpace", "outbox", "jobs", "backup");
        String figures = answer(browser, port, "/actuator/prometheus", "x=1", "*/*").body();
        assertThat(figures)
                .contains("nennep_tasks_open 0.0", "nennep_tasks_overdue", "nennep_mail_messages{state=\"pending\"}", "nennep_jobs_failed", "nennep_backup_age_seconds")
                .containsPattern("nennep_logins_failed [1-9]")
                .doesNotContain("qt0001", "dv0001", "ROOT");
        for (String absent : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers", "/actuator/configprops", "/api/me", "/api/tasks",
                "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task")) {
            assertThat(get(browser, port, absent, "x=1")).as(absent).isEqualTo(404);
        }
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().filter(found -> !found.isLoopbackAddress() && found instanceof Inet4Address).toList()) {
                for (int closed : List.of(port, production.port())) {
                    assertThatThrownBy(() -> new Socket(address, closed).close()).as(address.toString()).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    /** Fault S-31: whatever is brought, every line of the log is one JSON object, and nothing of what was brought is in it. */
    private static void tellsNothingOfPeople(HttpClient browser, Installation production) throws Exception {
        String planted = "Bí-Mật-Của-Đồng-Chí";
        int port = production.port();
        login(browser, port, planted + "\\r\\n{\\\"forged\\\":true}", planted);
        browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/api/admin/auth/user/default/login/tasklist"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + URLEncoder.encode(planted, UTF_8) + "&password=" + URLEncoder.encode(planted, UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String path = "/api/tasks/" + URLEncoder.encode(planted, UTF_8);
        HttpResponse<String> answer = answer(browser, port, path, planted.replaceAll("[^A-Za-z-]", "") + "=1", "*/*");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
        assertThat(answer(browser, port, path, "x=1", "*/*").headers().firstValue("X-Request-Id")).isNotEqualTo(answer.headers().firstValue("X-Request-Id"));
        login(browser, port, "qt0001", "sai mật khẩu");
        List<JsonNode> lines = new ArrayList<>();
        // a library that only the tests have speaks before the log begins
        for (String line : production.output().substring(production.output().indexOf("{\"")).split("\n")) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).allSatisfy(line -> assertThat(line.path("log").path("level").asText()).isNotBlank());
        assertThat(production.output()).doesNotContain(planted, "forged", "B%C3%AD", "sai mật khẩu");
    }

    @Test
    void a_wrong_setting_ends_the_start_with_a_sentence_and_a_code_after_which_nobody_tries_again() throws IOException {
        try (Installation production = Installation.start("--spring.profiles.active=prod", "--nennep.files.directory=target/test-files")) {
            assertThat(production.runs()).isFalse();
            assertThat(production.output()).contains("NENNEP_BASE_URL").doesNotContain("\\tat ");
            assertThat(production.exitCode()).isEqualTo(78);
        }
    }

    @Test
    void a_database_that_doesnt_answer_ends_the_start_with_a_sentence_and_may_be_tried_again() throws IOException {
        try (Installation production = Installation.start(
                "--spring.profiles.active=prod,postgresql", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nennep", "--nennep.base-url=https://nennep.example",
                "--nennep.files.directory=target/test-files")) {
            assertThat(production.runs()).isFalse();
            assertThat(production.output()).contains("The database doesn't answer", "Cơ sở dữ liệu không trả lời");
            assertThat(production.exitCode()).isEqualTo(1);
        }
    }

    /** What is under way when it is stopped comes to its end. */
    @Test
    void a_call_that_is_under_way_is_answered_although_it_is_stopped() throws Exception {
        try (Installation production = start("một mật khẩu dài và riêng");
                Socket slow = new Socket("127.0.0.1", production.port())) {
            byte[] body = "{\"user\":\"dv0001\",\"password\":\"sai\"}".getBytes(UTF_8);
            OutputStream out = slow.getOutputStream();
            out.write(("POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                    + "\r\n\r\n").getBytes(UTF_8));
            out.write(body, 0, 5);
            out.flush();
            HttpClient browser = HttpClient.newHttpClient();
            Awaitility.await().untilAsserted(() -> assertThat(answer(browser, production.operatorsPort(), "/actuator/prometheus", "x=1", "*/*").body())
                    .contains("http_server_requests_active_seconds_count{exception=\"none\",method=\"POST\""));
            production.stop();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> production.output().contains("Commencing graceful shutdown"));
            out.write(body, 5, body.length - 5);
            out.flush();
            assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 401").contains("Sai tên đăng nhập");
        }
    }

    /** The two commands as an operator types them: the backup while the application has its H2 file open, the restore into another. */
    @Test
    void r28_backup_and_restore_by_command() throws Exception {
        Path backup = folder.resolve("backup");
        try (Installation production = start("một mật khẩu dài và riêng", "--spring.datasource.url=" + h2("here"), "--nennep.backup.directory=" + folder.resolve("backups"))) {
            try (Installation command = Installation.command(
                    "backup", "--to", backup.toString(), "--spring.profiles.active=prod", "--spring.datasource.url=" + h2("here"),
                    "--nennep.files.directory=target/test-files", "--management.server.port=" + production.operatorsPort())) {
                assertThat(command.output()).contains("Backup finished");
                assertThat(command.exitCode()).isZero();
            }
        }
        String[] elsewhere = {"--spring.profiles.active=prod", "--spring.datasource.url=" + h2("elsewhere"), "--nennep.files.directory=" + folder.resolve("files")};
        try (Installation command = Installation.command("restore", "--from=" + backup, elsewhere[0], elsewhere[1], elsewhere[2])) {
            assertThat(command.output()).contains("Restored", "Mail is held");
            assertThat(command.exitCode()).isZero();
        }
        try (Installation again = Installation.command("restore", "--from=" + backup, elsewhere[0], elsewhere[1], elsewhere[2])) {
            assertThat(again.output()).contains("The database isn't empty", "Cơ sở dữ liệu không trống");
            assertThat(again.exitCode()).isEqualTo(1);
        }
        try (Installation copy = start("", elsewhere[1], elsewhere[2])) {
            assertThat(copy.runs()).as("it has its administrator, and asks for no password").isTrue();
            assertThat(login(HttpClient.newHttpClient(), copy.port(), "qt0001", "một mật khẩu dài và riêng").statusCode()).isEqualTo(204);
        }
    }

    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath();
    }

    private static Installation start(String password, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=prod",
                "--nennep.base-url=https://nennep.example",
                "--spring.datasource.url=jdbc:h2:mem:production;DB_CLOSE_DELAY=-1",
                "--nennep.first-administrator.password=" + password,
                "--nennep.files.directory=target/test-files"));
        for (String argument : more) {
            // said twice it would be a list of two
            arguments.removeIf(said -> said.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            arguments.add(argument);
        }
        return Installation.start(arguments.toArray(String[]::new));
    }

    private static HttpResponse<String> login(HttpClient browser, int port, String user, String password) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> answer(HttpClient browser, int port, String path, String cookie, String accepted)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookie).header("Accept", accepted).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int get(HttpClient browser, int port, String path, String session) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", session).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
