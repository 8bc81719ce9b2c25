package vn.nennep.testing;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Writes rows of facts of which a test cares about a few columns only; the others that must be there get something that is allowed. */
@TestComponent
public class FactRows {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 8, 0);

    private final NamedParameterJdbcTemplate jdbc;

    FactRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number that is the row's id; 0 where it has none */
    public long insert(String table, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        jdbc.query(
                """
                select lower(column_name) as name, lower(data_type) as type from information_schema.columns
                 where lower(table_name) = :table and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
                   and lower(table_schema) = 'public'
                """,
                Map.of("table", table),
                found -> {
                    row.put(found.getString("name"), something(found.getString("type")));
                });
        row.putAll(values);
        String columns = String.join(", ", row.keySet());
        String places = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.update("insert into " + table + " (" + columns + ") values (" + places + ")", new MapSqlParameterSource(row), keys);
        Object id = keys.getKeys() == null ? null : keys.getKeys().entrySet().stream()
                .filter(key -> key.getKey().equalsIgnoreCase("id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return id instanceof Number number ? number.longValue() : 0;
    }

    private static Object something(String type) {
        return switch (type) {
            case "integer", "bigint", "numeric" -> 0;
            case "boolean" -> false;
            case "date" -> ANY_TIME.toLocalDate();
            default -> type.startsWith("timestamp") ? ANY_TIME : "dv0001";
        };
    }
}
