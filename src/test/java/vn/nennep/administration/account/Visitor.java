package vn.nennep.administration.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Somebody at a browser, who makes the calls of our pages and of the web applications. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "none";

    Visitor(int port) {
        this.port = port;
    }

    /** Logs in on our page; the answer tells whether he is in. */
    HttpResponse<String> login(String user, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/login", Map.of("user", user, "password", password));
        renewToken();
        return answer;
    }

    /** Logs in as the web applications do. */
    HttpResponse<String> loginOfTheWebApplications(String user, String password) throws IOException, InterruptedException {
        get("/camunda/api/engine/engine");
        return send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"))
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
    }

    HttpResponse<String> logoutOfTheWebApplications() throws IOException, InterruptedException {
        get("/camunda/api/engine/engine");
        return send(request("/camunda/api/admin/auth/user/default/logout")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"))
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** What the address bar does. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").GET());
    }

    HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A page of another site that makes the browser send a form: it knows no token and can't send JSON. */
    HttpResponse<String> forged(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> withoutToken(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    void renewToken() throws IOException, InterruptedException {
        HttpResponse<String> me = get("/api/me");
        token = me.statusCode() == 200 ? JSON.readTree(me.body()).path("csrf").asText() : "none";
    }

    boolean isIn() throws IOException, InterruptedException {
        return get("/api/me").statusCode() == 200;
    }

    JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    String session() {
        return cookie("JSESSIONID").orElse("");
    }

    /** Forgets the session, but not that this browser is known. */
    void closeSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> !c.getName().equals("nennep-device"))
                .toList()
                .forEach(c -> cookies.getCookieStore().remove(uri("/"), c));
        token = "none";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
