package vn.nennep.review.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes keys that nobody needs any more: of a box that was counted or given up when the application stopped just before it deleted the key, and of a box
 * that never came to be. Those a box still needs stay.
 */
@Component
class KeySweep {

    private static final Logger LOG = LoggerFactory.getLogger(KeySweep.class);
    /** A key lies there a moment before its box does. */
    private static final Duration OLD = Duration.ofDays(1);

    private final BallotKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeySweep(BallotKeys keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many keys were deleted */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public int sweep() {
        Instant old = clock.instant().minus(OLD);
        int deleted = 0;
        for (BallotKeys.Found key : keys.all()) {
            BoxState state = jdbc.sql("select state from ballot_box where key_name = :name")
                    .param("name", key.name())
                    .query(BoxState.class)
                    .optional()
                    .orElse(null);
            if (state == BoxState.COUNTED || state == BoxState.VOID || state == null && key.since().isBefore(old)) {
                keys.delete(key.name());
                deleted++;
            }
        }
        if (deleted > 0) {
            LOG.info("Deleted {} keys of ballot boxes that are closed", deleted);
        }
        return deleted;
    }
}
