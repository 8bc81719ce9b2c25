package vn.nennep.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.platform.web.CallerAddress;
import vn.nennep.platform.web.Entrance;
import vn.nennep.platform.web.Login;
import vn.nennep.platform.web.TooManyTries;
import vn.nennep.platform.web.Words;

/**
 * Brings the web applications' own login under the rules of ours: who opens one of them without being logged in is sent to our login page, whoever still
 * uses their call goes through the {@link Entrance}, and a session that is over is closed before they look at it.
 */
class LoginDoor extends OncePerRequestFilter {

    private static final String USER = "/camunda/api/admin/auth/user/default";
    private static final Pattern LOGIN = Pattern.compile(USER + "/login/[^/]+");
    private static final Pattern PAGE = Pattern.compile("/camunda(/app(/(tasklist|welcome|cockpit|admin)(/default)?(/index\\.html)?)?)?");
    private static final int LARGEST = 8 * 1024;

    private final ObjectProvider<Entrance> entrance;
    private final ObjectProvider<Login> login;
    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<LoginLog> log;
    private final ObjectProvider<Words> words;
    private final ObjectMapper mapper;

    LoginDoor(
            ObjectProvider<Entrance> entrance, ObjectProvider<Login> login, ObjectProvider<Accounts> accounts, ObjectProvider<LoginLog> log,
            ObjectProvider<Words> words, ObjectMapper mapper) {
        this.entrance = entrance;
        this.login = login;
        this.accounts = accounts;
        this.log = log;
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = PlainPath.of(request.getRequestURI()).map(p -> p.substring(request.getContextPath().length())).orElse("");
        String method = request.getMethod();
        if (method.equals("POST") && LOGIN.matcher(path).matches()) {
            logIn(request, response, chain);
        } else if (method.equals("POST") && path.equals(USER + "/logout")) {
            Optional<String> member = login.getObject().member(request);
            chain.doFilter(request, response);
            member.ifPresent(who -> log.getObject().enter(LoginEvent.LOGGED_OUT, who, CallerAddress.of(request)));
        } else if (method.equals("GET") && PAGE.matcher(path).matches() && asksForAPage(request) && login.getObject().member(request).isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + "/dang-nhap?den=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        } else {
            if (path.equals(USER)) {
                login.getObject().member(request);
            }
            chain.doFilter(request, response);
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            answer(response, 413, "door.tooLarge");
            return;
        }
        Attempt attempt;
        try {
            attempt = entrance.getObject().admit(request, Purpose.PASSWORD, field(body, "username"));
        } catch (TooManyTries tries) {
            response.setHeader("Retry-After", String.valueOf(tries.seconds()));
            answer(response, 429, "login.wait", tries.inWords());
            return;
        }
        String password = field(body, "password");
        if (!accounts.getObject().matches(attempt.memberId(), password) || !login.getObject().mayEnter(attempt.memberId())) {
            entrance.getObject().refuse(attempt);
            answer(response, 401, "login.failed");
            return;
        }
        entrance.getObject().recognise(request, response, attempt);
        chain.doFilter(new Opening(request, form("username", attempt.memberId(), "password", password), login.getObject()), response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            entrance.getObject().loggedIn(attempt);
        }
    }

    /** What the address bar asks for, not what a page's script does: a script could do nothing with a page to log in on. */
    private static boolean asksForAPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The first value of the field in a form's body, as the web applications read it too. */
    private static String field(byte[] body, String name) {
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decoded(pair.substring(0, equals)).equals(name)) {
                return decoded(pair.substring(equals + 1));
            }
        }
        return "";
    }

    /** Written anew, so that no second reading of the same bytes is possible. */
    private static byte[] form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=').append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void answer(HttpServletResponse response, int status, String code, Object... arguments) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/json;charset=UTF-8");
        mapper.writeValue(response.getOutputStream(), Map.of("type", "LoginRefused", "message", words.getObject().of(code, arguments)));
    }

    /** The login call of the web applications; the session that it opens knows since when it is open. */
    private static final class Opening extends RewrittenRequest {

        private final Login login;

        Opening(HttpServletRequest request, byte[] body, Login login) {
            super(request, body);
            this.login = login;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            if (session != null) {
                login.markOpened(session);
            }
            return session;
        }
    }

    /** Puts the door behind the one that refuses ambiguous addresses. */
    @Configuration
    static class Place {

        @Bean
        FilterRegistrationBean<LoginDoor> loginDoor(
                ObjectProvider<Entrance> entrance, ObjectProvider<Login> login, ObjectProvider<Accounts> accounts, ObjectProvider<LoginLog> log,
                ObjectProvider<Words> words, ObjectMapper mapper) {
            FilterRegistrationBean<LoginDoor> place = new FilterRegistrationBean<>(new LoginDoor(entrance, login, accounts, log, words, mapper));
            place.addUrlPatterns("/camunda/*");
            place.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
            return place;
        }
    }
}
