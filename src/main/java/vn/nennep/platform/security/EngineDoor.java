package vn.nennep.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nennep.platform.identity.Groups;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.security.EngineCalls.Call;
import vn.nennep.platform.security.EngineCalls.Circle;
import vn.nennep.platform.security.EngineCalls.Condition;
import vn.nennep.platform.web.Login;
import vn.nennep.platform.web.RequestMark;
import vn.nennep.platform.web.Words;

/**
 * Stands in front of everything. An address that can be read in two ways is refused wherever it leads; a call of the engine's interfaces passes
 * only when {@link EngineCalls} opens it to the caller, judged by the roles that he holds at this moment.
 */
class EngineDoor extends OncePerRequestFilter {

    private static final String API = "/camunda/api";
    private static final Set<String> ABOUT_WHOM = Set.of("member", "userId");
    private static final Set<String> PAGING = Set.of("firstResult", "maxResults", "itemCount", "sortBy", "sortOrder");

    /** Conditions about oneself: administrators may ask about everybody. */
    private static final Set<Condition> LIFTED = Set.of(Condition.ONESELF, Condition.ABOUT_ONESELF, Condition.OWN_GROUPS, Condition.OWN_TASK);

    /** Conditions about the body, each with the code of the sentence that refuses it. */
    private static final Map<Condition, String> REWRITTEN = Map.of(
            Condition.OWN_GROUPS, "door.closed", Condition.SORTING, "door.closed",
            Condition.REASSIGN, "door.reassign", Condition.FILTER, "door.filterExpression");

    private final ObjectProvider<Login> login;
    private final ObjectProvider<People> people;
    private final ObjectProvider<Intake> intake;
    private final ObjectProvider<Words> words;
    private final ObjectMapper mapper;
    private final CallBody body;

