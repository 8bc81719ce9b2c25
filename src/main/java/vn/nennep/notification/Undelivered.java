package vn.nennep.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;

/** Mails that didn't arrive: why, and what becomes of them. They are the clerk's to see to, who also prints what can't be mailed ({@link Letters}). */
@Component
public class Undelivered {

    /** What is older is of no use any more, whatever it says. */
    private static final Period AS_LONG_AS_USEFUL = Period.ofDays(30);

    private static final String NOT_ARRIVED =
            "expires_at is null and failure is not null and state in ('PENDING', 'FAILED', 'PRINT') and (useful_until is null or useful_until > :now)";

    /** A reminder that is older than that has been followed by others. */
    private static final Period AS_LONG_AS_REMINDING = Period.ofDays(2);

    private static final String STILL_USEFUL =
            "created_at > :since and (useful_until is null or useful_until > :now) and (reminder = false or created_at > :reminding)";

    /**
     * A mail that didn't arrive.
     *
     * @param address at which it failed
     * @param state {@link MessageState#PENDING} while it is tried again by itself
     * @param nextAttemptAt when; means nothing in another state
     * @param usefulUntil null when it is always of use
     */
    public record Mailing(
            long id, String memberId, String subject, String address, DeliveryFailure failure, MessageState state, int attempts, LocalDateTime createdAt,
            LocalDateTime nextAttemptAt, LocalDateTime usefulUntil) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final DeadAddresses dead;
    private final Clock clock;

    Undelivered(JdbcClient jdbc, Register register, DeadAddresses dead, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.dead = dead;
        this.clock = clock;
    }

    /** What of these people's mail didn't arrive and waits for somebody, or for the next attempt: by person, the oldest first. */
    public List<Mailing> of(Collection<String> members) {
        return members.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, member_id, subject, failed_address as address, failure, state, attempts, created_at, next_attempt_at, useful_until
                                  from outbox_message where member_id in (:members) and """ + " " + NOT_ARRIVED + " order by member_id, id")
                        .param("members", members)
                        .param("now", now())
                        .query(Mailing.class)
                        .list();
    }

    /**
     * Has these sent again, to the addresses that their receivers have now. Others' mails, what has arrived meanwhile, and what is for a dead address
     * stay as they are.
     *
     * @return how many will be tried
     */
    @Transactional
    public int sendAgain(Collection<Long> ids, Collection<String> members, String by) {
        List<Mailing> chosen = of(members).stream().filter(mailing -> ids.contains(mailing.id())).toList();
        Map<String, PartyMember> people = register.members(chosen.stream().map(Mailing::memberId).distinct().toList());
        return tryAgain(chosen.stream().filter(mailing -> reachable(people.get(mailing.memberId()))).map(Mailing::id).toList(), by);
    }

    /**
     * Notes that the person's address reaches nobody any more. What waits for him goes on paper, and what is written later too, until he has another.
     *
     * @return the address; empty when he has none
     */
    @Transactional
    public Optional<String> addressIsDead(String memberId, String by) {
        Optional<String> address = register.member(memberId).map(PartyMember::email);
        address.ifPresent(of -> {
            dead.add(of, by);
            jdbc.sql("""
                            update outbox_message set state = 'PRINT', failure = 'DEAD_ADDRESS', failed_address = :address, decided_by = :by, decided_at = :now
                             where member_id = :member and state in ('PENDING', 'FAILED') and expires_at is null
                            """)
                    .param("address", of)
                    .param("by", by)
                    .param("now", now())
                    .param("member", memberId)
                    .update();
        });
        return address;
    }

    /** The address is read after all: mail goes there again, beginning with what still waits and is of use. */
    @Transactional
    public void addressLives(String memberId, String by) {
        register.member(memberId).map(PartyMember::email).ifPresent(address -> {
            dead.remove(address);
            tryAgain(
                    jdbc.sql("select id from outbox_message where member_id = :member and " + NOT_ARRIVED + " and " + STILL_USEFUL)
                            .param("member", memberId)
                            .param("since", now().minus(AS_LONG_AS_USEFUL))
                            .param("reminding", now().minus(AS_LONG_AS_REMINDING))
                            .param("now", now())
                            .query(Long.class)
                            .list(),
                    by);
        });
    }

    private record Failed(long id, String memberId, String failedAddress) {}

    /** Takes up what failed at an address that its receiver has exchanged for another since, as far as it is still of use. */
    @Transactional
    public void takeUpCorrected() {
        List<Failed> failed = jdbc.sql("select id, member_id, failed_address from outbox_message where state in ('FAILED', 'PRINT') and failed_address is not null"
                        + " and expires_at is null and " + STILL_USEFUL)
                .param("since", now().minus(AS_LONG_AS_USEFUL))
                .param("reminding", now().minus(AS_LONG_AS_REMINDING))
                .param("now", now())
                .query(Failed.class)
                .list();
        Map<String, PartyMember> people = register.members(failed.stream().map(Failed::memberId).distinct().toList());
        tryAgain(
                failed.stream()
                        .filter(message -> hasAnother(people.get(message.memberId()), message.failedAddress()))
                        // asked last: it is a question to the database, and hardly ever is anything left to ask
                        .filter(message -> reachable(people.get(message.memberId())))
                        .map(Failed::id)
                        .toList(),
                null);
    }

    private static boolean hasAnother(PartyMember person, String address) {
        return person != null && person.email() != null && !person.email().equalsIgnoreCase(address);
    }

    private boolean reachable(PartyMember person) {
        return person != null && person.email() != null && !dead.contains(person.email());
    }

    private int tryAgain(List<Long> ids, String by) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("""
                                update outbox_message
                                   set state = 'PENDING', attempts = 0, next_attempt_at = :now, failure = null, failed_address = null,
                                       decided_by = :by, decided_at = :now
                                 where id in (:ids) and state in ('PENDING', 'FAILED', 'PRINT')
                                """)
                        .param("now", now())
                        .param("by", by, java.sql.Types.VARCHAR)
                        .param("ids", ids)
                        .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
