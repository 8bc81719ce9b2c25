package vn.nennep.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.nennep.NenNepApplication;
import vn.nennep.administration.roster.RosterImports;
import vn.nennep.testing.DatabaseUnderTest;

/** The application on a fresh database of its own, H2 in a file or PostgreSQL, to be measured. */
final class BenchmarkRun implements AutoCloseable {

    private static final String ADMINISTRATOR = "qt0001";

    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext application;

    private BenchmarkRun(EmbeddedPostgres server, ConfigurableApplicationContext application) {
        this.server = server;
        this.application = application;
    }

    /** @param settings of the application, as arguments; @param more classes of the tests that take part */
    static BenchmarkRun start(List<String> settings, Class<?>... more) throws IOException {
        NenNepApplication.useVietnameseTime();
        Path directory = Files.createTempDirectory("nennep-benchmark");
        EmbeddedPostgres server = DatabaseUnderTest.isPostgresql() ? EmbeddedPostgres.start() : null;
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0", "--nennep.files.directory=" + directory.resolve("files"), "--nennep.ballot.keys=" + directory.resolve("keys"),
                "--logging.level.root=warn",
                "--spring.datasource.url="
                        + (server == null ? "jdbc:h2:file:" + directory.resolve("nennep") + ";LOCK_TIMEOUT=10000" : server.getJdbcUrl("postgres", "postgres")),
                "--spring.datasource.username=" + (server == null ? "sa" : "postgres"), "--spring.datasource.password=" + (server == null ? "" : "postgres")));
        arguments.addAll(settings);
        return new BenchmarkRun(
                server, new SpringApplicationBuilder(NenNepApplication.class).sources(more).run(arguments.toArray(String[]::new)));
    }

    String database() {
        return server == null ? "H2" : "PostgreSQL";
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Reads the file and looks through it, as the first step of an import; {@link #commit} writes. */
    long read(byte[] workbook) throws IOException, InterruptedException, ExecutionException {
        RosterImports imports = bean(RosterImports.class);
        long id = imports.read(ADMINISTRATOR, "a21.xlsx", new ByteArrayInputStream(workbook));
        await(imports, id);
        return id;
    }

    void commit(long id) throws InterruptedException, ExecutionException {
        RosterImports imports = bean(RosterImports.class);
        imports.commit(ADMINISTRATOR, id);
        await(imports, id);
    }

    private static void await(RosterImports imports, long id) throws InterruptedException, ExecutionException {
        Future<?> work = imports.work(id).orElse(null);
        if (work != null) {
            work.get();
        }
    }

    /** From here on the peak is measured anew. */
    void forgetPeak() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most heap that was in use, garbage and the application itself included, in megabytes. */
    long peak() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** What is in use and no garbage, in megabytes. */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    @Override
    public void close() throws IOException {
        application.close();
        if (server != null) {
            server.close();
        }
    }
}
