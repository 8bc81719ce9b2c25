package vn.nennep.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * V1: the engine's own create scripts, as they lie in its jar. The identity tables are left out: the register is the identity.
 */
@Component
class EngineSchemaMigration extends CodedMigration {

    private static final List<String> PARTS =
            List.of("engine", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    EngineSchemaMigration() {
        super("1", "engine 7.24.0");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String database = "H2".equals(connection.getMetaData().getDatabaseProductName()) ? "h2" : "postgres";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql"));
        }
    }
}
