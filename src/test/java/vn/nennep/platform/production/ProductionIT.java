package vn.nennep.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nennep.testing.Installation;

/** Fault S-29: production has no demo people, no console, no default password, and doesn't start without the first administrator's. */
class ProductionIT {

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
            assertThat(get(browser, production.port(), "/actuator/health", session)).isEqualTo(200);
            secured(browser, production.port(), session);
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

    private static Installation start(String password) throws IOException {
        return Installation.start(
                "--spring.profiles.active=prod",
                "--spring.datasource.url=jdbc:h2:mem:production;DB_CLOSE_DELAY=-1",
                "--nennep.first-administrator.password=" + password,
                "--nennep.files.directory=target/test-files");
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
