package vn.nennep.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.Mail;
import vn.nennep.notification.MailGate;
import vn.nennep.notification.Outbox;
import vn.nennep.testing.ClockExtension;

/** Who reads, sees and decides what of mail: everybody his own, the clerk what didn't arrive, the administrator what waits. */
@WebTest
class MailPagesTest {

    private static final String PASSWORD = "NenNep@2026";
    private static final String MEMBER = "dv0004";

    @LocalServerPort private int port;
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        for (String table : List.of("outbox_message", "dead_address", "login_attempt")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @AfterEach
    void open() {
        jdbc.sql("update mail_gate set held_since = null, held_for = null").update();
    }

    @Test
    void everybody_reads_his_own_messages_and_marks_them_whether_or_not_they_were_sent() throws Exception {
        long notice = write("notice-1", MEMBER, Mail.of("Thông báo", "Kính mời đồng chí.").from("CB-PD").button("Mở hồ sơ", "/ho-so/1"));
        write("digest-1", MEMBER, Mail.of("Nhắc việc", "…").reminding());
        long others = write("notice-2", "dv0005", Mail.of("Thông báo khác", "…"));
        long replaced = write("digest-0", MEMBER, Mail.of("Thư cũ", "…").reminding());
        jdbc.sql("update outbox_message set state = 'WITHDRAWN' where id = :id").param("id", replaced).update();
        transaction.executeWithoutResult(s -> outbox.mailInConfidence(
                "reset", MEMBER, Mail.of("Đặt lại mật khẩu", "…").button("Đặt", "/mat-khau-moi#bí-mật"), ClockExtension.BEGIN.plusHours(1)));
        Visitor me = in(MEMBER);
        JsonNode page = me.json(me.get("/api/messages"));
        assertThat(page.path("messages").findValuesAsText("subject")).containsExactly("Nhắc việc", "Thông báo");
        assertThat(page.path("unread").asInt()).as("reminders aren't counted").isEqualTo(1);
        JsonNode listed = me.json(me.get("/api/messages?reminders=false")).path("messages").path(0);
        assertThat(listed.path("unit").path("name").asText()).isEqualTo("Chi bộ Phú Điền");
        assertThat(listed.path("href").asText()).isEqualTo("/ho-so/1");
        assertThat(listed.path("read").asBoolean()).isFalse();
        JsonNode shown = me.json(me.get("/api/messages/" + notice));
        assertThat(shown.path("text").asText()).contains("Kính mời đồng chí.");
        assertThat(shown.path("blocks").findValuesAsText("kind")).containsExactly("TEXT", "BUTTON");
        assertThat(me.get("/api/messages/" + others).statusCode()).isEqualTo(404);

        assertThat(me.json(me.post("/api/messages/read", Map.of("ids", List.of(notice, others)))).path("unread").asInt()).isZero();
        assertThat(me.json(me.get("/api/messages?unread=true&reminders=false")).path("messages")).isEmpty();
        Visitor other = in("dv0005");
        assertThat(other.json(other.get("/api/messages")).path("unread").asInt()).as("nobody reads for another").isEqualTo(1);
        assertThat(me.post("/api/messages/read", Map.of()).statusCode()).isEqualTo(422);
        assertThat(new Visitor(port).get("/api/messages").statusCode()).isEqualTo(401);
    }

    @Test
    void a_long_list_comes_in_pages() throws Exception {
        for (int i = 0; i < 35; i++) {
            write("notice-" + i, MEMBER, Mail.of("Thư " + i, "…"));
        }
        Visitor me = in(MEMBER);
        JsonNode first = me.json(me.get("/api/messages"));
        assertThat(first.path("messages")).hasSize(30);
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode rest = me.json(me.get("/api/messages?before=" + first.path("messages").path(29).path("id").asLong()));
        assertThat(rest.path("messages").findValuesAsText("subject")).containsExactly("Thư 4", "Thư 3", "Thư 2", "Thư 1", "Thư 0");
        assertThat(rest.path("more").asBoolean()).isFalse();
    }

    @Test
    void an_administrator_holds_mail_back_and_sees_to_whom_it_goes_but_not_what_it_says() throws Exception {
        long old = write("notice-1", MEMBER, Mail.of("Thông báo", "Nội dung riêng"));
        long wanted = write("notice-2", "dv0005", Mail.of("Giấy mời", "Nội dung riêng"));
        jdbc.sql(MailGate.CLOSE).param(ClockExtension.BEGIN.plusHours(1)).update();
        Visitor administrator = in("qt0001");
        HttpResponse<String> answer = administrator.get("/api/mail-gate");
        JsonNode state = administrator.json(answer);
        assertThat(state.path("held").asBoolean()).isTrue();
        assertThat(state.path("cause").asText()).contains("khôi phục");
        assertThat(state.path("messages").findValuesAsText("subject")).containsExactly("Thông báo", "Giấy mời");
        assertThat(answer.body()).doesNotContain("Nội dung riêng");
        assertThat(administrator.post("/api/mail-gate/release", Map.of("ids", List.of(wanted))).body()).contains("Đã cho gửi 1 thư");
        assertThat(administrator.post("/api/mail-gate/discard", Map.of("ids", List.of(old))).body()).contains("Đã bỏ 1 thư");
        assertThat(administrator.post("/api/mail-gate/discard", Map.of("ids", List.of())).statusCode()).isEqualTo(422);
        assertThat(administrator.post("/api/mail-gate/discard-until", Map.of()).statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select state from outbox_message order by id").query(String.class).list()).containsExactly("DISCARDED", "PENDING");
        assertThat(administrator.post("/api/mail-gate/open", null).statusCode()).isEqualTo(200);
        assertThat(administrator.json(administrator.get("/api/mail-gate")).path("held").asBoolean()).isFalse();
        assertThat(administrator.post("/api/mail-gate/close", null).statusCode()).isEqualTo(200);
        assertThat(administrator.json(administrator.get("/api/mail-gate")).path("cause").asText()).isEqualTo("Người quản trị tạm giữ thư");
        Visitor receiver = in(MEMBER);
        assertThat(receiver.json(receiver.get("/api/messages/" + old)).path("text").asText()).as("it stands in the application").contains("Nội dung riêng");
        for (String member : List.of("dv0001", MEMBER, "dv0101", "dv0103")) {
            Visitor visitor = in(member);
            assertThat(visitor.get("/api/mail-gate").statusCode()).as(member).isEqualTo(403);
            for (String call : List.of("open", "close", "release", "discard", "discard-until")) {
                assertThat(visitor.post("/api/mail-gate/" + call, Map.of("ids", List.of(wanted), "until", "2026-04-20T08:00")).statusCode())
                        .as(member + " " + call).isEqualTo(403);
            }
        }
    }

    @Test
    void r08_the_clerk_sees_what_did_not_arrive_why_and_what_to_do() throws Exception {
        long refused = write("notice-1", MEMBER, Mail.of("Thông báo", "…"));
        write("notice-2", "dv0022", Mail.of("Của chi bộ khác", "…"));
        jdbc.sql("update outbox_message set state = 'FAILED', failure = 'NO_SUCH_ADDRESS', failed_address = 'cu@thanhbinh.example'").update();
        Visitor clerk = in("dv0002");
        JsonNode receivers = clerk.json(clerk.get("/api/letters/undelivered")).path("receivers");
        assertThat(receivers).hasSize(1);
        assertThat(receivers.path(0).path("reason").asText()).isEqualTo("Địa chỉ thư không có hoặc không còn dùng");
        assertThat(receivers.path(0).path("address").asText()).isEqualTo("cu@thanhbinh.example");
        assertThat(receivers.path(0).path("advice").asText()).contains("in giấy");
        assertThat(clerk.post("/api/letters/send-again", Map.of("ids", List.of(refused))).body()).contains("Đã xếp 1 thư");
        assertThat(state(refused)).isEqualTo("PENDING");
        assertThat(clerk.post("/api/letters/dead-address", Map.of("member", MEMBER)).body()).contains("chuyển sang in giấy");
        assertThat(state(refused)).isEqualTo("PRINT");
        assertThat(clerk.post("/api/letters/send-again", Map.of("ids", List.of(refused))).body()).contains("chưa gửi lại được");
        assertThat(clerk.post("/api/letters/living-address", Map.of("member", MEMBER)).statusCode()).isEqualTo(200);
        assertThat(state(refused)).isEqualTo("PENDING");
        assertThat(clerk.post("/api/letters/dead-address", Map.of("member", "dv0022")).statusCode()).as("not of his cell").isEqualTo(404);
        for (String member : List.of(MEMBER, "dv0101", "qt0001")) {
            assertThat(in(member).get("/api/letters/undelivered").statusCode()).as(member).isEqualTo(403);
            assertThat(in(member).post("/api/letters/dead-address", Map.of("member", MEMBER)).statusCode()).as(member).isEqualTo(403);
            assertThat(in(member).post("/api/letters/send-again", Map.of("ids", List.of(refused))).statusCode()).as(member).isEqualTo(403);
        }
    }

    private long write(String key, String member, Mail mail) {
        transaction.executeWithoutResult(status -> outbox.mail(key, member, mail));
        return jdbc.sql("select id from outbox_message where message_key = :key").param("key", key).query(Long.class).single();
    }

    private String state(long id) {
        return jdbc.sql("select state from outbox_message where id = :id").param("id", id).query(String.class).single();
    }

    private Visitor in(String member) throws Exception {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.login(member, PASSWORD).statusCode()).as(member).isEqualTo(204);
        return visitor;
    }
}
