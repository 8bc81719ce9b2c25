package vn.nennep.platform.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration for which H2 and PostgreSQL have no SQL in common. Flyway keeps the name of its class: a released one is never renamed or moved. */
abstract class CodedMigration implements JavaMigration {

    private final String version;
    private final String description;

    CodedMigration(String version, String description) {
        this.version = version;
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
