package vn.nennep.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/**
 * Refuses, in an H2 database, to change or delete rows that are only ever added. On PostgreSQL a function of the database does the same. H2 databases hold the name of
 * this class: it stays what and where it is.
 */
public class KeptRows implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String of, boolean before, int type) {
        table = of.toLowerCase(Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException(table + " is append-only", "P0001");
    }
}
