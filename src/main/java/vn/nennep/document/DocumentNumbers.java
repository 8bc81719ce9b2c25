package vn.nennep.document;

import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the next number of a series: 1, 2, 3 … without gap and never twice.
 *
 * <p>The counter row is locked ({@code for update}) until the caller's transaction ends, so a number that is rolled back is
 * given to the next one who asks, and those who ask meanwhile wait.
 *
 * <p>A series that is used for the first time has no row to lock, and two callers may find that at once. “Insert, and catch the
 * duplicate key” is out: PostgreSQL has aborted the transaction by then. {@code on conflict do nothing} exists on H2 only in a
 * compatibility mode, and {@code merge} raises the duplicate key on PostgreSQL when two of them meet. A transaction of its own
 * needs a second connection while the first is held, which can drain the pool. So the migration puts a few gate rows in the
 * table {@code number_series_gate}: who finds no counter locks one gate, looks again, and only then inserts. Series are spread
 * over the gates so that the cells of a province that open a term on the same morning don't all wait for one another.
 */
@Component
class DocumentNumbers {

    /** As many rows as V4 puts into {@code number_series_gate}. */
    static final int GATES = 16;

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number; it counts when the caller's transaction commits.
     *
     * @throws IllegalStateException outside a transaction, where the lock would be gone before the number is used
     */
    int next(NumberSeries series) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A document number is taken in a transaction");
        }
        OptionalInt last = lockedCounter(series);
        if (last.isEmpty()) {
            lockGate(series);
            last = lockedCounter(series);
        }
        return last.isPresent() ? advance(series, last.getAsInt() + 1) : open(series);
    }

    private OptionalInt lockedCounter(NumberSeries series) {
        return jdbc.sql("""
                        select last_number from number_series
                        where unit_id = :unit and document_type = :type and term = :term for update""")
                .param("unit", series.unit())
                .param("type", series.type().name())
                .param("term", series.term())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private void lockGate(NumberSeries series) {
        int gate = Math.floorMod((series.unit() + "/" + series.type() + "/" + series.term()).hashCode(), GATES);
        jdbc.sql("select gate from number_series_gate where gate = :gate for update")
                .param("gate", gate)
                .query(Integer.class)
                .single();
    }

    private int advance(NumberSeries series, int number) {
        jdbc.sql("""
                        update number_series set last_number = :number
                        where unit_id = :unit and document_type = :type and term = :term""")
                .param("number", number)
                .param("unit", series.unit())
                .param("type", series.type().name())
                .param("term", series.term())
                .update();
        return number;
    }

    private int open(NumberSeries series) {
        jdbc.sql("""
                        insert into number_series (unit_id, document_type, term, last_number)
                        values (:unit, :type, :term, 1)""")
                .param("unit", series.unit())
                .param("type", series.type().name())
                .param("term", series.term())
                .update();
        return 1;
    }
}
