package vn.nennep.administration.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nennep.administration.roster.table.ReadingLimits;
import vn.nennep.platform.web.Words;

/** Refuses an upload by its announced length, before a byte of it is kept. The length of what is announced shorter than it is, the server itself cuts. */
class UploadLimit extends OncePerRequestFilter {

    /** The form's own lines around the file. */
    private static final int AROUND = 64 * 1024;

    private final ReadingLimits limits;
    private final Words words;
    private final ObjectMapper mapper;

    UploadLimit(ReadingLimits limits, Words words, ObjectMapper mapper) {
        this.limits = limits;
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean upload = request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + "/api/roster");
        if (upload && (length < 0 || length > limits.maxFileSize().toBytes() + AROUND)) {
            response.setStatus(413);
            response.setContentType("application/json;charset=UTF-8");
            mapper.writeValue(
                    response.getOutputStream(),
                    Map.of("message", words.of("roster.tooLarge", limits.maxFileSize().toMegabytes()), "errors", List.of()));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Puts the limit behind the doors. */
    @Configuration
    static class Place {

        @Bean
        FilterRegistrationBean<UploadLimit> rosterUploadLimit(ReadingLimits limits, Words words, ObjectMapper mapper) {
            FilterRegistrationBean<UploadLimit> place = new FilterRegistrationBean<>(new UploadLimit(limits, words, mapper));
            place.addUrlPatterns("/api/roster");
            place.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
            return place;
        }
    }
}
