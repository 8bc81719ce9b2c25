package vn.nennep.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.NenNepApplication;
import vn.nennep.administration.roster.RosterImports;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * Brings in the organisation of {@code domain.md} A21 twice, into an empty installation, and prints what it took. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=vn.nennep.bench.RosterBenchmark -Dexec.classpathScope=test [-Dnennep.test.database=postgresql]</pre>
 */
public final class RosterBenchmark {

    private static final String ADMINISTRATOR = "qt0001";

    private RosterBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        NenNepApplication.useVietnameseTime();
        boolean postgresql = DatabaseUnderTest.isPostgresql();
        Path directory = Files.createTempDirectory("roster-benchmark");
        try (EmbeddedPostgres server = postgresql ? EmbeddedPostgres.start() : null;
                ConfigurableApplicationContext application = start(postgresql ? server.getJdbcUrl("postgres", "postgres") : h2(directory), postgresql, directory)) {
            byte[] workbook = new LargeRoster("", 1).workbook();
            System.out.printf("%s, workbook of %,d bytes%n", postgresql ? "PostgreSQL" : "H2", workbook.length);
            List<Long> first = bringIn(application, workbook, "first");
            List<Long> second = bringIn(application, workbook, "second");
            System.out.printf("rows in the register (units, members, memberships, roles, history): %s, then %s: %s%n",
                    first, second, first.equals(second) ? "the second changed nothing" : "THE SECOND CHANGED SOMETHING");
        }
        System.exit(0);
    }

    private static String h2(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("nennep") + ";LOCK_TIMEOUT=10000";
    }

    private static ConfigurableApplicationContext start(String url, boolean postgresql, Path directory) {
        return new SpringApplicationBuilder(NenNepApplication.class).run(
                "--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=" + (postgresql ? "postgres" : "sa"),
                "--spring.datasource.password=" + (postgresql ? "postgres" : ""), "--nennep.files.directory=" + directory.resolve("files"), "--logging.level.root=warn");
    }

    private static List<Long> bringIn(ConfigurableApplicationContext application, byte[] workbook, String which)
            throws IOException, InterruptedException, ExecutionException {
        RosterImports imports = application.getBean(RosterImports.class);
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = System.nanoTime();
        long id = imports.read(ADMINISTRATOR, "a21.xlsx", new ByteArrayInputStream(workbook));
        await(imports, id);
        long read = System.nanoTime();
        imports.commit(ADMINISTRATOR, id);
        await(imports, id);
        long written = System.nanoTime();
        long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%s: preview %,d ms, commit %,d ms, peak heap of all pools %,d MB (application included)%n",
                which, Duration.ofNanos(read - before).toMillis(), Duration.ofNanos(written - read).toMillis(), peak >> 20);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        List<Long> rows = new ArrayList<>();
        for (String table : List.of("unit", "party_member", "membership", "role_holding", "register_entry")) {
            rows.add(jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private static void await(RosterImports imports, long id) throws InterruptedException, ExecutionException {
        Future<?> work = imports.work(id).orElse(null);
        if (work != null) {
            work.get();
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }
}
