package vn.nennep.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.nennep.platform.database.Schema;

/** A database as an earlier release left it, on the database under test: filled at one version, then brought to another. */
public final class EarlierDatabase {

    private final DriverManagerDataSource database = DatabaseUnderTest.isPostgresql()
            ? new DriverManagerDataSource(DatabaseUnderTest.newPostgresqlDatabase(), "postgres", "postgres")
            : new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    /** The tables as they were at the version. */
    public static EarlierDatabase at(String version) {
        EarlierDatabase earlier = new EarlierDatabase();
        earlier.migrateTo(version);
        return earlier;
    }

    public void migrateTo(String version) {
        Schema.of(database).target(version).load().migrate();
    }

    /** Runs statements that are parted by semicolons. */
    public void run(String sql) {
        new ResourceDatabasePopulator(false, false, "UTF-8", new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8))).execute(database);
    }

    /** What the one column of the query holds. */
    public List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
