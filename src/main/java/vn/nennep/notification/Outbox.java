package vn.nennep.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;

/** Takes messages in the transaction that is their cause. {@link OutboxDelivery} sends them afterwards. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Register register;
    private final DeadAddresses dead;
    private final PlainLayout layout;
    private final MailJson json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Register register, DeadAddresses dead, PlainLayout layout, MailJson json, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.dead = dead;
        this.layout = layout;
        this.json = json;
        this.clock = clock;
    }

    /** A message as the clerk sees it. */
    public record Message(String messageKey, String memberId, String subject, MessageState state, int attempts, LocalDateTime deliveredAt) {}

    /**
     * Puts a message for the member into the outbox; one without an address, or with one that is known to reach nobody, goes on the print list instead.
     *
     * @param key names the message for ever: a second one with the same key changes nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(String key, String memberId, Mail mail) {
        String email = register.member(memberId).map(PartyMember::email).orElse(null);
        put(key, memberId, mail, email == null || dead.contains(email) ? MessageState.PRINT : MessageState.PENDING, null);
    }

    /**
     * Puts a message into the outbox that is of use only for a while, and that nobody else may read: it is never printed or listed, and what it says is
     * erased as soon as it has been sent, can't be sent, or has expired.
     *
     * @throws IllegalArgumentException if the member has no address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mailInConfidence(String key, String memberId, Mail mail, LocalDateTime expiresAt) {
        if (register.member(memberId).map(PartyMember::email).isEmpty()) {
            throw new IllegalArgumentException("No address");
        }
        put(key, memberId, mail, MessageState.PENDING, expiresAt);
    }

    private void put(String key, String memberId, Mail mail, MessageState state, LocalDateTime expiresAt) {
        jdbc.sql(
                        """
                        insert into outbox_message
                               (message_key, member_id, unit_id, subject, body, content, reminder, state, attempts, created_at, next_attempt_at,
                                expires_at, useful_until)
                        select :key, :member, :unit, :subject, :body, :content, :reminder, :state, 0, :now, :now,
                               cast(:expires as timestamp), cast(:useful as timestamp)
                         where not exists (select 1 from outbox_message where message_key = :key)
                        """)
                .param("key", key)
                .param("member", memberId)
                .param("unit", mail.unit(), Types.VARCHAR)
                .param("subject", oneLine(mail.subject()))
                .param("body", layout.of(mail))
                .param("content", json.write(mail))
                .param("reminder", mail.reminder())
                .param("state", state.name())
                .param("now", LocalDateTime.now(clock))
                .param("expires", expiresAt, Types.TIMESTAMP)
                .param("useful", mail.usefulUntil(), Types.TIMESTAMP)
                .update();
    }

    /**
     * Takes back a message that is still waiting to be sent.
     *
     * @return false when there is none such, or it has been sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(String key) {
        return jdbc.sql("update outbox_message set state = 'WITHDRAWN' where message_key = :key and state = 'PENDING'")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** The messages whose key begins so, oldest first. */
    public List<Message> withKey(String prefix) {
        return jdbc.sql(
                        """
                        select message_key, member_id, subject, state, attempts, delivered_at from outbox_message
                         where substring(message_key, 1, :length) = :prefix order by id
                        """)
                .param("length", prefix.length())
                .param("prefix", prefix)
                .query(Message.class)
                .list();
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
