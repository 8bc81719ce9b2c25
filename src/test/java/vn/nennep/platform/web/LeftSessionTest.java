package vn.nennep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.nennep.testing.EngineTest;

/** The web applications put a name back into the session that a request was under way with when its owner left. */
@EngineTest
class LeftSessionTest {

    private static final String AUTHENTICATIONS = "authenticatedUser";

    @Autowired
    Login login;

    @Test
    void a_session_that_was_left_is_not_opened_again_by_a_request_that_was_under_way() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        login.open(request, "dv0004");
        assertThat(login.member(request)).contains("dv0004");
        assertThat(request.getSession().getAttribute(AUTHENTICATIONS)).isNotNull();
        login.markLeft(request);
        assertThat(login.member(request)).as("though the name is still there").isEmpty();
        assertThat(request.getSession(false)).as("and the session is closed").isNull();
    }
}
