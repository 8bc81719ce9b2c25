package vn.nennep.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses, in an H2 database, to change or delete an entry of the reading log. On PostgreSQL a function of the database does the same. */
public class KeptEntries implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("reading_entry is append-only", "P0001");
    }
}
