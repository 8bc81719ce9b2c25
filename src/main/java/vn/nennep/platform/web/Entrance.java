package vn.nennep.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.KnownDevices;
import vn.nennep.organization.LoginAttempts;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;

/** Every way of logging in goes through here: what slows down guessing before it, the log, the known browser and the new session after it. */
@Component
public class Entrance {

    static final String DEVICE = "nennep-device";

    private static final Duration DEVICE_KEPT = Duration.ofDays(400);
    private static final Duration LOGGED_ONCE_IN = Duration.ofMinutes(1);

    private final LoginAttempts attempts;
    private final KnownDevices devices;
    private final Accounts accounts;
    private final LoginLog log;
    private final Login login;
    private final boolean encrypted;

    Entrance(
            LoginAttempts attempts, KnownDevices devices, Accounts accounts, LoginLog log, Login login,
            @Value("${server.servlet.session.cookie.secure:false}") boolean encrypted) {
        this.attempts = attempts;
        this.devices = devices;
        this.accounts = accounts;
        this.log = log;
        this.login = login;
        this.encrypted = encrypted;
    }

    /**
     * Begins an attempt. It must end in {@link #refuse}, {@link #passed} or {@link #open}.
     *
     * @param account what was typed as the login id
     * @throws TooManyTries if account or address has to wait; an account that doesn't exist has to wait as well
     */
    public Attempt admit(HttpServletRequest request, Purpose purpose, String account) {
        Attempt attempt = attempts.begin(purpose, account, device(request), CallerAddress.of(request));
        if (attempt.mustWait()) {
            log.enterOnceIn(LOGGED_ONCE_IN, LoginEvent.THROTTLED, attempt.memberId(), attempt.address());
            throw new TooManyTries(attempt.pause());
        }
        return attempt;
    }

    /** It was wrong. */
    public void refuse(Attempt attempt) {
        log.enter(LoginEvent.FAILED, attempt.memberId(), attempt.address());
        attempts.wrong(attempt);
    }

    /** It was no guess, but leads to no session. */
    public void passed(Attempt attempt) {
        attempts.withdraw(attempt);
    }

    /** It was right: the person is logged in, with a new session. */
    public void open(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
        recognise(request, response, attempt);
        login.open(request, attempt.memberId());
        loggedIn(attempt);
    }

    /** It was right: the failures before it are forgiven, and the browser is known from now on. */
    public void recognise(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
        attempts.right(attempt);
        String device = devices.remember(device(request), attempt.memberId());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, device).path("/").httpOnly(true).sameSite("Lax").secure(encrypted).maxAge(DEVICE_KEPT).build().toString());
    }

    /** A session was opened. */
    public void loggedIn(Attempt attempt) {
        accounts.loggedIn(attempt.memberId());
        log.enter(LoginEvent.LOGGED_IN, attempt.memberId(), attempt.address());
    }

    /** Ends the session. */
    public void leave(HttpServletRequest request) {
        login.member(request).ifPresent(member -> log.enter(LoginEvent.LOGGED_OUT, member, CallerAddress.of(request)));
        login.leave(request);
    }

    private static String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }
}
