package vn.nennep.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * While the mail server doesn't answer, nobody asks it all the time: all nodes wait together, a little longer each time. No message loses an attempt by
 * it, so that an outage of days costs no mail (fault R-07).
 */
@Component
public class ServerPause {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    private record Row(int serverFailures, LocalDateTime serverDownSince, LocalDateTime serverRetryAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ServerPause(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when it hasn't answered; empty when it did the last time. */
    public Optional<LocalDateTime> downSince() {
        return Optional.ofNullable(row().serverDownSince());
    }

    boolean isOver() {
        LocalDateTime retryAt = row().serverRetryAt();
        // a clock that went back must not stretch the pause
        return retryAt == null || !retryAt.isAfter(now()) || retryAt.isAfter(now().plus(PAUSES.get(PAUSES.size() - 1)));
    }

    /** @return how often in a row it hasn't answered */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int down() {
        int failures = row().serverFailures();
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size() - 1));
        jdbc.sql("""
                        update mail_gate
                           set server_failures = :failures, server_down_since = coalesce(server_down_since, :now), server_retry_at = :retry
                         where id = 1
                        """)
                .param("failures", failures + 1)
                .param("now", now())
                .param("retry", now().plus(pause))
                .update();
        return failures + 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void up() {
        jdbc.sql("""
                        update mail_gate set server_failures = 0, server_down_since = null, server_retry_at = null
                         where id = 1 and server_failures > 0
                        """)
                .update();
    }

    private Row row() {
        return jdbc.sql("select server_failures, server_down_since, server_retry_at from mail_gate where id = 1").query(Row.class).single();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
