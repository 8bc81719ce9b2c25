package vn.nennep.review.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * Whoever has the whole database looks for something that stands beside each voter and is alike exactly where the voters chose alike. Beside a voter stands
 * every row that holds his id, every row written in the transaction in which he voted ({@code xmin}), and in a table with as many rows as voters the row of
 * his rank in the order in which rows came ({@code ctid}, {@code _ROWID_}).
 */
final class HiddenColumns {

    private record Row(String transaction, long order, Map<String, String> values) {}

    /** For each place one value for each voter, in each way that leads there. */
    private final Map<String, List<List<String>>> places;

    private HiddenColumns(Map<String, List<List<String>>> places) {
        this.places = places;
    }

    /** @param voters in the order in which they voted */
    static HiddenColumns beside(JdbcClient jdbc, List<String> voters) {
        Map<String, List<Row>> tables = new HashMap<>();
        tables(jdbc).forEach(table -> tables.put(table.toLowerCase(), rows(jdbc, table)));
        List<String> voted = voters.stream().map(voter -> transactionOf(tables.get("submission"), voter)).toList();
        Map<String, List<List<String>>> places = new LinkedHashMap<>();
        tables.forEach((table, rows) -> {
            collect(places, table, voters.stream().map(voter -> holding(rows, voter)).toList());
            if (DatabaseUnderTest.isPostgresql()) {
                collect(places, table, voted.stream().map(at -> rows.stream().filter(row -> row.transaction().equals(at)).toList()).toList());
            }
            List<Row> young = rows.stream().filter(row -> !DatabaseUnderTest.isPostgresql() || voted.contains(row.transaction())).toList();
            if (young.size() == voters.size()) {
                collect(places, table, young.stream().map(List::of).toList());
            }
        });
        return new HiddenColumns(places);
    }

    /** Where what was chosen can be told from. */
    <T> Set<String> told(List<T> chosen) {
        List<Integer> wanted = pattern(chosen);
        return places.entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(values -> pattern(values).equals(wanted)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every value of every table, hidden ones included. */
    static List<String> everything(JdbcClient jdbc) {
        return tables(jdbc).stream().flatMap(table -> rows(jdbc, table).stream()).flatMap(row -> row.values().values().stream()).toList();
    }

    /** The types of the tables' columns, with whether they count. */
    static List<String> columnsOf(JdbcClient jdbc, String... tables) {
        return jdbc.sql("select lower(data_type) || case when is_identity = 'YES' then ' identity' else '' end from information_schema.columns"
                        + " where lower(table_name) in (:tables)")
                .param("tables", List.of(tables))
                .query(String.class)
                .list();
    }

    /** Rows of each voter, where all have equally many: each column of the first, the second … row, and how long its values are. */
    private static void collect(Map<String, List<List<String>>> places, String table, List<List<Row>> besides) {
        int many = besides.get(0).size();
        if (many == 0 || besides.stream().anyMatch(rows -> rows.size() != many)) {
            return;
        }
        for (int i = 0; i < many; i++) {
            int index = i;
            for (String column : besides.get(0).get(i).values().keySet()) {
                String place = table + "." + column + (i == 0 ? "" : "[" + i + "]");
                List<String> values = besides.stream().map(rows -> rows.get(index).values().get(column)).toList();
                keep(places, place, values);
                keep(places, place + "#length", values.stream().map(value -> Integer.toString(value.length())).toList());
            }
        }
    }

    /** The same column may be reached in several ways: by the voter's id, by the transaction, by rank. */
    private static void keep(Map<String, List<List<String>>> places, String place, List<String> values) {
        places.computeIfAbsent(place, each -> new ArrayList<>()).add(values);
    }

    /** Which are alike: the number of the first that is alike, for each. */
    private static <T> List<Integer> pattern(List<T> values) {
        return values.stream().map(values::indexOf).toList();
    }

    private static List<Row> holding(List<Row> rows, String voter) {
        return rows.stream().filter(row -> row.values().containsValue(voter)).toList();
    }

    private static String transactionOf(List<Row> submissions, String voter) {
        return submissions.stream()
                .filter(row -> row.values().get("name").equals("castBallot") && row.values().get("actor").equals(voter))
                .map(Row::transaction)
                .reduce((one, last) -> last)
                .orElseThrow();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
    }

    private static List<Row> rows(JdbcClient jdbc, String table) {
        String hidden = DatabaseUnderTest.isPostgresql()
                ? "select xmin::text as hidden_transaction, (ctid::text::point)[0] * 10000 + (ctid::text::point)[1] as hidden_order, t.* from \"" + table + "\" t"
                : "select '' as hidden_transaction, _ROWID_ as hidden_order, t.* from \"" + table + "\" t";
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> found : jdbc.sql(hidden).query().listOfRows()) {
            Map<String, String> values = new LinkedHashMap<>();
            found.forEach((column, value) -> {
                if (!column.toLowerCase().startsWith("hidden_")) {
                    values.put(column.toLowerCase(), written(value));
                }
            });
            Object order = found.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase("hidden_order")).findFirst().orElseThrow().getValue();
            Object at = found.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase("hidden_transaction")).findFirst().orElseThrow().getValue();
            rows.add(new Row(String.valueOf(at), ((Number) order).longValue(), values));
        }
        rows.sort(Comparator.comparing(Row::order));
        return rows;
    }

    private static String written(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
