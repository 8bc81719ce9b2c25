package vn.nennep.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The day that has been swept. Of several nodes that sweep at once one works at a time, and none begins a day that another has finished. */
@Component
class SweepDay {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SweepDay(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether the digests of the day are all written. After a clock went backwards they are. */
    boolean isOver(LocalDate day) {
        LocalDate swept = jdbc.sql("select swept_on from reminder_sweep where id = 1").query(LocalDate.class).optional().orElse(null);
        return swept != null && !swept.isBefore(day);
    }

    /**
     * Does a piece of the day's work in a transaction that holds the sweep.
     *
     * @return empty when the day is over and nothing was done
     */
    <T> Optional<T> piece(LocalDate day, Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(status -> {
            jdbc.sql("select id from reminder_sweep where id = 1 for update").query(Integer.class).single();
            return isOver(day) ? null : work.get();
        }));
    }

    void finish(LocalDate day) {
        piece(day, () -> jdbc.sql("update reminder_sweep set swept_on = :day where id = 1").param("day", day).update());
    }
}
