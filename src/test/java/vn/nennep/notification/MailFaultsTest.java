package vn.nennep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.Undelivered.Mailing;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** A mail server that is down, slow, or refuses some: each mail arrives once after recovery, and nobody's waits for another's (faults ). */
@EngineTest
class MailFaultsTest {

    @RegisterExtension
    static final FaultySmtpServer SERVER = new FaultySmtpServer();

    private static final String LAN = "dv0002@thanhbinh.example";
    private static final String NOBODY = "550 5.1.1 No such user";

    @Autowired private Outbox outbox;
    @Autowired private OutboxDelivery delivery;
    @Autowired private Undelivered undelivered;
    @Autowired private ServerPause pause;
    @Autowired private MailGate gate;
    @Autowired private Letters letters;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("spring.mail.properties.mail.smtp.timeout", () -> "500");
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from dead_address").update();
        jdbc.sql("update mail_gate set held_since = null, server_failures = 0, server_down_since = null, server_retry_at = null").update();
        jdbc.sql("update party_member set email = :mail where id = 'dv0002'").param("mail", LAN).update();
    }

    @Test
    void a_server_that_says_nothing_holds_up_nothing_and_costs_no_message_an_attempt() {
        write("dv0001", "dv0002", "dv0003");
        SERVER.greet(null);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(SERVER.connections()).as("the others weren't tried").isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(SERVER.connections()).as("not asked again at once").isEqualTo(1);
        assertThat(pause.downSince()).isPresent();
        assertThat(states()).containsOnly(Map.entry("PENDING", 3L));
        assertThat(jdbc.sql("select max(attempts) from outbox_message").query(Integer.class).single()).isZero();

        IntStream.rangeClosed(1, 24).forEach(fiveMinutes -> {
            ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(5L * fiveMinutes));
            delivery.deliverDue();
        });
        assertThat(SERVER.connections()).as("two hours").isLessThanOrEqualTo(25);
        SERVER.greet("220 test");
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(130));
        assertThat(delivery.deliverDue()).isEqualTo(3);
        assertThat(SERVER.taken()).extracting(FaultySmtpServer.Taken::receiver).doesNotHaveDuplicates().hasSize(3);
        assertThat(pause.downSince()).isEmpty();
    }

    @Test
    void a_server_that_lets_nobody_in_is_asked_less_and_less_often() {
        write("dv0001");
        SERVER.greet("421 4.3.2 overloaded");
        List<Integer> asked = List.of(1, 3, 7, 11, 15, 25).stream().map(minutes -> {
            ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(minutes));
            delivery.deliverDue();
            return SERVER.connections();
        }).toList();
        assertThat(asked).as("from the fifth on every five minutes").containsExactly(1, 2, 3, 4, 5, 6);
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(28));
        delivery.deliverDue();
        assertThat(SERVER.connections()).isEqualTo(6);
        assertThat(states()).containsOnly(Map.entry("PENDING", 1L));
    }

    @Test
    void one_address_that_is_refused_holds_up_no_other_and_is_listed_with_its_reason() {
        SERVER.refuse(LAN, NOBODY);
        write("dv0001", "dv0002", "dv0003");
        assertThat(delivery.deliverDue()).isEqualTo(2);
        assertThat(undelivered.of(List.of("dv0001", "dv0002", "dv0003"))).singleElement().satisfies(mailing -> {
            assertThat(mailing.memberId()).isEqualTo("dv0002");
            assertThat(mailing.address()).isEqualTo(LAN);
            assertThat(mailing.failure()).isEqualTo(DeliveryFailure.NO_SUCH_ADDRESS);
            assertThat(mailing.state()).as("for good, at once").isEqualTo(MessageState.FAILED);
        });
        assertThat(letters.waiting(List.of("dv0002"))).as("may be printed").hasSize(1);
    }

    @Test
    void half_are_refused_for_now_and_all_arrive_once_in_the_end() {
        List<String> members = List.of("dv0001", "dv0002", "dv0003", "dv0004", "dv0005", "dv0006");
        members.stream().filter(member -> Integer.parseInt(member.substring(2)) % 2 == 0)
                .forEach(member -> SERVER.refuse(member + "@thanhbinh.example", "450 4.2.0 later"));
        write(members.toArray(String[]::new));
        assertThat(delivery.deliverDue()).isEqualTo(3);
        assertThat(undelivered.of(members)).hasSize(3).allSatisfy(mailing -> {
            assertThat(mailing.failure()).isEqualTo(DeliveryFailure.NOT_NOW);
            assertThat(mailing.state()).isEqualTo(MessageState.PENDING);
            assertThat(mailing.nextAttemptAt()).isBetween(ClockExtension.BEGIN.plusMinutes(1), ClockExtension.BEGIN.plusMinutes(2));
        });
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(3));
        assertThat(delivery.deliverDue()).isZero();
        SERVER.takeAll();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(7));
        assertThat(delivery.deliverDue()).as("the second pause is five minutes").isZero();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(10));
        assertThat(delivery.deliverDue()).isEqualTo(3);
        assertThat(SERVER.taken()).extracting(FaultySmtpServer.Taken::receiver).doesNotHaveDuplicates().hasSize(6);
        assertThat(undelivered.of(members)).isEmpty();
    }

    @Test
    void what_is_refused_for_days_is_given_up_in_the_end() {
        SERVER.refuse(LAN, "550 relay not permitted");
        write("dv0002");
        LocalDateTime at = ClockExtension.BEGIN;
        for (Duration next : List.of(
                Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4),
                Duration.ofHours(12), Duration.ofHours(24))) {
            at = at.plus(next).plusMinutes(1);
            ClockExtension.move(clock, at);
            delivery.deliverDue();
            assertThat(states()).as("at " + at).containsOnly(Map.entry("PENDING", 1L));
        }
        ClockExtension.move(clock, at.plusHours(25));
        delivery.deliverDue();
        assertThat(undelivered.of(List.of("dv0002"))).extracting(Mailing::state, Mailing::failure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageState.FAILED, DeliveryFailure.REFUSED));
    }

    /** The window that SMTP leaves: taken, but we never heard it. The second copy bears the same Message-ID, by which mail programs show it once. */
    @Test
    void a_mail_that_was_taken_without_an_answer_is_sent_again_under_the_same_id() {
        SERVER.breakOffAfter("dv0001@thanhbinh.example");
        write("dv0001", "dv0003");
        assertThat(delivery.deliverDue()).as("the rest waits for the next round").isZero();
        assertThat(delivery.deliverDue()).as("and isn't held up by it").isEqualTo(1);
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(3));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(SERVER.taken()).filteredOn(mail -> mail.receiver().startsWith("dv0001")).hasSize(2)
                .extracting(FaultySmtpServer.Taken::messageId).containsOnly(SERVER.taken().get(0).messageId()).doesNotContain("");
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void nodes_that_send_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 40).forEach(i -> put("many-" + i, "dv0001", Mail.of("Thư " + i, "…")));
        List<Object> sent = AtOnce.people(3, node -> delivery.deliverDue());
        assertThat(sent.stream().mapToInt(Integer.class::cast).sum()).isEqualTo(40);
        assertThat(SERVER.taken()).extracting(FaultySmtpServer.Taken::messageId).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void many_mails_share_a_connection() {
        IntStream.range(0, 20).forEach(i -> put("many-" + i, "dv0001", Mail.of("Thư " + i, "…")));
        assertThat(delivery.deliverDue()).isEqualTo(20);
        assertThat(SERVER.connections()).isEqualTo(1);
    }

    @Test
    void a_corrected_address_gets_what_is_still_of_use() {
        SERVER.refuse(LAN, NOBODY);
        put("useful", "dv0002", Mail.of("Còn cần", "…").usefulUntil(ClockExtension.BEGIN.plusDays(3)));
        put("useless", "dv0002", Mail.of("Hết cần", "…").usefulUntil(ClockExtension.BEGIN.plusHours(1)));
        put("digest-1", "dv0002", Mail.of("Nhắc việc cũ", "…").reminding());
        assertThat(delivery.deliverDue()).isZero();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(2).plusHours(1));
        assertThat(delivery.deliverDue()).as("still the same address").isZero();
        jdbc.sql("update party_member set email = 'lan.moi@thanhbinh.example' where id = 'dv0002'").update();
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(outbox.withKey("useful")).extracting(Outbox.Message::state).containsExactly(MessageState.SENT);
        assertThat(outbox.withKey("digest-1")).extracting(Outbox.Message::state).containsExactly(MessageState.FAILED);
        assertThat(outbox.withKey("useless")).extracting(Outbox.Message::state).containsExactly(MessageState.FAILED);
    }

    @Test
    void the_clerk_has_it_sent_again_when_the_box_is_emptied() {
        SERVER.refuse(LAN, "552 5.2.2 Mailbox full");
        write("dv0002");
        delivery.deliverDue();
        List<Mailing> listed = undelivered.of(List.of("dv0002"));
        assertThat(listed).extracting(Mailing::failure).containsExactly(DeliveryFailure.MAILBOX_FULL);
        SERVER.takeAll();
        List<Long> ids = listed.stream().map(Mailing::id).toList();
        assertThat(undelivered.sendAgain(ids, List.of("dv0003"), "dv0001")).as("not his to send").isZero();
        assertThat(undelivered.sendAgain(ids, List.of("dv0002"), "dv0001")).isEqualTo(1);
        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void to_a_dead_address_nothing_goes_but_paper_until_it_lives_again() {
        put("before", "dv0002", Mail.of("Trước", "…"));
        assertThat(undelivered.addressIsDead("dv0002", "dv0001")).contains(LAN);
        put("after", "dv0002", Mail.of("Sau", "…"));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(letters.waiting(List.of("dv0002"))).extracting(Letters.Letter::subject).containsExactly("Trước", "Sau");
        undelivered.addressLives("dv0002", "dv0001");
        assertThat(delivery.deliverDue()).as("what waited when it was noted").isEqualTo(1);
        put("later", "dv0002", Mail.of("Sau nữa", "…"));
        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void nothing_that_is_of_no_use_any_more_goes_out_after_an_outage() {
        put("old", "dv0001", Mail.of("Mời dự", "…").usefulUntil(ClockExtension.BEGIN.plusHours(1)));
        ClockExtension.move(clock, ClockExtension.BEGIN.plusHours(2));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(outbox.withKey("old")).extracting(Outbox.Message::state).containsExactly(MessageState.EXPIRED);
    }

    @Test
    void what_waits_in_a_restored_copy_goes_only_when_somebody_lets_it() {
        write("dv0001", "dv0002", "dv0003");
        jdbc.sql(MailGate.CLOSE).param(ClockExtension.BEGIN).update();
        assertThat(gate.held()).contains(new MailGate.Held(ClockExtension.BEGIN, MailGate.Cause.RESTORE));
        assertThat(delivery.deliverDue()).isZero();
        List<MailGate.Waiting> waiting = gate.waiting(0, 10);
        assertThat(gate.discard(List.of(waiting.get(0).id()), "qt0001")).isEqualTo(1);
        assertThat(gate.release(List.of(waiting.get(1).id()), "qt0001")).isEqualTo(1);
        assertThat(delivery.deliverDue()).isEqualTo(1);
        put("news", "dv0004", Mail.of("Mới", "…"));
        assertThat(delivery.deliverDue()).as("what is new waits too").isZero();
        assertThat(gate.discardUntil(ClockExtension.BEGIN.minusSeconds(1), "qt0001")).isZero();
        gate.open("qt0001");
        assertThat(delivery.deliverDue()).isEqualTo(2);
        assertThat(SERVER.taken()).extracting(FaultySmtpServer.Taken::receiver)
                .containsExactly(LAN, "dv0003@thanhbinh.example", "dv0004@thanhbinh.example");
    }

    private void write(String... members) {
        for (String member : members) {
            put("notice-1-" + member, member, Mail.of("Thông báo", "Kính mời đồng chí dự sinh hoạt."));
        }
    }

    private void put(String key, String member, Mail mail) {
        transaction.executeWithoutResult(status -> outbox.mail(key, member, mail));
    }

    private Map<String, Long> states() {
        return jdbc.sql("select state from outbox_message").query(String.class).list().stream()
                .collect(java.util.stream.Collectors.groupingBy(state -> state, java.util.stream.Collectors.counting()));
    }
}
