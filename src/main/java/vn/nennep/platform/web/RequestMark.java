package vn.nennep.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each call a number, by which its lines of the log are found. The answer names it too, so that who reports a fault can tell it. A number that the
 * caller brings isn't taken over.
 */
public class RequestMark extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    /** As the common schema of logs (ECS) names them. */
    private static final String REQUEST = "http.request.id";
    private static final String USER = "user.id";

    /** Who makes the call, by the opaque id, from now until its end. */
    public static void user(String member) {
        MDC.put(USER, member);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        MDC.put(REQUEST, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(USER);
        }
    }

    /** Puts it before everything that may write into the log. */
    @Configuration
    static class Place {

        @Bean
        FilterRegistrationBean<RequestMark> requestMark() {
            FilterRegistrationBean<RequestMark> place = new FilterRegistrationBean<>(new RequestMark());
            place.addUrlPatterns("/*");
            place.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return place;
        }
    }
}
