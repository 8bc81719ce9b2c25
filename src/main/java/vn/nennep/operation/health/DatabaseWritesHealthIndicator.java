package vn.nennep.operation.health;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether the database still writes (fault R-06): one whose disk is full, or that has become a copy of another, goes on answering questions. */
@Component
class DatabaseWritesHealthIndicator implements HealthIndicator {

    private static final int LONGEST_SECONDS = 5;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DatabaseWritesHealthIndicator(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setQueryTimeout(LONGEST_SECONDS);
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            jdbc.update("update heartbeat set beat_at = ? where id = 1", LocalDateTime.now(clock));
            return Health.up().build();
        } catch (DataAccessException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            Health.Builder down = Health.down();
            return cause instanceof SQLException told ? down.withDetail("sqlState", String.valueOf(told.getSQLState())).build() : down.build();
        }
    }
}
