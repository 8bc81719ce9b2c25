package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.platform.identity.Groups;
import vn.nennep.platform.identity.People;

/**
 * The login session, shared with the engine's web applications. Our calls have a token of their own in it: the one of the web applications is sent
 * with a cookie that only they can read.
 */
@Component
public class Login {

    static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final String TOKEN = "nennep.token";
    private static final String OPENED_AT = "nennep.openedAt";

    private final ProcessEngine engine;
    private final Accounts accounts;
    private final LoginLog log;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Login(ProcessEngine engine, Accounts accounts, LoginLog log, People people, Clock clock) {
        this.engine = engine;
        this.accounts = accounts;
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    /** Who is logged in, if he still holds a role or a membership and nothing has ended his session since it was opened; else the session is closed. */
    public Optional<String> member(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        try {
            Optional<String> member = Optional.ofNullable(
                            AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName()))
                    .map(authentication -> authentication.getIdentityId());
            if (member.isPresent() && isOver(session, member.get())) {
                session.invalidate();
                log.enter(LoginEvent.SESSION_ENDED, member.get(), CallerAddress.of(request));
                return Optional.empty();
            }
            return member.filter(this::mayEnter);
        } catch (IllegalStateException e) {
            // another request has closed the session meanwhile
            return Optional.empty();
        }
    }

    /** Whether somebody who holds no role and no membership would be let in: he isn't. */
    public boolean mayEnter(String member) {
        return people.groupsOf(member).contains(Groups.MEMBER);
    }

    /** Opens a new session for the person; the one before, whoever began it, is gone with everything in it (fault S-26). */
    void open(HttpServletRequest request, String member) {
        UserAuthentication authentication = AuthenticationUtil.createAuthentication(engine, member);
        AuthenticationUtil.revalidateSession(request, authentication);
        markOpened(request.getSession());
    }

    /** Notes in a session that is being opened when that was. One without this note doesn't count as open. */
    public void markOpened(HttpSession session) {
        if (session.getAttribute(OPENED_AT) == null) {
            session.setAttribute(OPENED_AT, LocalDateTime.now(clock));
        }
    }

    private boolean isOver(HttpSession session, String member) {
        return !(session.getAttribute(OPENED_AT) instanceof LocalDateTime openedAt) || accounts.boundsOf(member).end(openedAt);
    }

    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The token that every changing call must bring. */
    String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session.getId().intern()) {
            if (session.getAttribute(TOKEN) == null) {
                session.setAttribute(TOKEN, new BigInteger(160, random).toString(36));
            }
            return (String) session.getAttribute(TOKEN);
        }
    }

    boolean bringsToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String brought = request.getHeader(TOKEN_HEADER);
        if (session == null || brought == null || !(session.getAttribute(TOKEN) instanceof String token)) {
            return false;
        }
        return MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
