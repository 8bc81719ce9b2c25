package vn.nennep.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.organization.LoginLog.Entry;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;

/** Logging in and out over HTTP, by our page and by the call of the web applications. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    private static final String PASSWORD = "NenNep@2026";
    private static final String TASKS = "/camunda/api/engine/engine/default/filter?maxResults=5";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LoginLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void empty() {
        for (String table : List.of("login_attempt", "login_event", "known_device", "account_code", "outbox_message")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    // S-25

    @Test
    void s25_an_unknown_id_a_wrong_password_and_an_account_without_a_role_are_answered_alike() throws Exception {
        jdbc.sql("insert into party_member (id, full_name) values ('dv0900', 'Người đã thôi')").update();
        accounts.open(List.of("dv0900"), PASSWORD);
        try {
            HttpResponse<String> wrong = new Visitor(port).login("dv0001", "sai mật khẩu");
            HttpResponse<String> unknown = new Visitor(port).login("dv9999", "sai mật khẩu");
            HttpResponse<String> nothing = new Visitor(port).login("dv0900", PASSWORD);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("Sai tên đăng nhập hoặc mật khẩu.");
            for (HttpResponse<String> other : List.of(unknown, nothing)) {
                assertThat(other.statusCode()).isEqualTo(401);
                assertThat(other.body()).isEqualTo(wrong.body());
                assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
            }
        } finally {
            jdbc.sql("delete from account where member_id = 'dv0900'").update();
            jdbc.sql("delete from party_member where id = 'dv0900'").update();
        }
    }

    @Test
    void s25_after_five_failures_both_logins_wait_also_for_the_right_password_and_also_for_an_unknown_id() throws Exception {
        Visitor stranger = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> failed = i % 2 == 0 ? stranger.login("dv0001", "sai " + i) : stranger.loginOfTheWebApplications("dv0001", "sai " + i);
            assertThat(failed.statusCode()).isEqualTo(401);
            assertThat(stranger.login("dv9999", "sai " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> waits = stranger.login("dv0001", PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 30);
        assertThat(waits.body()).contains("Đã thử sai nhiều lần. Xin đợi").contains("giây");
        assertThat(stranger.login("dv9999", PASSWORD).statusCode()).isEqualTo(429);
        HttpResponse<String> webApplications = stranger.loginOfTheWebApplications("dv0001", PASSWORD);
        assertThat(webApplications.statusCode()).isEqualTo(429);
        assertThat(webApplications.body()).contains("Xin đợi");
        after(java.time.Duration.ofMinutes(1));
        assertThat(stranger.loginOfTheWebApplications("dv0001", PASSWORD).statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).login("dv0001", "sai").statusCode()).as("the owner's login has forgiven the failures").isEqualTo(401);
    }

    @Test
    void s25_the_owner_logs_in_where_he_has_logged_in_before() throws Exception {
        Visitor owner = new Visitor(port);
        assertThat(owner.login("dv0001", PASSWORD).statusCode()).isEqualTo(204);
        owner.closeSession();
        Visitor stranger = new Visitor(port);
        for (int i = 0; i < 6; i++) {
            stranger.login("dv0001", "sai " + i);
        }
        assertThat(stranger.login("dv0001", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(owner.login("dv0001", PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void s25_ten_failures_in_a_row_are_told_to_the_operator_by_ids_only(CapturedOutput output) throws Exception {
        Visitor stranger = new Visitor(port);
        for (int i = 0; i < 10; i++) {
            stranger.login("dv0001", "mật khẩu bí mật " + i);
            after(java.time.Duration.ofMinutes(16L * (i + 1)));
        }
        assertThat(output).containsOnlyOnce("LOGIN_ALERT account dv0001: 10 failures in a row").doesNotContain("bí mật").doesNotContain("Nguyễn Văn Hòa");
    }

    // S-26

    @Test
    void s26_a_session_that_somebody_else_began_is_not_the_one_that_is_logged_in() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/camunda/api/engine/engine");
        String before = visitor.session();
        assertThat(before).isNotEmpty();
        assertThat(visitor.login("dv0004", PASSWORD).statusCode()).isEqualTo(204);
        String first = visitor.session();
        assertThat(first).isNotEqualTo(before);
        assertThat(visitor.loginOfTheWebApplications("dv0004", PASSWORD).statusCode()).isEqualTo(200);
        String second = visitor.session();
        assertThat(second).isNotEqualTo(first);
        visitor.renewToken();
        assertThat(visitor.post("/api/account/password", Map.of("current", PASSWORD, "password", "Con trâu đi trước", "again", "Con trâu đi trước")).statusCode())
                .isEqualTo(204);
        assertThat(visitor.session()).isNotEqualTo(second);
        assertThat(visitor.isIn()).isTrue();
        restorePassword("dv0004");
    }

    @Test
    void s26_cookies_are_out_of_reach_of_scripts_and_other_sites() throws Exception {
        HttpResponse<String> entered = new Visitor(port).login("dv0004", PASSWORD);
        List<String> cookies = entered.headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(c -> assertThat(c).startsWith("JSESSIONID="))
                .anySatisfy(c -> assertThat(c).startsWith("nennep-device=").contains("Path=/"))
                .allSatisfy(c -> assertThat(c).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/login", "/api/first-login", "/api/password-requests", "/api/password-resets"})
    void s26_another_sites_form_reaches_nothing(String path) throws Exception {
        String json = "{\"user\":\"dv0004\",\"password\":\"NenNep@2026\"}";
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Visitor visitor = new Visitor(port);
            assertThat(visitor.forged(path, type, json).statusCode()).as(type).isEqualTo(415);
            assertThat(visitor.isIn()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/account/password", "/api/account/farewell", "/api/accounts/CB-PD/codes", "/api/letters/handed-over", "/api/logins/unlocked", "/api/logout"
    })
    void s26_a_change_without_the_sessions_token_is_refused(String path) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login("qt0001", PASSWORD);
        assertThat(visitor.withoutToken(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isTrue();
    }

    // S-27

    @Test
    void s27_a_session_is_over_when_a_role_has_ended_since_it_was_opened() throws Exception {
        Visitor ours = new Visitor(port);
        ours.login("dv0206", PASSWORD);
        Visitor theirs = new Visitor(port);
        theirs.loginOfTheWebApplications("dv0206", PASSWORD);
        jdbc.sql("update role_holding set to_date = :today where member_id = 'dv0206'").param("today", LocalDate.of(2026, 4, 20)).update();
        try {
            assertThat(ours.isIn()).as("the last day is inclusive").isTrue();
            ClockExtension.move(clock, LocalDateTime.of(2026, 4, 21, 0, 0));
            assertThat(ours.isIn()).isFalse();
            assertThat(theirs.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(404);
            assertThat(theirs.get(TASKS).statusCode()).isEqualTo(401);
            assertThat(log.of("dv0206", 2)).extracting(Entry::kind).containsOnly(LoginEvent.SESSION_ENDED);
            assertThat(ours.login("dv0206", PASSWORD).statusCode()).as("he is still a member, and logs in anew").isEqualTo(204);
            assertThat(ours.isIn()).isTrue();
        } finally {
            jdbc.sql("update role_holding set to_date = null where member_id = 'dv0206'").update();
        }
    }

    @Test
    void s27_sessions_elsewhere_are_over_when_the_password_has_changed() throws Exception {
        Visitor elsewhere = new Visitor(port);
        elsewhere.loginOfTheWebApplications("dv0005", PASSWORD);
        Visitor here = new Visitor(port);
        here.login("dv0005", PASSWORD);
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(200);
        HttpResponse<String> changed = here.post(
                "/api/account/password", Map.of("current", PASSWORD, "password", "Con trâu đi trước", "again", "Con trâu đi trước"));
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(here.isIn()).isTrue();
        assertThat(new Visitor(port).login("dv0005", PASSWORD).statusCode()).isEqualTo(401);
        restorePassword("dv0005");
    }

    @Test
    void s27_who_leaves_all_devices_has_left_this_one_too() throws Exception {
        Visitor lost = new Visitor(port);
        lost.login("dv0006", PASSWORD);
        Visitor here = new Visitor(port);
        here.login("dv0006", PASSWORD);
        assertThat(here.post("/api/account/farewell", null).statusCode()).isEqualTo(204);
        assertThat(here.isIn()).isFalse();
        assertThat(lost.isIn()).isFalse();
        restorePassword("dv0006");
    }

    // S-31

    @Test
    void s31_what_people_type_as_an_id_is_neither_logged_nor_kept(CapturedOutput output) throws Exception {
        String typed = "dv0001\r\nLOGIN_ALERT account qt0001: matkhaucuatoi";
        for (int i = 0; i < 6; i++) {
            new Visitor(port).login(typed, "x\r\ny");
            new Visitor(port).loginOfTheWebApplications(typed, "x\r\ny");
            new Visitor(port).post("/api/first-login", Map.of("user", typed, "code", typed, "password", typed, "again", typed));
            new Visitor(port).post("/api/password-requests", Map.of("user", typed));
        }
        assertThat(output).doesNotContain("LOGIN_ALERT account qt0001").doesNotContain("matkhaucuatoi");
        for (String table : List.of("login_attempt", "login_event", "account_code", "outbox_message")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).as(table).doesNotContain("matkhaucuatoi").doesNotContain("\n");
        }
    }

    // the log

    @Test
    void the_log_tells_of_each_login_and_of_its_end() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login("dv0007", "sai mật khẩu");
        visitor.login("dv0007", PASSWORD);
        visitor.post("/api/logout", null);
        visitor.loginOfTheWebApplications("dv0007", PASSWORD);
        visitor.logoutOfTheWebApplications();
        assertThat(log.of("dv0007", 10)).extracting(Entry::kind).containsExactly(
                LoginEvent.LOGGED_OUT, LoginEvent.LOGGED_IN, LoginEvent.LOGGED_OUT, LoginEvent.LOGGED_IN, LoginEvent.FAILED);
        assertThat(log.of("dv0007", 1).get(0).address()).isEqualTo("127.0.0.1");
        visitor.login("dv0007", PASSWORD);
        JsonNode mine = visitor.json(visitor.get("/api/account"));
        assertThat(mine.path("logins")).hasSize(6);
        assertThat(mine.path("logins").get(0).path("what").asText()).isEqualTo("Đăng nhập");
    }

    @Test
    void all_logins_are_for_administrators_and_can_be_narrowed() throws Exception {
        new Visitor(port).login("dv0007", "sai mật khẩu");
        new Visitor(port).login("dv9999", "sai mật khẩu");
        Visitor administrator = new Visitor(port);
        administrator.login("qt0001", PASSWORD);
        assertThat(administrator.json(administrator.get("/api/logins")).path("entries")).hasSize(3);
        assertThat(administrator.json(administrator.get("/api/logins?member=dv0007&kind=FAILED&day=2026-04-20")).path("entries")).hasSize(1);
        assertThat(administrator.json(administrator.get("/api/logins?day=2026-04-19")).path("entries")).isEmpty();
        assertThat(administrator.get("/api/logins?kind=X'--").statusCode()).isEqualTo(404);
        for (String member : List.of("dv0001", "dv0004", "dv0101", "dv0103")) {
            Visitor other = new Visitor(port);
            other.login(member, PASSWORD);
            assertThat(other.get("/api/logins").statusCode()).as(member).isEqualTo(403);
            assertThat(other.post("/api/logins/unlocked", Map.of("member", "dv0007")).statusCode()).as(member).isEqualTo(403);
        }
    }

    // one login page

    @Test
    void the_web_applications_pages_send_to_our_login_page_and_back() throws Exception {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> sent = visitor.open("/camunda/app/tasklist/default/?task=1");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/dang-nhap?den=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Ftask%3D1");
        assertThat(visitor.open("/camunda/app/tasklist/scripts/config.js").statusCode()).isEqualTo(200);
        visitor.login("dv0004", PASSWORD);
        assertThat(visitor.open("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_login_of_the_web_applications_without_their_token_opens_no_session() throws Exception {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> forged = visitor.forged(
                "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded", "username=dv0004&password=NenNep%402026");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isFalse();
    }

    private void after(java.time.Duration time) {
        ClockExtension.move(clock, ClockExtension.BEGIN.plus(time));
    }

    private void restorePassword(String member) {
        transaction.executeWithoutResult(status -> accounts.set(member, PASSWORD));
        // the clock of the next test begins before this moment
        jdbc.sql("update account set sessions_from = null").update();
    }
}
