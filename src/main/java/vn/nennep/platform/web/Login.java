package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Accounts;
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

    private final ProcessEngine engine;
    private final Accounts accounts;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    Login(ProcessEngine engine, Accounts accounts, People people) {
        this.engine = engine;
        this.accounts = accounts;
        this.people = people;
    }

    /** Who is logged in, if he still holds a role or a membership. */
    public Optional<String> member(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName()))
                .map(authentication -> authentication.getIdentityId())
                .filter(this::mayEnter);
    }

    /** Logs in, with a new session. */
    boolean enter(HttpServletRequest request, String member, String password) {
        if (member == null || !accounts.matches(member, password) || !mayEnter(member)) {
            return false;
        }
        UserAuthentication authentication = AuthenticationUtil.createAuthentication(engine, member);
        if (authentication == null) {
            return false;
        }
        AuthenticationUtil.revalidateSession(request, authentication);
        return true;
    }

    private boolean mayEnter(String member) {
        return people.groupsOf(member).contains(Groups.MEMBER);
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
