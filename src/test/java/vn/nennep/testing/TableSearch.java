package vn.nennep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a text stands in the database, in whatever form it was written there: composed or not, in three encodings, in the middle of serialized bytes. */
public final class TableSearch {

    private record Value(String place, String bytes) {}

    private final List<Value> values;

    private TableSearch(List<Value> values) {
        this.values = values;
    }

    /** All that stands in the engine's tables now, deployed models aside. */
    public static TableSearch ofEngine(JdbcClient jdbc) {
        List<String> tables = jdbc.sql(
                        "select lower(table_name) from information_schema.tables where lower(table_name) like 'act\\_%' escape '\\'")
                .query(String.class)
                .list();
        assertThat(tables).contains("act_ru_variable", "act_hi_detail", "act_ge_bytearray", "act_ru_job", "act_hi_comment");
        return of(jdbc, tables);
    }

    /** All that stands in the tables now. */
    public static TableSearch of(JdbcClient jdbc, List<String> tables) {
        List<Value> values = new ArrayList<>();
        for (String table : tables) {
            String rows = table.equals("act_ge_bytearray") ? " where deployment_id_ is null" : "";
            for (Map<String, Object> row : jdbc.sql("select * from " + table + rows).query().listOfRows()) {
                row.forEach((column, value) -> {
                    if (value != null) {
                        byte[] stored = value instanceof byte[] binary ? binary : value.toString().getBytes(StandardCharsets.UTF_8);
                        values.add(new Value(table + "." + column.toLowerCase(), bytes(stored)));
                    }
                });
            }
        }
        return new TableSearch(values);
    }

    /** {@code table.column} wherever the text stands. */
    public Set<String> placesOf(String text) {
        List<String> forms = new ArrayList<>();
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(bytes(Normalizer.normalize(text, form).getBytes(charset)));
            }
        }
        return values.stream()
                .filter(value -> forms.stream().anyMatch(value.bytes()::contains))
                .map(Value::place)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One character for each byte. */
    private static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
