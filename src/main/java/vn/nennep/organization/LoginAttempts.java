package vn.nennep.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, by account and by address, and never shuts anybody out for good. Each attempt counts as a failure from its beginning until it has
 * proved right, so that many at one instant don't slip through together; the state is in the database, which all nodes share. In a browser where the
 * person has logged in before, his attempts are counted by themselves: a stranger's failures don't keep him out there.
 */
@Component
public class LoginAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAttempts.class);
    private static final int LONGEST_ID = 32;
    private static final int TURNSTILES = 16;
    private static final int ALERT_AT = 10;

    /**
     * An attempt.
     *
     * @param id null when it has to wait
     * @param memberId whose account is meant; null when nobody has this id
     * @param pause zero when it may go on
     */
    public record Attempt(Long id, String accountKey, String memberId, String address, Duration pause) {

        public boolean mustWait() {
            return !pause.isZero();
        }
    }

    /** An account or address that waits, or would with its next failure. */
    public record Slowed(String memberId, String address, int failures, LocalDateTime last, Duration pause) {}

    private record Failures(int number, LocalDateTime last) {}

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, KnownDevices devices, Clock clock) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.clock = clock;
    }

    /** What is tried. Failures of one don't slow down another: who has forgotten his password may use a code at once. */
    public enum Purpose {
        PASSWORD,
        CODE,
        RESET
    }

    /**
     * Begins an attempt.
     *
     * @param account the id of a member, or what was typed instead of one
     * @param device the token of the browser; null when it has none
     */
    @Transactional
    public Attempt begin(Purpose purpose, String account, String device, String address) {
        String member = member(plain(account));
        boolean known = member != null && device != null && devices.knows(device, member);
        String key = key(purpose, account, known ? device : "");
        pass(key, address);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Failures failures = failures(key, now);
        // no id at all is nobody's: it can't be guessed for, and only its address counts
        Duration wait = plain(account).isEmpty() ? Duration.ZERO : LoginDelays.left(failures.number(), failures.last(), now);
        if (wait.isZero() && !known) {
            wait = LoginDelays.ofAddress(hundredth(address, now), now);
        }
        if (!wait.isZero()) {
            return new Attempt(null, key, member, address, wait);
        }
        jdbc.sql(
                        """
                        insert into login_attempt (account_key, member_id, address, tried_at, forgiven)
                        values (:key, :member, :address, :now, false)
                        """)
                .param("key", key)
                .param("member", member, java.sql.Types.VARCHAR)
                .param("address", address)
                .param("now", now)
                .update();
        // under the turnstile's lock the latest of the key is the one just written
        long id = jdbc.sql("select max(id) from login_attempt where account_key = :key").param("key", key).query(Long.class).single();
        return new Attempt(id, key, member, address, Duration.ZERO);
    }

    /** The attempt was right: it doesn't count, and neither do the account's failures before it. */
    @Transactional
    public void right(Attempt attempt) {
        jdbc.sql("delete from login_attempt where id = :id").param("id", attempt.id()).update();
        jdbc.sql("update login_attempt set forgiven = true where account_key = :key and forgiven = false").param("key", attempt.accountKey()).update();
    }

    /** The attempt was no guess, and says nothing about those before it. */
    @Transactional
    public void withdraw(Attempt attempt) {
        jdbc.sql("delete from login_attempt where id = :id").param("id", attempt.id()).update();
    }

    /** The attempt was wrong. It is counted already; many are told to the operator, by ids only. */
    public void wrong(Attempt attempt) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (attempt.memberId() != null && failures(attempt.accountKey(), now).number() == ALERT_AT) {
            LOG.warn("LOGIN_ALERT account {}: {} failures in a row", attempt.memberId(), ALERT_AT);
        }
        if (ofAddress(attempt.address(), now) == LoginDelays.MOST_OF_AN_ADDRESS) {
            LOG.warn("LOGIN_ALERT address {}: {} failures in a quarter of an hour", attempt.address(), LoginDelays.MOST_OF_AN_ADDRESS);
        }
    }

    /** Forgives the account what was tried with it. */
    @Transactional
    public void clear(String member) {
        jdbc.sql("update login_attempt set forgiven = true where member_id = :member and forgiven = false").param("member", member).update();
    }

    /** The accounts that wait after failures, the latest first. */
    public List<Slowed> accounts() {
        LocalDateTime now = LocalDateTime.now(clock);
        return jdbc.sql(
                        """
                        select member_id, account_key, count(*) as failures, max(tried_at) as last_at from login_attempt
                         where forgiven = false and member_id is not null and tried_at > :from
                         group by member_id, account_key having count(*) > :free
                         order by max(tried_at) desc fetch first 200 rows only
                        """)
                .param("from", now.minus(LoginDelays.MEMORY))
                .param("free", LoginDelays.FREE_FAILURES)
                .query((row, i) -> {
                    int failures = row.getInt("failures");
                    LocalDateTime last = row.getObject("last_at", LocalDateTime.class);
                    return new Slowed(row.getString("member_id"), null, failures, last, LoginDelays.left(failures, last, now));
                })
                .list();
    }

    /** The addresses from which most attempts fail, the worst first. */
    public List<Slowed> addresses() {
        LocalDateTime now = LocalDateTime.now(clock);
        return jdbc.sql(
                        """
                        select address, count(*) as failures, max(tried_at) as last_at from login_attempt
                         where tried_at > :from
                         group by address having count(*) >= :many
                         order by count(*) desc fetch first 50 rows only
                        """)
                .param("from", now.minus(LoginDelays.LONGEST))
                .param("many", LoginDelays.MOST_OF_AN_ADDRESS / 2)
                .query((row, i) -> {
                    String address = row.getString("address");
                    return new Slowed(
                            null, address, row.getInt("failures"), row.getObject("last_at", LocalDateTime.class),
                            LoginDelays.ofAddress(hundredth(address, now), now));
                })
                .list();
    }

    /** Whom the typed id means: a telephone likes to begin with a capital. */
    private String member(String typed) {
        List<String> found = jdbc.sql("select id from party_member where id in (:ways)")
                .param("ways", List.of(typed, typed.toLowerCase(Locale.ROOT), typed.toUpperCase(Locale.ROOT)))
                .query(String.class)
                .list();
        return found.contains(typed) || found.size() != 1 ? found.stream().filter(typed::equals).findFirst().orElse(null) : found.get(0);
    }

    private Failures failures(String key, LocalDateTime now) {
        return jdbc.sql(
                        """
                        select count(*) as number, max(tried_at) as last_at from login_attempt
                         where account_key = :key and forgiven = false and tried_at > :from
                        """)
                .param("key", key)
                .param("from", now.minus(LoginDelays.MEMORY))
                .query((row, i) -> new Failures(
                        row.getInt("number"), row.getObject("last_at", LocalDateTime.class)))
                .single();
    }

    private int ofAddress(String address, LocalDateTime now) {
        return jdbc.sql("select count(*) from login_attempt where address = :address and tried_at > :from")
                .param("address", address)
                .param("from", now.minus(LoginDelays.LONGEST))
                .query(Integer.class)
                .single();
    }

    private LocalDateTime hundredth(String address, LocalDateTime now) {
        return jdbc.sql("select tried_at from login_attempt where address = :address and tried_at > :from order by tried_at desc offset "
                        + (LoginDelays.MOST_OF_AN_ADDRESS - 1) + " rows fetch first 1 rows only")
                .param("address", address)
                .param("from", now.minus(LoginDelays.LONGEST))
                .query(LocalDateTime.class)
                .optional()
                .orElse(null);
    }

    /** Holds what belongs to the account and to the address until the attempt is counted; always in the same order. */
    private void pass(String key, String address) {
        jdbc.sql("select id from login_turnstile where id in (:ids) order by id for update")
                .param("ids", List.of(Math.floorMod(key.hashCode(), TURNSTILES), Math.floorMod(address.hashCode(), TURNSTILES)))
                .query(Integer.class)
                .list();
    }

    private static String plain(String typed) {
        String id = typed == null ? "" : typed.strip();
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    private static String key(Purpose purpose, String account, String device) {
        return Secrets.sha256(purpose + "\n" + plain(account).toLowerCase(Locale.ROOT) + "\n" + device);
    }
}
