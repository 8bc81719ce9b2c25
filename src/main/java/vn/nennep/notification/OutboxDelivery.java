package vn.nennep.notification;

import jakarta.mail.MessagingException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;

/**
 * Sends what is due in the outbox, each message in a transaction of its own that holds its row, so that of several nodes one sends it. A refused
 * message waits longer each time, and holds up no other. Its Message-ID follows from its key: should the machine die between the server's “accepted”
 * and our commit, the second copy is recognisable as the same message.
 */
@Component
public class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4),
            Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24));

    private record Due(
            long id, String messageKey, String memberId, String subject, String body, String content, int attempts, LocalDateTime createdAt,
            LocalDateTime expiresAt) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final DeadAddresses dead;
    private final Undelivered undelivered;
    private final MailGate gate;
    private final ServerPause pause;
    private final MailServer server;
    private final MailComposer composer;
    private final MailJson json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDelivery(
            JdbcClient jdbc, Register register, DeadAddresses dead, Undelivered undelivered, MailGate gate, ServerPause pause, MailServer server,
            MailComposer composer, MailJson json, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.dead = dead;
        this.undelivered = undelivered;
        this.gate = gate;
        this.pause = pause;
        this.server = server;
        this.composer = composer;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
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
        undelivered.takeUpCorrected();
        if (!server.configured() || !pause.isOver()) {
            return 0;
        }
        int sent = 0;
        try (MailServer.Connection connection = server.connection()) {
            Outcome outcome = next(connection);
            while (outcome == Outcome.SENT || outcome == Outcome.REFUSED) {
                sent += outcome == Outcome.SENT ? 1 : 0;
                outcome = next(connection);
            }
            if (outcome == Outcome.SERVER_DOWN) {
                LOG.warn("The mail server doesn't answer, attempt {}; mail waits", pause.down());
            } else if (connection.opened()) {
                pause.up();
            }
        }
        return sent;
    }

    /** What is of no use any more isn't sent; what was in confidence is erased, also where there is no mail server. */
    private void expire() {
        LocalDateTime now = LocalDateTime.now(clock);
        jdbc.sql("update outbox_message set state = 'EXPIRED', body = '', content = null where state = 'PENDING' and expires_at <= :now")
                .param("now", now)
                .update();
        jdbc.sql("update outbox_message set state = 'EXPIRED' where state = 'PENDING' and useful_until <= :now").param("now", now).update();
    }

    private enum Outcome {
        SENT,
        REFUSED,
        /** The server went silent in the middle of this message: the others wait for the next round. */
        BROKEN_OFF,
        SERVER_DOWN,
        NOTHING_DUE
    }

    private Outcome next(MailServer.Connection connection) {
        return transaction.execute(status -> {
            Optional<Due> due = jdbc.sql(
                            """
                            select id, message_key, member_id, subject, body, content, attempts, created_at, expires_at from outbox_message
                             where state = 'PENDING' and next_attempt_at <= :now and (released = true or :open)
                             order by next_attempt_at, id fetch first 1 rows only for update skip locked
                            """)
                    .param("now", LocalDateTime.now(clock))
                    .param("open", gate.held().isEmpty())
                    .query(Due.class)
                    .optional();
            return due.map(message -> attempt(message, connection)).orElse(Outcome.NOTHING_DUE);
        });
    }

    private Outcome attempt(Due due, MailServer.Connection connection) {
        String address = register.member(due.memberId()).map(PartyMember::email).orElse(null);
        if (address == null || dead.contains(address)) {
            DeliveryFailure failure = address == null ? null : DeliveryFailure.DEAD_ADDRESS;
            mark(due, due.expiresAt() == null ? MessageState.PRINT : MessageState.FAILED, null, failure, address);
            return Outcome.REFUSED;
        }
        try {
            connection.send(
                    composer.compose(
                            due.messageKey(), due.memberId(), address, due.subject(), json.read(due.content(), due.subject(), due.body()), due.createdAt()),
                    address);
            mark(due, MessageState.SENT, null, null, null);
            return Outcome.SENT;
        } catch (MailServer.Down e) {
            LOG.debug("No connection: {}", e.getMessage());
            return Outcome.SERVER_DOWN;
        } catch (MailServer.NotTaken e) {
            return refused(due, address, e);
        } catch (MessagingException e) {
            return refused(due, address, MailServer.judged(e));
        }
    }

    private Outcome refused(Due due, String address, MailServer.NotTaken answer) {
        boolean again = !answer.forGood() && due.attempts() < PAUSES.size();
        LOG.warn("Message {} was not accepted at attempt {}: {}", due.id(), due.attempts() + 1, answer.failure());
        mark(due, again ? MessageState.PENDING : MessageState.FAILED, again ? PAUSES.get(due.attempts()) : null, answer.failure(), address);
        return answer.connectionLost() ? Outcome.BROKEN_OFF : Outcome.REFUSED;
    }

    private void mark(Due due, MessageState state, Duration wait, DeliveryFailure failure, String failedAddress) {
        LocalDateTime now = LocalDateTime.now(clock);
        jdbc.sql(
                        """
                        update outbox_message
                           set state = :state, attempts = attempts + 1, next_attempt_at = :next, delivered_at = :delivered,
                               failure = :failure, failed_address = :address,
                               body = case when expires_at is not null and :ended then '' else body end,
                               content = case when expires_at is not null and :ended then null else content end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("next", wait == null ? now : now.plus(wait))
                .param("ended", state != MessageState.PENDING)
                .param("delivered", state == MessageState.SENT ? now : null, Types.TIMESTAMP)
                .param("failure", failure == null ? null : failure.name(), Types.VARCHAR)
                .param("address", failedAddress, Types.VARCHAR)
                .param("id", due.id())
                .update();
    }
}
