package vn.nennep.platform.clock;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's clock. An empty database begins at the configured moment; the clock runs on and can be moved forwards. The offset is kept, so a restart
 * goes on where it was.
 */
@Component
@Profile("demo")
public class DemoClock {

    private static final int MOST_JOBS_IN_A_MOVE = 100_000;

    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final ObjectProvider<Timed> timed;
    private final LocalDateTime begin;

    DemoClock(
            MovableClock clock, JdbcClient jdbc, ObjectProvider<Timed> timed, @Value("${nennep.demo.begin}") LocalDateTime begin,
            org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer schema) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.timed = timed;
        this.begin = begin;
        clock.shift(stored().orElseGet(this::firstOffset));
    }

    /**
     * Moves forwards from due job to due job, and to what else is timed, so that each runs at its own time, and returns when all that are due have run.
     *
     * @throws IllegalArgumentException if the moment is not after now
     */
    public void moveTo(LocalDateTime moment, ManagementService management) {
        if (!moment.isAfter(LocalDateTime.now(clock))) {
            throw new IllegalArgumentException("The clock moves only forwards");
        }
        for (int i = 0; i < MOST_JOBS_IN_A_MOVE; i++) {
            Optional<Job> next = nextDue(management, moment);
            LocalDateTime due = next.map(this::due).orElse(moment);
            Optional<Timed> before = nextTimed(due);
            if (before.isPresent()) {
                reach(before.get().next());
                before.get().runWhenDue();
            } else if (next.isPresent()) {
                reach(due);
                run(management, next.get());
            } else {
                break;
            }
        }
        shiftTo(moment);
    }

    private LocalDateTime due(Job job) {
        return job.getDuedate() == null ? LocalDateTime.now(clock) : local(job.getDuedate());
    }

    private Optional<Timed> nextTimed(LocalDateTime until) {
        return timed.stream().filter(work -> !work.next().isAfter(until)).min(Comparator.comparing(Timed::next));
    }

    private void reach(LocalDateTime due) {
        if (due.isAfter(LocalDateTime.now(clock))) {
            shiftTo(due);
        }
    }

    private static void run(ManagementService management, Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            // the engine has counted the retry and noted the code; a failing job must not hold up the clock
            org.slf4j.LoggerFactory.getLogger(DemoClock.class).warn("Job {} failed while the clock moved: {}", job.getId(), e.getClass().getName());
        }
    }

    private Optional<Job> nextDue(ManagementService management, LocalDateTime until) {
        // what waits for no date is due now, before anything that is due later
        Optional<Job> atOnce = management.createJobQuery().messages().withRetriesLeft().active().listPage(0, 50).stream()
                .filter(job -> job.getDuedate() == null)
                .findFirst();
        if (atOnce.isPresent()) {
            return atOnce;
        }
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(until.plusSeconds(1).atZone(ZoneId.systemDefault()).toInstant()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    private void shiftTo(LocalDateTime moment) {
        long offset = moment.atZone(clock.getZone()).toInstant().toEpochMilli() - System.currentTimeMillis();
        clock.shift(offset);
        jdbc.sql("update demo_clock set offset_millis = :offset").param("offset", offset).update();
    }

    private Optional<Long> stored() {
        return jdbc.sql("select offset_millis from demo_clock").query(Long.class).optional();
    }

    private long firstOffset() {
        long offset = begin.atZone(clock.getZone()).toInstant().toEpochMilli() - System.currentTimeMillis();
        jdbc.sql("insert into demo_clock (id, offset_millis) values (1, :offset)").param("offset", offset).update();
        return offset;
    }
}
