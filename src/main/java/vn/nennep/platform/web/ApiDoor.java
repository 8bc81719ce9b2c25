package vn.nennep.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In front of every call under {@code /api}: a login, and for changing calls the session's token. Only what is {@link BeforeLogin} needs neither. */
@Component
public class ApiDoor implements HandlerInterceptor {

    /** Request attribute that holds the id of the member. */
    public static final String MEMBER = "nennep.member";

    private final Login login;
    private final Words words;
    private final ObjectMapper mapper;

    ApiDoor(Login login, Words words, ObjectMapper mapper) {
        this.login = login;
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(BeforeLogin.class)) {
            return true;
        }
        Optional<String> member = login.member(request);
        member.ifPresent(RequestMark::user);
        if (member.isEmpty()) {
            return refuse(response, 401, "login.needed");
        }
        boolean changes = !List.of("GET", "HEAD").contains(request.getMethod());
        if (changes && !login.bringsToken(request)) {
            return refuse(response, 403, "door.token");
        }
        request.setAttribute(MEMBER, member.get());
        return true;
    }

    private boolean refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        mapper.writeValue(response.getOutputStream(), Map.of("message", words.of(code), "errors", List.of()));
        return false;
    }

    /** Puts the door in its place. */
    @Configuration
    static class Place implements WebMvcConfigurer {

        private final ApiDoor door;

        Place(ApiDoor door) {
            this.door = door;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(door).addPathPatterns("/api/**");
        }
    }
}
