package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/** Somebody at a browser. */
final class Visitor {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String ownToken = "none";

    private Visitor(int port) {
        this.port = port;
        call("GET", "/camunda/app/welcome/default/");
    }

    static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    /** Logs in as the web applications do. */
    static Visitor login(int port, String member) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.send(visitor.request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + member + "&password=NenNep%402026")));
        assertThat(answer.statusCode()).as("login of " + member).isEqualTo(200);
        visitor.call("GET", "/camunda/app/welcome/default/");
        visitor.ownToken = visitor.call("GET", "/api/me").body().replaceFirst(".*\"csrf\":\"([^\"]+)\".*", "$1");
        return visitor;
    }

    HttpResponse<String> call(String method, String address) {
        return call(method, address, "{}");
    }

    /** With the token that the address wants; a body goes only with methods that have one. */
    HttpResponse<String> call(String method, String address, String body) {
        boolean sends = WITH_BODY.contains(method);
        HttpRequest.Builder request =
                request(address).method(method, sends ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
        return send(sends ? request.header("Content-Type", "application/json") : request);
    }

    /** What is downloaded there. */
    byte[] download(String address) {
        try {
            HttpResponse<byte[]> answer = browser.send(request(address).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends one file as a form does. */
    HttpResponse<String> upload(String address, String name, byte[] content) {
        String head = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArrays(java.util.List.of(head.getBytes(), content, "\r\n--limit--\r\n".getBytes()))));
    }

    /** A request of this visitor, with his cookies and token. */
    HttpRequest.Builder request(String address) {
        return bare(address).header("X-XSRF-TOKEN", address.startsWith("/api/") ? ownToken : webappToken());
    }

    /** The same without a token. */
    HttpRequest.Builder bare(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).header("Accept", "application/json, */*");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of our own calls. */
    String ownToken() {
        return ownToken;
    }

    String webappToken() {
        return cookie("XSRF-TOKEN");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }
}
