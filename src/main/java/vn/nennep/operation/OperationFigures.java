package vn.nennep.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.notification.MailGate;
import vn.nennep.notification.MessageState;
import vn.nennep.platform.engine.EngineFigures;

/** What the operator watches, counted at most once in five seconds however often it is asked. Nothing in it tells of a person, a unit or a session. */
@Component
public class OperationFigures {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    /**
     * The figures of one moment.
     *
     * @param mail messages by their state
     * @param mailHeld nothing goes out until an administrator has looked
     * @param mailLate messages that should have gone an hour ago
     * @param mailFailedToday messages that were given up within a day
     * @param jobsDue jobs that could be executed now
     * @param loginsFailed wrong passwords and codes of the last quarter of an hour
     * @param unprotected since the last backup ended, or since the installation where there is none
     */
    public record Reading(
            long tasksOpen, long tasksOverdue, Map<MessageState, Long> mail, boolean mailHeld, long mailLate, long mailFailedToday, long jobsFailed, long jobsDue,
            boolean executesJobs, long loginsFailed, Duration unprotected) {

        public Reading {
            mail = Map.copyOf(mail);
        }
    }

    private final EngineFigures engine;
    private final MailGate gate;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Reading latest;
    private long readAt;

    public OperationFigures(EngineFigures engine, MailGate gate, JdbcClient jdbc, Clock clock) {
        this.engine = engine;
        this.gate = gate;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures, five seconds old at most. */
    public synchronized Reading now() {
        if (latest == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            latest = read();
            readAt = System.nanoTime();
        }
        return latest;
    }

    Reading read() {
        LocalDateTime now = LocalDateTime.now(clock);
        return new Reading(
                engine.openTasks(), engine.overdueTasks(), mail(), gate.held().isPresent(),
                count("outbox_message where state = 'PENDING' and next_attempt_at < :since", now.minus(LATE)),
                count("outbox_message where state = 'FAILED' and next_attempt_at > :since", now.minus(DAY)),
                engine.failedJobs(), engine.dueJobs(), engine.executesJobs(),
                count("login_event where kind = 'FAILED' and occurred_at > :since", now.minus(QUARTER_OF_AN_HOUR)),
                Duration.between(lastBackup().orElseGet(this::installation), now));
    }

    private Map<MessageState, Long> mail() {
        Map<MessageState, Long> byState = new EnumMap<>(MessageState.class);
        jdbc.sql("select state, count(*) as number from outbox_message group by state")
                .query(row -> {
                    byState.put(MessageState.valueOf(row.getString("state")), row.getLong("number"));
                });
        return byState;
    }

    private Optional<LocalDateTime> lastBackup() {
        return jdbc.sql("select max(ended_at) as ended from backup_run where state in ('DONE', 'RESTORED')")
                .query((row, i) -> Optional.ofNullable(row.getObject("ended", LocalDateTime.class)))
                .single();
    }

    private LocalDateTime installation() {
        return jdbc.sql("select min(\"installed_on\") as installed from \"flyway_schema_history\"")
                .query((row, i) -> row.getObject("installed", LocalDateTime.class))
                .single();
    }

    private long count(String what, LocalDateTime since) {
        return jdbc.sql("select count(*) from " + what).param("since", since).query(Long.class).single();
    }
}
