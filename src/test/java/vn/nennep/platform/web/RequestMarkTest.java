package vn.nennep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestMarkTest {

    @Test
    void what_is_logged_during_a_call_bears_its_number_and_who_makes_it_and_nothing_afterwards() throws Exception {
        Map<String, String> during = new HashMap<>();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/me");
        request.addHeader(RequestMark.HEADER, "forged\r\nERROR");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new RequestMark().doFilter(request, response, (asked, answered) -> {
            RequestMark.user("dv0001");
            during.putAll(MDC.getCopyOfContextMap());
        });
        assertThat(during).containsEntry("user.id", "dv0001").containsEntry("http.request.id", response.getHeader(RequestMark.HEADER));
        assertThat(response.getHeader(RequestMark.HEADER)).as("not what the caller brought").matches("[0-9a-f]{16}");
        assertThat(MDC.get("user.id")).isNull();
        assertThat(MDC.get("http.request.id")).isNull();
    }
}
