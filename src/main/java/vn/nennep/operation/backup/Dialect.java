package vn.nennep.operation.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where the two databases differ. */
enum Dialect {
    H2 {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            // all tables as they are at the first question, where repeatable read would fix each when it is first asked
            run(connection, "set session characteristics as transaction isolation level snapshot");
        }

        @Override
        void endSnapshot(Connection connection) throws SQLException {
            run(connection, "set session characteristics as transaction isolation level read committed");
        }

        @Override
        List<String> withoutReferences(Connection connection) throws SQLException {
            run(connection, "set referential_integrity false");
            return List.of("set referential_integrity true");
        }
    },
    POSTGRESQL {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            run(connection, "set transaction isolation level repeatable read read only");
        }

        @Override
        void endSnapshot(Connection connection) {
            // it has ended with the transaction
        }

        /** Every reference is looked at when all rows are there, and not before. */
        @Override
        List<String> withoutReferences(Connection connection) throws SQLException {
            List<String> after = new ArrayList<>(List.of("set constraints all immediate"));
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            """
                            select 'alter table ' || quote_ident(t.relname) || ' alter constraint ' || quote_ident(c.conname)
                              from pg_constraint c join pg_class t on t.oid = c.conrelid
                             where c.contype = 'f' and not c.condeferrable and c.connamespace = current_schema()::regnamespace
                            """)) {
                while (found.next()) {
                    run(connection, found.getString(1) + " deferrable initially deferred");
                    after.add(found.getString(1) + " not deferrable");
                }
            }
            return after;
        }
    };

    static Dialect of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that the connection reads from now on is of one moment. */
    abstract void beginSnapshot(Connection connection) throws SQLException;

    abstract void endSnapshot(Connection connection) throws SQLException;

    /**
     * Lets rows come in any order.
     *
     * @return the statements that end it, to be run in this order
     */
    abstract List<String> withoutReferences(Connection connection) throws SQLException;
}
