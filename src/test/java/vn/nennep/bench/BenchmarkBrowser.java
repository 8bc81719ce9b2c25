package vn.nennep.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody who is logged in, and what his browser asks for. */
final class BenchmarkBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNCOUNTED = 5;
    private static final int TIMES = 40;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token;

    BenchmarkBrowser(int port, String user, String password) throws IOException, InterruptedException {
        base = "http://localhost:" + port;
        post("/api/login", Map.of("user", user, "password", password));
        token = get("/api/me").path("csrf").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(bytes(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(base + path)));
    }

    byte[] post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8));
        return answer(token == null ? request : request.header("X-XSRF-TOKEN", token));
    }

    private byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.build().uri() + " " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    /** Asks for it many times, and prints how long the answers took and how large they are. */
    void measure(String what, String path) throws Exception {
        measure(what, () -> bytes(path));
    }

    /** The same of something that is sent. */
    void measure(String what, String path, Map<String, Object> body) throws Exception {
        measure(what, () -> post(path, body));
    }

    private static void measure(String what, java.util.concurrent.Callable<byte[]> request) throws Exception {
        for (int i = 0; i < UNCOUNTED; i++) {
            request.call();
        }
        int size = 0;
        Timings timings = new Timings(what);
        for (int i = 0; i < TIMES; i++) {
            size = timings.measure(request).length;
        }
        timings.print("%,d KB".formatted((size + 1023) >> 10));
    }
}
