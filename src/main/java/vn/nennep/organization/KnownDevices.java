package vn.nennep.organization;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which a person has logged in. Each carries a random token of its own, of which only the hash is kept; several people may use one browser.
 * The token lets nobody in: with it a right password passes although strangers have failed.
 */
@Component
public class KnownDevices {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String token, String member) {
        return jdbc.sql("select count(*) from known_device where token_hash = :hash and member_id = :member")
                        .param("hash", Secrets.sha256(token))
                        .param("member", member)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Remembers that the person has logged in here.
     *
     * @param token what the browser brought; null when it has none
     * @return the token that the browser is to keep
     */
    @Transactional
    public String remember(String token, String member) {
        // a token that nobody has got from us isn't taken over
        String kept = token == null || !isKnown(token) ? Secrets.token() : token;
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        int seen = jdbc.sql("update known_device set last_used = :now where token_hash = :hash and member_id = :member")
                .param("now", now)
                .param("hash", Secrets.sha256(kept))
                .param("member", member)
                .update();
        if (seen == 0) {
            jdbc.sql("insert into known_device (token_hash, member_id, since, last_used) values (:hash, :member, :now, :now)")
                    .param("hash", Secrets.sha256(kept))
                    .param("member", member)
                    .param("now", now)
                    .update();
        }
        return kept;
    }

    private boolean isKnown(String token) {
        return jdbc.sql("select count(*) from known_device where token_hash = :hash").param("hash", Secrets.sha256(token)).query(Long.class).single() > 0;
    }

    /** No browser is known to the person any more: his password has changed, or he has asked for it. */
    @Transactional
    public void forget(String member) {
        jdbc.sql("delete from known_device where member_id = :member").param("member", member).update();
    }
}
