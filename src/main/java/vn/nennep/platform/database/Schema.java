package vn.nennep.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The product's tables, for who makes them without starting the application. */
public final class Schema {

    private Schema() {}

    /** All migrations that this version has, for the database. */
    public static FluentConfiguration of(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new EngineSchemaMigration(), new AppendOnlyMigration());
    }
}
