package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BoundedRequestTest {

    @Test
    void a_list_asked_for_whole_is_asked_for_up_to_a_bound() {
        assertThat(BoundedRequest.of(asking("key=thematicSession&sortBy=version")).getQueryString())
                .isEqualTo("key=thematicSession&sortBy=version&maxResults=1000");
        assertThat(BoundedRequest.of(asking(null)).getQueryString()).isEqualTo("maxResults=1000");
    }

    @Test
    void a_list_whose_length_is_said_stays_as_it_is() {
        MockHttpServletRequest request = asking("maxResults=10");
        request.setParameter("maxResults", "10");
        assertThat(BoundedRequest.of(request)).isSameAs(request);
    }

    private static MockHttpServletRequest asking(String question) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/process-definition");
        request.setQueryString(question);
        return request;
    }
}
