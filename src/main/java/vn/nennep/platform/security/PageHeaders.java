package vn.nennep.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers are told about our own pages: nothing from elsewhere, no frames, no guessing of types. The web applications have a policy of their own and get what it lacks. */
class PageHeaders extends OncePerRequestFilter {

    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean encrypted;

    PageHeaders(boolean encrypted) {
        this.encrypted = encrypted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean own = !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
        if (own) {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (own && encrypted) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    /** Puts the headers on before the door may refuse. */
    @Configuration
    static class Place {

        @Bean
        FilterRegistrationBean<PageHeaders> pageHeaders(Environment environment) {
            FilterRegistrationBean<PageHeaders> place = new FilterRegistrationBean<>(new PageHeaders(environment.acceptsProfiles(Profiles.of("prod"))));
            place.addUrlPatterns("/*");
            place.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
            return place;
        }
    }
}
