package vn.nennep.operation.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as it stands in a database.
 *
 * @param name as the database writes it, in capitals or small letters
 * @param key the columns of its primary key, in their order
 */
record Table(String name, List<Column> columns, List<String> key) {

    /** Flyway's own list of migrations is written by Flyway, in the new database as well. */
    private static final String MIGRATIONS = "flyway_schema_history";

    /**
     * A column.
     *
     * @param type of {@link Types}
     * @param numbered whether the database numbers its rows by it
     */
    record Column(String name, int type, boolean numbered) {

        boolean isBinary() {
            return switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
                default -> false;
            };
        }

        String plain() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** All tables of the connection's schema, by their names. */
    static List<Table> of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String schema = connection.getSchema();
        List<Table> tables = new ArrayList<>();
        for (String name : names(database, schema)) {
            List<Column> columns = new ArrayList<>();
            try (ResultSet found = database.getColumns(null, schema, escaped(database, name), null)) {
                while (found.next()) {
                    if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                        columns.add(new Column(
                                found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"), "YES".equals(found.getString("IS_AUTOINCREMENT"))));
                    }
                }
            }
            tables.add(new Table(name, List.copyOf(columns), key(database, schema, name)));
        }
        return tables;
    }

    private static List<String> names(DatabaseMetaData database, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = database.getTables(null, schema, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equalsIgnoreCase(MIGRATIONS)) {
                    names.add(name);
                }
            }
        }
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    private static List<String> key(DatabaseMetaData database, String schema, String name) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = database.getPrimaryKeys(null, schema, name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /** A name in which an underscore would stand for any letter. */
    private static String escaped(DatabaseMetaData database, String name) throws SQLException {
        return name.replace("_", database.getSearchStringEscape() + "_");
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String plain() {
        return name.toLowerCase(Locale.ROOT);
    }

    String sqlName() {
        return quoted(name);
    }

    /** In the order of the key where there is one: in which order rows were written tells more than the rows do. */
    String select() {
        return "select " + columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ")) + " from " + sqlName()
                + (key.isEmpty() ? "" : key.stream().map(Table::quoted).collect(Collectors.joining(", ", " order by ", "")));
    }

    String insert() {
        return "insert into " + sqlName() + " (" + columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ")) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    Optional<Column> numbered() {
        return columns.stream().filter(Column::numbered).findFirst();
    }

    /** The number that the next row would get; null where rows aren't numbered. */
    Long nextId(Connection connection) throws SQLException {
        Optional<Column> numbered = numbered();
        if (numbered.isEmpty()) {
            return null;
        }
        String column = numbered.get().name();
        String sql = Dialect.of(connection) == Dialect.H2
                ? "select identity_base from information_schema.columns where table_schema = schema() and table_name = '" + name + "' and column_name = '"
                        + column + "'"
                : "select last_value + case when is_called then 1 else 0 end from " + sequence(connection, column);
        return number(connection, sql);
    }

    private String sequence(Connection connection, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select pg_get_serial_sequence('" + sqlName().replace("'", "''") + "', '" + column + "')")) {
            found.next();
            return found.getString(1);
        }
    }

    long count(Connection connection) throws SQLException {
        return number(connection, "select count(*) from " + sqlName());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
