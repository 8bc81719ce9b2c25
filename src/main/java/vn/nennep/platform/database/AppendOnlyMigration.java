package vn.nennep.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * V38: the database itself refuses to change or delete an entry of the reading log ({@code domain.md} §7.2.5), whatever statement asks for it. It is Java because
 * H2 and PostgreSQL have no trigger in common. Who owns the database can take the triggers away, but not by mistake and not from within the application.
 */
@Component
class AppendOnlyMigration extends CodedMigration {

    private static final List<String> ON_H2 = List.of(
            "create trigger reading_entry_kept before update, delete on reading_entry for each row call '" + KeptRows.class.getName() + "'");

    private static final List<String> ON_POSTGRESQL = List.of(
            """
            create function reading_entry_kept() returns trigger language plpgsql as $$
            begin
              raise exception 'reading_entry is append-only';
            end
            $$
            """,
            "create trigger reading_entry_kept before update or delete on reading_entry for each row execute function reading_entry_kept()",
            "create trigger reading_entry_whole before truncate on reading_entry for each statement execute function reading_entry_kept()");

    AppendOnlyMigration() {
        super("38", "append only reading log");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
        try (Statement statement = connection.createStatement()) {
            for (String sql : h2 ? ON_H2 : ON_POSTGRESQL) {
                statement.execute(sql);
            }
        }
    }
}
