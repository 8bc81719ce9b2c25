package vn.nennep.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;

/**
 * Sends what is due in the outbox, each message in a transaction of its own that holds its row, so that of several nodes one sends it. A refused
 * message waits longer each time. Its Message-ID follows from its key: should the machine die between the server's "accepted" and our commit, the
 * second copy is recognisable as the same message.
 */
@Component
public class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4),
            Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24));

    private record Due(long id, String messageKey, String memberId, String subject, String body, int attempts, LocalDateTime expiresAt) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final MailGate gate;
    private final ObjectProvider<JavaMailSender> mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String host;
    private final String from;

    OutboxDelivery(
            JdbcClient jdbc, Register register, MailGate gate, ObjectProvider<JavaMailSender> mail, TransactionTemplate transaction, Clock clock,
            @Value("${spring.mail.host:}") String host, @Value("${nennep.mail.from}") String from) {
        this.jdbc = jdbc;
        this.register = register;
        this.gate = gate;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
        this.host = host;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${nennep.outbox.delay}", initialDelayString = "${nennep.outbox.delay}")
    void deliverRegularly() {
        deliverDue();
    }

    /**
     * Sends everything that is due now. Without a mail server nothing is tried and the messages wait; when it doesn't answer, the rest isn't tried.
     *
     * @return how many were sent
     */
    public int deliverDue() {
        expire();
        if (host.isBlank()) {
            return 0;
        }
        int sent = 0;
        Outcome outcome = next();
        while (outcome == Outcome.SENT || outcome == Outcome.REFUSED) {
            sent += outcome == Outcome.SENT ? 1 : 0;
            outcome = next();
        }
        return sent;
    }

    /** What is of no use any more isn't sent, and its text is erased, also where there is no mail server. */
    private void expire() {
        jdbc.sql("update outbox_message set state = 'EXPIRED', body = '', content = null where state = 'PENDING' and expires_at <= :now")
                .param("now", LocalDateTime.now(clock))
                .update();
    }

    private enum Outcome {
        SENT,
        REFUSED,
        SERVER_DOWN,
        NOTHING_DUE
    }

    private Outcome next() {
        return transaction.execute(status -> {
            Optional<Due> due = jdbc.sql(
                            """
                            select id, message_key, member_id, subject, body, attempts, expires_at from outbox_message
                             where state = 'PENDING' and next_attempt_at <= :now and (released = true or :open)
                             order by id fetch first 1 rows only for update skip locked
                            """)
                    .param("now", LocalDateTime.now(clock))
                    .param("open", gate.held().isEmpty())
                    .query(Due.class)
                    .optional();
            return due.map(this::attempt).orElse(Outcome.NOTHING_DUE);
        });
    }

    private Outcome attempt(Due due) {
        String address = register.member(due.memberId()).map(PartyMember::email).orElse(null);
        if (address == null) {
            mark(due, due.expiresAt() == null ? MessageState.PRINT : MessageState.FAILED, null);
            return Outcome.REFUSED;
        }
        try {
            send(due, address);
            mark(due, MessageState.SENT, null);
            return Outcome.SENT;
        } catch (MailException | MessagingException e) {
            boolean again = due.attempts() < PAUSES.size();
            LOG.warn("Message {} was not accepted at attempt {}: {}", due.id(), due.attempts() + 1, e.getClass().getName());
            mark(due, again ? MessageState.PENDING : MessageState.FAILED, again ? PAUSES.get(due.attempts()) : null);
            boolean noServer = e instanceof MailSendException failure && failure.getFailedMessages().isEmpty();
            return noServer ? Outcome.SERVER_DOWN : Outcome.REFUSED;
        }
    }

    private void send(Due due, String address) throws MessagingException {
        String id = UUID.nameUUIDFromBytes(due.messageKey().getBytes(StandardCharsets.UTF_8)).toString();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@nennep>");
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(due.subject());
        helper.setText(due.body());
        mail.getObject().send(message);
    }

    private void mark(Due due, MessageState state, Duration pause) {
        LocalDateTime now = LocalDateTime.now(clock);
        jdbc.sql(
                        """
                        update outbox_message
                           set state = :state, attempts = attempts + 1, next_attempt_at = :next, delivered_at = :delivered,
                               body = case when expires_at is not null and :ended then '' else body end,
                               content = case when expires_at is not null and :ended then null else content end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("next", pause == null ? now : now.plus(pause))
                .param("ended", state != MessageState.PENDING)
                .param("delivered", state == MessageState.SENT ? now : null, java.sql.Types.TIMESTAMP)
                .param("id", due.id())
                .update();
    }
}
