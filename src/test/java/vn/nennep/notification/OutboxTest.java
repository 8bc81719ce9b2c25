package vn.nennep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
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
        assertThat((String) message.getContent()).contains("Kính mời đồng chí");
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
    void while_the_server_is_down_messages_wait_longer_each_time_and_arrive_once_when_it_is_back() {
        mail("notice-5", "dv0001");
        SERVER.stop();
        assertThat(delivery.deliverDue()).isZero();
        assertThat(delivery.deliverDue()).as("not before the pause is over").isZero();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(2));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(outbox.withKey("notice-5")).extracting(Outbox.Message::attempts).containsExactly(2);
        SERVER.start();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(5));
        assertThat(delivery.deliverDue()).as("the second pause is five minutes").isZero();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(8));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
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

    private void mail(String key, String member) {
        transaction.executeWithoutResult(
                s -> outbox.mail(key, member, Mail.of("Thông báo sinh hoạt chuyên đề", "Kính mời đồng chí dự sinh hoạt.")));
    }
}
