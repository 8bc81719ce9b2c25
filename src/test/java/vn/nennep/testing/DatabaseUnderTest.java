package vn.nennep.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context an empty database of its own: H2 in memory, or PostgreSQL when the system property
 * {@code nennep.test.database} is {@code postgresql}, as it is in the second run of the build. Keys of ballot boxes, which one application deletes when its
 * database knows no box of theirs, lie in a directory of its own too.
 */
public class DatabaseUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(isPostgresql() ? postgresql() : h2())
                .and("nennep.ballot.keys=target/test-ballot-keys/" + UUID.randomUUID())
                .applyTo(context);
    }

    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("nennep.test.database"));
    }

    private static String[] h2() {
        return new String[] {
            "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password="
        };
    }

    private static String[] postgresql() {
        return properties(newPostgresqlDatabase());
    }

    /** Properties of a data source for the database of the URL. One server serves all applications of the tests: what rests gives its connections back. */
    public static String[] properties(String url) {
        return new String[] {
            "spring.datasource.url=" + url, "spring.datasource.username=postgres", "spring.datasource.password=postgres",
            "spring.datasource.hikari.minimum-idle=1", "spring.datasource.hikari.idle-timeout=10000"
        };
    }

    /** After the applications have been closed: one whose database is gone waits for it in vain. */
    private static void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** URL of a new, empty database on a server that lives as long as the test JVM. */
    public static synchronized String newPostgresqlDatabase() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "600").setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(DatabaseUnderTest::stop);
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
