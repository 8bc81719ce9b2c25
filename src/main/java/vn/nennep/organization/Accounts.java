package vn.nennep.organization;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may log in, and since when his login sessions hold. Passwords are stored as bcrypt hashes and nowhere else; an account begins with the first password.
 */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(11);
    /** Compared when the account is unknown, so that the answer takes as long as for a known one. */
    private final String nobodysHash = encoder.encode("nobody");

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is the password of the account; an unknown account answers false after the same time. */
    public boolean matches(String memberId, String password) {
        String plain = PasswordRule.plain(password);
        Optional<String> hash = memberId == null
                ? Optional.empty()
                : jdbc.sql("select password_hash from account where member_id = :id").param("id", memberId).query(String.class).optional();
        // bcrypt refuses more bytes; a longer entry can't be a password
        boolean tooLong = plain.getBytes(StandardCharsets.UTF_8).length > PasswordRule.LONGEST_IN_BYTES;
        boolean matches = encoder.matches(tooLong ? "" : plain, hash.orElse(nobodysHash));
        return matches && hash.isPresent() && !tooLong;
    }

    public boolean exist() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() > 0;
    }

    /** Gives each of the members this first password; none of them may have an account yet. */
    @Transactional
    public void open(Iterable<String> memberIds, String password) {
        String hash = encoder.encode(PasswordRule.plain(password));
        for (String id : memberIds) {
            jdbc.sql("insert into account (member_id, password_hash) values (:id, :hash)")
                    .param("id", id)
                    .param("hash", hash)
                    .update();
        }
    }

    /** Sets the person's password, his first or another one. All his login sessions end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String memberId, String password) {
        // two who set it at the same time do so one after the other
        jdbc.sql("select id from party_member where id = :id for update").param("id", memberId).query(String.class).single();
        String hash = encoder.encode(PasswordRule.plain(password));
        int changed = jdbc.sql("update account set password_hash = :hash, password_set_at = :now, sessions_from = :now where member_id = :id")
                .param("hash", hash)
                .param("now", now())
                .param("id", memberId)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into account (member_id, password_hash, password_set_at, sessions_from) values (:id, :hash, :now, :now)")
                    .param("id", memberId)
                    .param("hash", hash)
                    .param("now", now())
                    .update();
        }
    }

    /** All login sessions of the person end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSessions(String memberId) {
        jdbc.sql("update account set sessions_from = :now where member_id = :id").param("now", now()).param("id", memberId).update();
    }

    /** Of these people, who has a password. */
    public Set<String> having(Collection<String> memberIds) {
        return memberIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select member_id from account where member_id in (:ids)").param("ids", memberIds).query(String.class).list());
    }

    /** When the person last set his password; nothing when it is the first of the installation, or none. */
    public Optional<LocalDateTime> passwordSetAt(String memberId) {
        return jdbc.sql("select password_set_at from account where member_id = :id and password_set_at is not null")
                .param("id", memberId)
                .query(LocalDateTime.class)
                .optional();
    }

    /** Of these people, when each last logged in; who never did is left out. */
    public Map<String, LocalDateTime> lastLogins(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalDateTime> last = new HashMap<>();
        jdbc.sql("select member_id, last_login_at from account where member_id in (:ids) and last_login_at is not null")
                .param("ids", memberIds)
                .query((row, i) -> last.put(row.getString("member_id"), row.getObject("last_login_at", LocalDateTime.class)))
                .list();
        return last;
    }

    /** The person has logged in. */
    public void loggedIn(String memberId) {
        jdbc.sql("update account set last_login_at = :now where member_id = :id").param("now", now()).param("id", memberId).update();
    }

    /** What ends the person's login sessions. */
    public SessionBounds boundsOf(String memberId) {
        return jdbc.sql(
                        """
                        select (select sessions_from from account where member_id = :id) as sessions_from, max(e.to_date) as last_end
                          from (select to_date from role_holding where member_id = :id and to_date < :today
                                union all select to_date from substitution where substitute_id = :id and to_date < :today
                                union all select to_date from membership where member_id = :id and to_date < :today) e
                        """)
                .param("id", memberId)
                .param("today", LocalDate.now(clock))
                .query((row, i) -> new SessionBounds(
                        row.getObject("sessions_from", LocalDateTime.class),
                        row.getObject("last_end", LocalDate.class)))
                .single();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
