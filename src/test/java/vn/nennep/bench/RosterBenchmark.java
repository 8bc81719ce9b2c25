package vn.nennep.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings in the organisation of {@code domain.md} A21 twice, into an empty installation, and prints what it took. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=vn.nennep.bench.RosterBenchmark -Dexec.classpathScope=test [-Dnennep.test.database=postgresql]</pre>
 */
public final class RosterBenchmark {

    private RosterBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        try (BenchmarkRun run = BenchmarkRun.start(List.of())) {
            byte[] workbook = new LargeRoster("", 1).workbook();
            System.out.printf("%s, workbook of %,d bytes%n", run.database(), workbook.length);
            List<Long> first = bringIn(run, workbook, "first");
            List<Long> second = bringIn(run, workbook, "second");
            System.out.printf("rows in the register (units, members, memberships, roles, history): %s, then %s: %s%n",
                    first, second, first.equals(second) ? "the second changed nothing" : "THE SECOND CHANGED SOMETHING");
        }
        System.exit(0);
    }

    private static List<Long> bringIn(BenchmarkRun run, byte[] workbook, String which) throws IOException, InterruptedException, ExecutionException {
        run.forgetPeak();
        long before = System.nanoTime();
        long id = run.read(workbook);
        long read = System.nanoTime();
        run.commit(id);
        long written = System.nanoTime();
        System.out.printf("%s: preview %,d ms, commit %,d ms, peak heap of all pools %,d MB (application included)%n",
                which, Duration.ofNanos(read - before).toMillis(), Duration.ofNanos(written - read).toMillis(), run.peak());
        JdbcClient jdbc = run.bean(JdbcClient.class);
        List<Long> rows = new ArrayList<>();
        for (String table : List.of("unit", "party_member", "membership", "role_holding", "register_entry")) {
            rows.add(jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }
}
