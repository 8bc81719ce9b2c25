package vn.nennep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.ReceivedMail;

@EngineTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=3025"})
class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("update mail_gate set server_failures = 0, server_down_since = null, server_retry_at = null").update();
    }

    @Test
    void a_message_arrives_once_however_often_it_is_written() throws Exception {
        mail("notice-1-dv0001", "dv0001");
        mail("notice-1-dv0001", "dv0001");
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(message.getAllRecipients()[0]).hasToString("dv0001@thanhbinh.example");
        assertThat(message.getSubject()).isEqualTo("Thông báo sinh hoạt chuyên đề");
        assertThat(ReceivedMail.text(message)).contains("Kính mời đồng chí");
    }

    @Test
    void nothing_is_sent_when_the_cause_is_rolled_back() {
        transaction.executeWithoutResult(status -> {
            outbox.mail("notice-2", "dv0001", Mail.of("Thông báo", "…"));
            status.setRollbackOnly();
        });
        assertThat(delivery.deliverDue()).isZero();
        assertThatThrownBy(() -> outbox.mail("notice-3", "dv0001", Mail.of("Thông báo", "…"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_member_without_an_address_goes_on_the_print_list() {
        mail("notice-4", "dv0010");
        assertThat(delivery.deliverDue()).isZero();
        assertThat(outbox.withKey("notice-4")).extracting(Outbox.Message::state).containsExactly(MessageState.PRINT);
    }

    @Test
    void while_the_server_is_down_messages_wait_and_arrive_once_when_it_is_back() {
        mail("notice-5", "dv0001");
        SERVER.stop();
        assertThat(delivery.deliverDue()).isZero();
        SERVER.start();
        assertThat(delivery.deliverDue()).as("not before the pause is over").isZero();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusSeconds(15));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_is_text_and_html_from_the_cell_with_one_button_and_nothing_from_elsewhere() throws Exception {
        put("notice-7", "dv0001", Mail.of("Thông báo sinh hoạt", "Kính gửi đồng chí,\n\nChi bộ mời họp.").from("CB-PD")
                .facts(new Mail.Fact("Thời gian", "14:00 ngày 10/06/2026"), new Mail.Fact("Phòng họp", "https://hop.example/a?b=1&c=2"))
                .lines("Chương trình:", List.of(new Mail.Line("Đề dẫn", "15 phút", "/viec/1")))
                .button("Mở hồ sơ", "/ho-so/1"));
        delivery.deliverDue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(ReceivedMail.kinds(message)).containsExactly("text/plain", "text/html");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Chi bộ Phú Điền");
        assertThat(ReceivedMail.text(message).replace("\r\n", "\n"))
                .startsWith("Chi bộ Phú Điền\n\nKính gửi đồng chí,\n\nChi bộ mời họp.\n\nThời gian: 14:00 ngày 10/06/2026\n")
                .contains("Chương trình:\n– Đề dẫn (15 phút)\n  http://localhost:8080/viec/1\n\nMở hồ sơ:\nhttp://localhost:8080/ho-so/1\n\n-- \n");
        assertThat(ReceivedMail.html(message))
                .contains("<html lang=\"vi\">", "Chi bộ Phú Điền", "href=\"http://localhost:8080/ho-so/1\"", "href=\"https://hop.example/a?b=1&amp;c=2\"")
                .doesNotContain("<img", "<link", "@import", "url(", "<script", "src=");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Id")).containsExactly("<nennep.localhost>");
        assertThat(message.getSentDate().toInstant().atZone(clock.getZone()).toLocalDateTime())
                .isBetween(ClockExtension.BEGIN, ClockExtension.BEGIN.plusMinutes(5));
    }

    /** Fault S-01. */
    @Test
    void what_people_typed_is_text_in_every_part() throws Exception {
        String attack = "<script>pwned()</script>\"'&";
        put("notice-8", "dv0001", Mail.of("Chuyên đề " + attack, attack).facts(new Mail.Fact(attack, "javascript:pwned()"), new Mail.Fact("x", "https://a\"onx=1"))
                .lines(attack, List.of(new Mail.Line(attack, attack, "/x\"" + attack))).button(attack, "/ho-so/1"));
        delivery.deliverDue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Chuyên đề " + attack);
        assertThat(ReceivedMail.text(message)).contains(attack);
        assertThat(ReceivedMail.html(message)).contains("&lt;script&gt;pwned()&lt;/script&gt;&quot;&#39;&amp;")
                .doesNotContain("<script", "\"onx", "href=\"javascript");
    }

    @Test
    void a_message_of_an_earlier_version_is_sent_with_the_text_that_it_has() {
        jdbc.sql("""
                        insert into outbox_message (message_key, member_id, subject, body, state, attempts, created_at, next_attempt_at)
                        values ('old', 'dv0001', 'Thông báo', 'Kính gửi đồng chí,', 'PENDING', 0, :now, :now)
                        """)
                .param("now", ClockExtension.BEGIN)
                .update();
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(ReceivedMail.html(SERVER.getReceivedMessages()[0])).contains("Kính gửi đồng chí,");
    }

    @Test
    void a_calendar_entry_comes_as_a_form_of_the_mail_and_as_a_file() throws Exception {
        CalendarEntry entry = new CalendarEntry(
                "session-1", 2, false, LocalDateTime.of(2026, 6, 10, 14, 0), LocalDateTime.of(2026, 6, 10, 16, 0), "Sinh hoạt", "Nhà văn hóa", null, null,
                false);
        put("notice-9", "dv0001", Mail.of("Thông báo", "…").from("CB-PD").calendar(entry));
        delivery.deliverDue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(ReceivedMail.kinds(message)).containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
        assertThat(ReceivedMail.calendar(message)).contains("METHOD:REQUEST", "UID:session-1-dv0001@nennep", "SEQUENCE:2", "mailto:dv0001@thanhbinh.example");
    }

    @Test
    void a_subject_cannot_carry_a_header() throws Exception {
        transaction.executeWithoutResult(
                s -> outbox.mail("notice-6", "dv0001", Mail.of("Thông báo\r\nBcc: dv0002@thanhbinh.example", "…")));
        delivery.deliverDue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Thông báo Bcc: dv0002@thanhbinh.example");
    }

    private void put(String key, String member, Mail mail) {
        transaction.executeWithoutResult(s -> outbox.mail(key, member, mail));
    }

    private void mail(String key, String member) {
        transaction.executeWithoutResult(
                s -> outbox.mail(key, member, Mail.of("Thông báo sinh hoạt chuyên đề", "Kính mời đồng chí dự sinh hoạt.")));
    }
}
