package vn.nennep.review.reconsideration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.Timed;

/**
 * Once a day, soon after midnight, locks what is to be locked. A server that stood still does it as soon as it runs again; what is done twice is done once.
 */
@Component
class RatingLockSweep implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(RatingLockSweep.class);
    private static final LocalTime AT = LocalTime.of(0, 5);

    private final RatingLocks locks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RatingLockSweep(RatingLocks locks, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.locks = locks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public LocalDateTime next() {
        LocalDate today = now().toLocalDate();
        LocalDate swept = jdbc.sql("select swept_on from rating_lock_sweep where id = 1 and swept_on is not null").query(LocalDate.class).optional().orElse(null);
        return (swept != null && !swept.isBefore(today) ? today.plusDays(1) : today).atTime(AT);
    }

    @Override
    @Scheduled(initialDelayString = "${nennep.reminder.delay}", fixedDelayString = "${nennep.reminder.delay}")
    public void runWhenDue() {
        LocalDateTime now = now();
        if (next().isAfter(now)) {
            return;
        }
        int locked = locks.lockDue(now);
        transaction.executeWithoutResult(status ->
                jdbc.sql("update rating_lock_sweep set swept_on = :day where id = 1").param("day", now.toLocalDate()).update());
        if (locked > 0) {
            LOG.info("Ratings locked: {}", locked);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
