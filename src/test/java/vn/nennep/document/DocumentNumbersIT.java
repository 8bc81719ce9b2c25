package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers 1..n without gap or double, whoever comes first, whoever turns back (domain.md §4.2). */
class DocumentNumbersIT {

    private static final int CALLERS = 16;
    private static final int ISSUES = 25;

    private static final NumberSeries RESOLUTIONS = new NumberSeries("CB-PD", DocumentType.NQ, "2025-2027");
    private static final NumberSeries MINUTES = new NumberSeries("CB-PD", DocumentType.BB, "2025-2027");

    @ParameterizedTest
    @EnumSource(Database.class)
    void manyCallersGetEveryNumberOnceAlthoughSomeTurnBack(Database database) throws Exception {
        try (HikariDataSource source = database.open(CALLERS)) {
            var numbers = new DocumentNumbers(JdbcClient.create(source));
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            Map<NumberSeries, Queue<Integer>> kept =
                    Map.of(RESOLUTIONS, new ConcurrentLinkedQueue<>(), MINUTES, new ConcurrentLinkedQueue<>());

            together(caller -> {
                for (int i = 0; i < ISSUES; i++) {
                    NumberSeries series = (caller + i) % 2 == 0 ? RESOLUTIONS : MINUTES;
                    boolean turnsBack = (caller + i) % 5 == 0;
                    int number = transaction.execute(status -> {
                        if (turnsBack) {
                            status.setRollbackOnly();
                        }
                        return numbers.next(series);
                    });
                    if (!turnsBack) {
                        kept.get(series).add(number);
                    }
                }
            });

            assertThat(kept.get(RESOLUTIONS).size() + kept.get(MINUTES).size()).isEqualTo(CALLERS * ISSUES * 4 / 5);
            kept.values().forEach(DocumentNumbersIT::assertGapless);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void manyCallersOpenTheSameSeriesAtOnce(Database database) throws Exception {
        try (HikariDataSource source = database.open(CALLERS)) {
            var numbers = new DocumentNumbers(JdbcClient.create(source));
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            Map<Integer, Queue<Integer>> kept = new ConcurrentHashMap<>();
            int rounds = 20;
            var start = new CyclicBarrier(CALLERS);

            together(caller -> {
                for (int round = 0; round < rounds; round++) {
                    var fresh = new NumberSeries("CB-" + round, DocumentType.TB, "2025-2027");
                    boolean turnsBack = (caller + round) % 4 == 0;
                    start.await();
                    int number = transaction.execute(status -> {
                        if (turnsBack) {
                            status.setRollbackOnly();
                        }
                        return numbers.next(fresh);
                    });
                    if (!turnsBack) {
                        kept.computeIfAbsent(round, r -> new ConcurrentLinkedQueue<>()).add(number);
                    }
                }
            });

            assertThat(kept).hasSize(rounds);
            kept.values().forEach(given -> assertThat(given).hasSize(CALLERS * 3 / 4));
            kept.values().forEach(DocumentNumbersIT::assertGapless);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void unitTypeAndTermAreCountedApart(Database database) {
        try (HikariDataSource source = database.open(1)) {
            var numbers = new DocumentNumbers(JdbcClient.create(source));
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            List<Integer> given = new ArrayList<>();

            for (NumberSeries series : List.of(RESOLUTIONS, RESOLUTIONS, MINUTES,
                    new NumberSeries("CB-KP5", DocumentType.NQ, "2025-2027"),
                    new NumberSeries("CB-PD", DocumentType.NQ, "2027-2030"), RESOLUTIONS)) {
                given.add(transaction.execute(status -> numbers.next(series)));
            }

            assertThat(given).containsExactly(1, 2, 1, 1, 1, 3);
            assertThatThrownBy(() -> numbers.next(RESOLUTIONS)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void everyGateExists(Database database) {
        try (HikariDataSource source = database.open(1)) {
            assertThat(JdbcClient.create(source).sql("select gate from number_series_gate order by gate").query(Integer.class).list())
                    .isEqualTo(IntStream.range(0, DocumentNumbers.GATES).boxed().toList());
        }
    }

    private static void assertGapless(Queue<Integer> given) {
        assertThat(given.stream().sorted().toList()).isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
    }

    private interface Caller {
        void act(int caller) throws Exception;
    }

    /** The first caller that fails fails the test and interrupts those who wait for it. */
    private static void together(Caller work) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var start = new CyclicBarrier(CALLERS);
            var finished = new ExecutorCompletionService<Void>(callers);
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                finished.submit(() -> {
                    start.await();
                    work.act(caller);
                    return null;
                });
            }
            for (int i = 0; i < CALLERS; i++) {
                finished.take().get();
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
