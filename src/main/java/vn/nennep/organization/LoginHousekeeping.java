package vn.nennep.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is kept about logins once its time has passed. Nodes that do so at the same time delete the same. */
@Component
class LoginHousekeeping {

    private static final Duration DEVICE_UNUSED = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;

    LoginHousekeeping(JdbcClient jdbc, Clock clock, @Value("${nennep.account.log-retention}") Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "${nennep.account.housekeeping}", initialDelayString = "${nennep.account.housekeeping}")
    @Transactional
    public void tidy() {
        LocalDateTime now = LocalDateTime.now(clock);
        delete("login_attempt", "tried_at", now.minus(LoginDelays.MEMORY));
        delete("login_event", "occurred_at", now.minus(retention));
        delete("account_code", "valid_until", now.minus(retention));
        delete("known_device", "last_used", now.minus(DEVICE_UNUSED));
    }

    private void delete(String table, String column, LocalDateTime before) {
        jdbc.sql("delete from " + table + " where " + column + " < :before").param("before", before).update();
    }
}
