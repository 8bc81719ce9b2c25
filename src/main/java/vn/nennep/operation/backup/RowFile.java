package vn.nennep.operation.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.nennep.operation.backup.Table.Column;

/** The rows of a table in a file: a JSON array on a line for each, compressed. Bytes are Base64, days and times ISO, as any tool reads them. */
final class RowFile {

    private static final int FETCHED = 500;
    private static final int BATCH = 500;
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper VALUES = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private RowFile() {}

    /** Writes the table as the connection sees it. */
    static Manifest.TableEntry write(Connection connection, Table table, Path file) throws SQLException, IOException {
        long rows = 0;
        String hash;
        try (SafeFiles.Written written = SafeFiles.create(file)) {
            try (OutputStream compressed = new GZIPOutputStream(new Unclosed(written.stream()), 1 << 16);
                    JsonGenerator json = JSON.createGenerator(compressed);
                    Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                json.setRootValueSeparator(null);
                statement.setFetchSize(FETCHED);
                try (ResultSet row = statement.executeQuery(table.select())) {
                    while (row.next()) {
                        json.writeStartArray();
                        for (int i = 0; i < table.columns().size(); i++) {
                            value(json, row, i + 1, table.columns().get(i));
                        }
                        json.writeEndArray();
                        json.writeRaw('\n');
                        rows++;
                    }
                }
            }
            hash = written.sha256();
        }
        return new Manifest.TableEntry(
                table.plain(), table.columns().stream().map(Column::plain).toList(), rows, table.nextId(connection), hash);
    }

    private static void value(JsonGenerator json, ResultSet row, int at, Column column) throws SQLException, IOException {
        if (column.isBinary()) {
            byte[] bytes = row.getBytes(at);
            if (bytes == null) {
                json.writeNull();
            } else {
                json.writeBinary(bytes);
            }
            return;
        }
        Object value = switch (column.type()) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(at);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(at);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> row.getDouble(at);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(at);
            case Types.DATE -> row.getObject(at, LocalDate.class);
            case Types.TIME -> row.getObject(at, LocalTime.class);
            case Types.TIMESTAMP -> row.getObject(at, LocalDateTime.class);
            default -> row.getString(at);
        };
        if (value == null || row.wasNull()) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes the rows of the file into the table. */
    static long read(Connection connection, Table table, List<String> columns, Path file) throws SQLException, IOException {
        List<Column> targets = columns.stream()
                .map(name -> table.columns().stream().filter(column -> column.plain().equals(name)).findFirst().orElseThrow())
                .toList();
        long rows = 0;
        try (JsonParser found = VALUES.createParser(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
                PreparedStatement insert = connection.prepareStatement(new Table(table.name(), targets, List.of()).insert())) {
            while (found.nextToken() != null) {
                JsonNode row = found.readValueAsTree();
                for (int i = 0; i < targets.size(); i++) {
                    set(insert, i + 1, targets.get(i), row.get(i));
                }
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    private static void set(PreparedStatement insert, int at, Column column, JsonNode value) throws SQLException, IOException {
        if (value.isNull()) {
            insert.setNull(at, column.type());
        } else if (column.isBinary()) {
            insert.setBytes(at, value.binaryValue());
        } else {
            switch (column.type()) {
                case Types.BOOLEAN, Types.BIT -> insert.setBoolean(at, value.asBoolean());
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> insert.setLong(at, value.asLong());
                case Types.REAL, Types.FLOAT, Types.DOUBLE -> insert.setDouble(at, value.asDouble());
                case Types.NUMERIC, Types.DECIMAL -> insert.setBigDecimal(at, value.decimalValue());
                case Types.DATE -> insert.setObject(at, LocalDate.parse(value.asText()));
                case Types.TIME -> insert.setObject(at, LocalTime.parse(value.asText()));
                case Types.TIMESTAMP -> insert.setObject(at, LocalDateTime.parse(value.asText()));
                default -> insert.setString(at, value.asText());
            }
        }
    }

    /** Leaves the file open when the compression is finished: its hash is asked for, and it is forced to the disk, afterwards. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
