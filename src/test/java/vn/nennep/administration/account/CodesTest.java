package vn.nennep.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.OutboxDelivery;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.RegisterAct;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.ReceivedMail;

/** Printed codes, and the links of those who have forgotten their password. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class CodesTest {

    private static final String PASSWORD = "NenNep@2026";
    private static final String NEW = "Con trâu đi trước";
    private static final Pattern LINK = Pattern.compile("/mat-khau-moi#(\\w{40})");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    RegisterHistory history;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void empty() {
        for (String table : List.of("login_attempt", "login_event", "known_device", "account_code", "outbox_message")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update mail_gate set server_failures = 0, server_down_since = null, server_retry_at = null").update();
    }

    @AfterEach
    void restore() {
        jdbc.sql("delete from role_holding where unit_id = 'DU-TB' and member_id = 'dv0004'").update();
        jdbc.sql("delete from account where member_id in ('dv0004', 'dv0010', 'dv0011')").update();
        accounts.open(List.of("dv0004", "dv0010", "dv0011"), PASSWORD);
        jdbc.sql("update account set sessions_from = null").update();
    }

    @Test
    void a_code_sets_the_first_password_once() throws Exception {
        jdbc.sql("delete from account where member_id = 'dv0010'").update();
        String code = issue("dv0001", "CB-PD", "dv0010");
        Visitor member = new Visitor(port);
        assertThat(first(member, "dv0010", code, NEW, NEW).statusCode()).isEqualTo(204);
        assertThat(member.isIn()).isTrue();
        assertThat(first(new Visitor(port), "dv0010", code, "Một câu khác hẳn", "Một câu khác hẳn").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).login("dv0010", NEW).statusCode()).isEqualTo(204);
        assertThat(history.ofMember("dv0010", 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(RegisterAct.CODE_ISSUED);
            assertThat(entry.actor()).isEqualTo("dv0001");
            assertThat(entry.unitId()).isEqualTo("CB-PD");
            assertThat(entry.detail()).isEqualTo("Mã có hiệu lực đến 08:00 ngày 04/05/2026.");
        });
    }

    @Test
    void a_bad_password_uses_neither_the_code_nor_a_try_up() throws Exception {
        String code = issue("dv0001", "CB-PD", "dv0010");
        Visitor member = new Visitor(port);
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> refused = first(member, "dv0010", code, "ngắn", "ngắn");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(member.json(refused).path("errors").get(0).path("field").asText()).isEqualTo("password");
        }
        HttpResponse<String> different = first(member, "dv0010", code, NEW, NEW + "!");
        assertThat(member.json(different).path("errors").get(0).path("field").asText()).isEqualTo("again");
        assertThat(first(member, "dv0010", code, NEW, NEW).statusCode()).isEqualTo(204);
    }

    @Test
    void a_wrong_code_an_expired_one_a_replaced_one_and_an_unknown_id_are_answered_alike() throws Exception {
        String replaced = issue("dv0001", "CB-PD", "dv0010");
        String code = issue("dv0001", "CB-PD", "dv0010");
        HttpResponse<String> wrong = first(new Visitor(port), "dv0010", "CCCC-CCC-CCC", NEW, NEW);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Hãy xem lại từng chữ trên phiếu.");
        assertThat(first(new Visitor(port), "dv0010", replaced, NEW, NEW).body()).isEqualTo(wrong.body());
        assertThat(first(new Visitor(port), "dv9999", code, NEW, NEW).body()).isEqualTo(wrong.body());
        assertThat(first(new Visitor(port), "dv0011", code, NEW, NEW).body()).isEqualTo(wrong.body());
        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(14).plusMinutes(5));
        assertThat(first(new Visitor(port), "dv0010", code, NEW, NEW).body()).isEqualTo(wrong.body());
    }

    @Test
    void s25_guessing_a_code_is_slowed_down_too() throws Exception {
        String code = issue("dv0001", "CB-PD", "dv0010");
        for (int i = 0; i < 5; i++) {
            assertThat(first(new Visitor(port), "dv0010", "CCCC-CCC-CC" + "2347X".charAt(i), NEW, NEW).statusCode()).isEqualTo(401);
        }
        assertThat(first(new Visitor(port), "dv0010", code, NEW, NEW).statusCode()).isEqualTo(429);
    }

    @Test
    void two_who_use_a_code_at_the_same_instant_set_one_password() throws Exception {
        String code = issue("dv0001", "CB-PD", "dv0010");
        List<Object> answers = AtOnce.people(4, i -> first(new Visitor(port), "dv0010", code, NEW + i, NEW + i).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(204, 401, 401, 401);
    }

    @Test
    void the_code_stands_in_the_answer_and_nowhere_else(CapturedOutput output) throws Exception {
        Visitor secretary = in("dv0001");
        HttpResponse<String> answer = secretary.post("/api/accounts/CB-PD/codes", Map.of("members", List.of("dv0010", "dv0004")));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        for (JsonNode slip : secretary.json(answer).path("slips")) {
            String code = slip.path("code").asText();
            assertThat(code).matches("\\w{4}-\\w{3}-\\w{3}");
            assertThat(output).doesNotContain(code);
            for (String table : List.of("account_code", "outbox_message", "register_entry", "login_event", "login_attempt")) {
                assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).as(table)
                        .doesNotContain(code).doesNotContain(code.replace("-", ""));
            }
        }
        assertThat(secretary.json(secretary.get("/api/accounts/CB-PD")).toString()).contains("codeUntil").doesNotContain(code(answer, secretary, 0));
    }

    @Test
    void who_had_a_password_is_told_by_mail_who_issued_a_code() throws Exception {
        jdbc.sql("delete from account where member_id = 'dv0011'").update();
        issue("dv0001", "CB-PD", "dv0004");
        issue("dv0001", "CB-PD", "dv0010");
        issue("dv0001", "CB-PD", "dv0011");
        assertThat(delivery.deliverDue()).as("dv0010 has no address, dv0011 had no password").isEqualTo(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("dv0004@thanhbinh.example");
        assertThat(ReceivedMail.text(mail)).contains("đồng chí Nguyễn Văn Hòa đã cấp một mã");
        assertThat(new Visitor(port).login("dv0004", PASSWORD).statusCode()).as("the password holds until the code is used").isEqualTo(204);
    }

    @Test
    void nobody_gets_a_code_for_somebody_who_reaches_further_than_he() throws Exception {
        // secretary, deputy: the leadership of the own cell, another cell's secretary who is a member here, the monitor, an administrator, oneself
        for (String member : List.of("dv0001", "dv0002", "dv0003", "dv0009", "dv0103")) {
            assertThat(codes("dv0001", "CB-PD", member).statusCode()).as(member).isEqualTo(403);
        }
        assertThat(codes("dv0001", "CB-PD", "qt0001").statusCode()).isEqualTo(422);
        assertThat(codes("dv0001", "DU-TB", "qt0001").statusCode()).isEqualTo(403);
        assertThat(codes("dv0001", "CB-AH", "dv0022").statusCode()).isEqualTo(403);
        assertThat(codes("dv0004", "CB-PD", "dv0010").statusCode()).isEqualTo(403);
        assertThat(codes("dv0103", "CB-PD", "dv0010").statusCode()).isEqualTo(403);
        assertThat(codes("dv0101", "CB-PD", "dv0001").statusCode()).as("the board issues the secretary's").isEqualTo(200);
        assertThat(codes("dv0101", "DU-TB", "qt0001").statusCode()).isEqualTo(403);
        assertThat(codes("qt0001", "CB-PD", "dv0001").statusCode()).isEqualTo(200);
        Visitor secretary = in("dv0001");
        secretary.json(secretary.get("/api/accounts/CB-PD")).path("accounts").forEach(account -> assertThat(account.path("mayIssue").asBoolean())
                .as(account.path("id").asText())
                .isEqualTo(!List.of("dv0001", "dv0002", "dv0003", "dv0009", "dv0103").contains(account.path("id").asText())));
    }

    @Test
    void a_post_that_is_yet_to_begin_counts_and_a_code_issued_before_it_is_void() throws Exception {
        String code = issue("dv0001", "CB-PD", "dv0004");
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values ('dv0004', 'DU-TB', 'ORGANIZATION_BOARD', date '2026-05-01')").update();
        assertThat(codes("dv0001", "CB-PD", "dv0004").statusCode()).isEqualTo(403);
        assertThat(first(new Visitor(port), "dv0004", code, NEW, NEW).statusCode()).isEqualTo(401);
    }

    @Test
    void a_sheet_for_all_leaves_out_who_has_a_password_and_who_is_beyond_reach() throws Exception {
        jdbc.sql("delete from account where member_id in ('dv0010', 'dv0011', 'dv0009')").update();
        try {
            Visitor secretary = in("dv0001");
            Map<String, Object> all = new HashMap<>();
            all.put("members", null);
            JsonNode sheet = secretary.json(secretary.post("/api/accounts/CB-PD/codes", all));
            assertThat(sheet.path("unit").asText()).isEqualTo("Chi bộ Phú Điền");
            assertThat(sheet.path("address").asText()).endsWith("/dang-nhap-lan-dau");
            assertThat(sheet.path("slips")).extracting(slip -> slip.path("id").asText()).containsExactly("dv0010", "dv0011");
        } finally {
            jdbc.sql("delete from account where member_id = 'dv0009'").update();
            accounts.open(List.of("dv0009"), PASSWORD);
        }
    }

    @Test
    void keepers_see_their_units_and_nobody_else_does() throws Exception {
        assertThat(units("dv0001")).containsExactly("CB-PD");
        assertThat(units("dv0004")).isEmpty();
        assertThat(units("dv0101")).contains("CB-PD", "CB-AH", "DU-TB");
        assertThat(in("dv0004").get("/api/accounts/CB-PD").statusCode()).isEqualTo(403);
        assertThat(in("dv0001").get("/api/accounts/CB-XX").statusCode()).isEqualTo(403);
    }

    // forgotten

    @Test
    void who_has_forgotten_the_password_sets_another_by_the_link_of_a_mail() throws Exception {
        Visitor session = in("dv0004");
        Visitor forgetful = new Visitor(port);
        ask(forgetful, "dv0004");
        String token = tokenOfOnlyMail();
        HttpResponse<String> weak = reset(forgetful, token, "1234567890");
        assertThat(weak.statusCode()).isEqualTo(422);
        HttpResponse<String> done = reset(forgetful, token, NEW);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("dv0004");
        assertThat(session.isIn()).as("sessions elsewhere are over").isFalse();
        assertThat(reset(forgetful, token, "Một câu khác hẳn").statusCode()).as("used once").isEqualTo(410);
        assertThat(forgetful.login("dv0004", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(forgetful.login("dv0004", NEW).statusCode()).isEqualTo(204);
    }

    @Test
    void the_link_expires_after_half_an_hour() throws Exception {
        ask(new Visitor(port), "dv0004");
        String token = tokenOfOnlyMail();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(31));
        assertThat(reset(new Visitor(port), token, NEW).statusCode()).isEqualTo(410);
    }

    @Test
    void s25_the_answer_is_the_same_for_everybody_and_only_who_has_an_address_gets_a_mail() throws Exception {
        HttpResponse<String> known = ask(new Visitor(port), "dv0004");
        for (String other : List.of("dv0010", "dv9999", "")) {
            HttpResponse<String> answer = ask(new Visitor(port), other);
            assertThat(answer.statusCode()).isEqualTo(known.statusCode());
            assertThat(answer.body()).isEqualTo(known.body());
            assertThat(answer.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
        }
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from outbox_message").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void nobody_is_flooded_with_mails() throws Exception {
        for (int hour = 0; hour < 12; hour++) {
            ClockExtension.move(clock, ClockExtension.BEGIN.plusHours(hour));
            ask(new Visitor(port), "dv0004");
            ClockExtension.move(clock, ClockExtension.BEGIN.plusHours(hour).plusMinutes(10));
            ask(new Visitor(port), "dv0004");
        }
        assertThat(jdbc.sql("select count(*) from outbox_message").query(Long.class).single()).isEqualTo(5);
    }

    @Test
    void the_token_is_kept_only_as_a_hash_and_the_mails_text_is_erased_once_it_is_sent(CapturedOutput output) throws Exception {
        ask(new Visitor(port), "dv0004");
        String token = tokenOfOnlyMail();
        assertThat(jdbc.sql("select body from outbox_message").query(String.class).list()).containsExactly("");
        for (String table : List.of("account_code", "outbox_message", "login_event")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).as(table).doesNotContain(token);
        }
        assertThat(output).doesNotContain(token);
    }

    @Test
    void a_mail_that_could_not_be_sent_in_time_is_neither_sent_nor_kept_nor_printed() throws Exception {
        SERVER.stop();
        ask(new Visitor(port), "dv0004");
        assertThat(delivery.deliverDue()).isZero();
        assertThat(jdbc.sql("select body from outbox_message").query(String.class).single()).contains("/mat-khau-moi#");
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(31));
        SERVER.start();
        assertThat(delivery.deliverDue()).isZero();
        assertThat(jdbc.sql("select state || ':' || body from outbox_message").query(String.class).single()).isEqualTo("EXPIRED:");
        assertThat(in("dv0001").get("/api/letters").body()).isEqualTo("[]");
    }

    // letters

    @Test
    void r08_what_no_mail_delivers_is_printed_where_the_person_belongs_and_leaves_the_list_once() throws Exception {
        long mai = letter("dv0010", "PRINT");
        long refused = letter("dv0004", "FAILED");
        long twoCells = letter("dv0009", "FAILED");
        long other = letter("dv0022", "PRINT");
        letter("dv0005", "SENT");
        Visitor deputy = in("dv0002");
        assertThat(deputy.json(deputy.get("/api/letters"))).extracting(l -> l.path("id").asLong()).containsExactly(refused, twoCells, mai);
        Visitor otherSecretary = in("dv0009");
        assertThat(otherSecretary.json(otherSecretary.get("/api/letters"))).as("of two cells the one he has belonged to longer").isEmpty();
        HttpResponse<String> done = deputy.post("/api/letters/handed-over", Map.of("ids", List.of(mai, other)));
        assertThat(done.body()).contains("Đã ghi: 1 thông báo");
        assertThat(deputy.post("/api/letters/handed-over", Map.of("ids", List.of(mai))).body()).contains("Đã ghi: 0 thông báo");
        assertThat(jdbc.sql("select state from outbox_message where id = :id").param("id", other).query(String.class).single()).isEqualTo("PRINT");
        assertThat(jdbc.sql("select handed_over_by from outbox_message where id = :id").param("id", mai).query(String.class).single()).isEqualTo("dv0002");
        assertThat(deputy.post("/api/letters/handed-over", Map.of("ids", List.of())).statusCode()).isEqualTo(422);
        for (String member : List.of("dv0004", "dv0101", "qt0001", "dv0103")) {
            assertThat(in(member).get("/api/letters").statusCode()).as(member).isEqualTo(403);
        }
    }

    private long letter(String member, String state) {
        jdbc.sql("insert into outbox_message (message_key, member_id, subject, body, state, attempts, created_at, next_attempt_at)"
                        + " values (:key, :member, 'Thông báo', 'Kính mời đồng chí.', :state, 1, :now, :now)")
                .param("key", "letter-" + member)
                .param("member", member)
                .param("state", state)
                .param("now", ClockExtension.BEGIN)
                .update();
        return jdbc.sql("select id from outbox_message where message_key = :key").param("key", "letter-" + member).query(Long.class).single();
    }

    private Visitor in(String member) throws Exception {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.login(member, PASSWORD).statusCode()).as(member).isEqualTo(204);
        return visitor;
    }

    private HttpResponse<String> codes(String keeper, String unit, String... members) throws Exception {
        return in(keeper).post("/api/accounts/" + unit + "/codes", Map.of("members", Arrays.asList(members)));
    }

    private String issue(String keeper, String unit, String member) throws Exception {
        HttpResponse<String> answer = codes(keeper, unit, member);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return code(answer, new Visitor(port), 0);
    }

    private static String code(HttpResponse<String> answer, Visitor visitor, int slip) throws Exception {
        return visitor.json(answer).path("slips").get(slip).path("code").asText();
    }

    private List<String> units(String keeper) throws Exception {
        Visitor visitor = in(keeper);
        return visitor.json(visitor.get("/api/accounts")).findValuesAsText("id");
    }

    private static HttpResponse<String> first(Visitor visitor, String user, String code, String password, String again) throws Exception {
        return visitor.post("/api/first-login", Map.of("user", user, "code", code, "password", password, "again", again));
    }

    private static HttpResponse<String> ask(Visitor visitor, String user) throws Exception {
        return visitor.post("/api/password-requests", Map.of("user", user));
    }

    private static HttpResponse<String> reset(Visitor visitor, String token, String password) throws Exception {
        return visitor.post("/api/password-resets", Map.of("token", token, "password", password, "again", password));
    }

    private String tokenOfOnlyMail() throws Exception {
        assertThat(delivery.deliverDue()).isEqualTo(1);
        Matcher link = LINK.matcher(ReceivedMail.text(SERVER.getReceivedMessages()[0]));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