    EngineDoor(
            ObjectProvider<Login> login, ObjectProvider<People> people, ObjectProvider<Intake> intake, ObjectProvider<Words> words,
            ObjectMapper mapper) {
        this.login = login;
        this.people = people;
        this.intake = intake;
        this.words = words;
        this.mapper = mapper;
        this.body = new CallBody(mapper);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> path = PlainPath.of(request.getRequestURI()).map(p -> p.substring(request.getContextPath().length()));
        if (path.isEmpty()) {
            refuse(response, 400, "door.address");
        } else if (path.get().regionMatches(true, 0, API, 0, API.length())) {
            engine(request, response, chain, path.get().substring(API.length()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void engine(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws ServletException, IOException {
        Call call = EngineCalls.find(request.getMethod(), path);
        if (call.circle() == Circle.ANYBODY) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> member = login.getObject().member(request);
        member.ifPresent(RequestMark::user);
        if (member.isEmpty()) {
            refuse(response, 401, "login.needed");
            return;
        }
        List<String> groups = people.getObject().groupsOf(member.get());
        if (!within(call.circle(), groups)) {
            refuse(response, 403, "door.closed");
            return;
        }
        Condition condition = groups.contains(Groups.ADMINISTRATOR) && LIFTED.contains(call.condition()) ? Condition.NONE : call.condition();
        if (!holds(condition, call, member.get(), groups.contains(Groups.MONITOR), request)) {
            refuse(response, 403, "door.closed");
            return;
        }
        if (condition == Condition.CLAIM) {
            claim(call.id(), member.get(), request, response);
            return;
        }
        boolean administrator = groups.contains(Groups.ADMINISTRATOR);
        if (!REWRITTEN.containsKey(condition)) {
            pass(condition == Condition.BOUNDED ? BoundedRequest.of(request) : request, response, chain, administrator);
            return;
        }
        byte[] brought = bytes(request);
        if (brought == null) {
            refuse(response, 413, "door.tooLarge");
            return;
        }
        Optional<byte[]> passed = switch (condition) {
            case OWN_GROUPS -> body.ownGroups(brought, member.get());
            case REASSIGN -> body.reassignment(brought, doer -> mayDo(doer, call.id()));
            case FILTER -> body.filter(brought);
            default -> Optional.of(body.sorting(brought));
        };
        if (passed.isEmpty()) {
            refuse(response, 403, REWRITTEN.get(condition));
            return;
        }
        pass(new RewrittenRequest(request, passed.get()), response, chain, administrator);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean administrator)
            throws ServletException, IOException {
        EngineAnswer answer = new EngineAnswer(response);
        chain.doFilter(request, answer);
        if (answer.isError() && answer.body().length > 0) {
            byte[] said = new EngineErrors(mapper, words.getObject()).inVietnamese(answer.getStatus(), answer.body(), administrator);
            response.setContentLength(said.length);
            response.getOutputStream().write(said);
        }
    }

    /** The intake claims in the engine's stead: of several who do so at once each but the first is told in words who has it. */
    private void claim(String task, String member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] brought = bytes(request);
        if (!bringsToken(request)) {
            refuse(response, 403, "door.token");
        } else if (brought == null) {
            refuse(response, 413, "door.tooLarge");
        } else if (!body.claims(brought, member)) {
            refuse(response, 403, "door.claimForOthers");
        } else {
            try {
                intake.getObject().claim(task, member);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } catch (Denial denial) {
                if (denial.kind() == Denial.Kind.MOVED_ON) {
                    refuse(response, denial.kind().status(), denial.code(), denial.arguments());
                } else {
                    refuse(response, 403, "door.closed");
                }
            }
        }
    }

    /** Whether the call brings the token that the web applications' own filter, which it doesn't reach, would ask for (fault S-26). */
    private static boolean bringsToken(HttpServletRequest request) {
        String brought = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        HttpSession session = request.getSession(false);
        return brought != null && session != null && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean within(Circle circle, List<String> groups) {
        return switch (circle) {
            case ANYBODY -> true;
            case MEMBER -> groups.contains(Groups.MEMBER);
            case MONITOR -> groups.contains(Groups.MONITOR) || groups.contains(Groups.ADMINISTRATOR);
            case ADMINISTRATOR -> groups.contains(Groups.ADMINISTRATOR);
            case NOBODY -> false;
        };
    }

    private boolean holds(Condition condition, Call call, String member, boolean monitor, HttpServletRequest request) {
        return switch (condition) {
            case NONE, CLAIM, REASSIGN, FILTER, BOUNDED -> true;
            case ONESELF -> call.id().equals(member) || monitor;
            case ABOUT_ONESELF -> aboutOneself(request, member);
            case OWN_TASK -> monitor || intake.getObject().visible(member, List.of(call.id())).size() == 1;
            case SORTING, OWN_GROUPS -> PAGING.containsAll(request.getParameterMap().keySet());
        };
    }

    private boolean mayDo(String member, String task) {
        return intake.getObject().visible(member, List.of(task)).stream().anyMatch(seen -> seen.mine() || seen.mayTakeOver());
    }

    private static boolean aboutOneself(HttpServletRequest request, String member) {
        Map<String, String[]> parameters = request.getParameterMap();
        return parameters.keySet().stream().filter(ABOUT_WHOM::contains).count() == 1
                && parameters.entrySet().stream()
                        .allMatch(p -> ABOUT_WHOM.contains(p.getKey()) ? Arrays.equals(p.getValue(), new String[] {member}) : PAGING.contains(p.getKey()));
    }

    /** The body, or null when it is larger than any of these needs. */
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(CallBody.LARGEST + 1);
        return bytes.length > CallBody.LARGEST ? null : bytes;
    }

    private void refuse(HttpServletResponse response, int status, String code, Object... arguments) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/json;charset=UTF-8");
        mapper.writeValue(response.getOutputStream(), Map.of("type", "Refused", "message", words.getObject().of(code, arguments)));
    }

    /** Puts the door before every other filter that looks at the address. */
    @Configuration
    static class Place {

        @Bean
        FilterRegistrationBean<EngineDoor> engineDoor(
                ObjectProvider<Login> login, ObjectProvider<People> people, ObjectProvider<Intake> intake, ObjectProvider<Words> words,
                ObjectMapper mapper) {
            FilterRegistrationBean<EngineDoor> place = new FilterRegistrationBean<>(new EngineDoor(login, people, intake, words, mapper));
            place.addUrlPatterns("/*");
            place.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return place;
        }
    }
}
