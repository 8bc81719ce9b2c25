package vn.nennep.administration.roster.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** Reads one table: finds its columns by their headers, which stand in the first row that isn't blank, then checks every cell. */
final class TableReader {

    static final int MOST_COLUMNS = 200;

    private final int maxRows;
    private final Findings findings;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final BitSet hiddenColumns = new BitSet();
    private Table table;
    private boolean headerSeen;
    private boolean headerSound;
    private int rows;

    /** @param table null when the headers have to tell */
    TableReader(Table table, int maxRows, Findings findings) {
        this.table = table;
        this.maxRows = maxRows;
        this.findings = findings;
    }

    /** Null before the headers were read. */
    Table table() {
        return table;
    }

    boolean headerSeen() {
        return headerSeen;
    }

    /** Told before the rows. Columns that are hidden beyond the last header hide nothing. */
    void hiddenColumns(int from, int to) {
        hiddenColumns.set(Math.max(0, from), Math.max(0, Math.min(to, MOST_COLUMNS)) + 1);
    }

    /** Takes the next row of the file. */
    void row(int number, boolean hidden, List<Cell> cells) {
        if (cells.stream().allMatch(Cell::blank)) {
            return;
        }
        if (!headerSeen) {
            header(number, cells);
        } else if (headerSound) {
            if (++rows > maxRows) {
                throw new FileFault("roster.tooManyRows", maxRows);
            }
            record(number, hidden, cells);
        }
    }

    private void header(int number, List<Cell> cells) {
        headerSeen = true;
        List<String> headers = new ArrayList<>();
        for (Cell cell : cells) {
            LegacyText legacy = LegacyText.of(cell.text());
            if (legacy != null) {
                throw new FileFault(legacy.cellCode() + "File");
            }
            headers.add(cell.kind() == Cell.Kind.TEXT ? plain(cell.text()) : cell.text());
        }
        if (table == null) {
            table = tableOf(headers);
        }
        headerSound = true;
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            Column column = columnOf(table, header);
            if (column == null && !header.isEmpty()) {
                wrongHeader(number, "roster.unknownHeader", letter(place), shortened(cells.get(place).text()));
            } else if (column != null && hiddenColumns.get(place)) {
                wrongHeader(number, "roster.hiddenColumn", letter(place), column.header());
            } else if (column != null && places.putIfAbsent(column, place) != null) {
                wrongHeader(number, "roster.doubleHeader", column.header(), letter(places.get(column)), letter(place));
            }
        }
        for (Column column : table.columns()) {
            if (column.required() && !places.containsKey(column)) {
                wrongHeader(number, "roster.missingHeader", column.header());
            }
        }
    }

    private void wrongHeader(int number, String code, Object... arguments) {
        headerSound = false;
        findings.problem(new Problem(table, number, null, code, arguments));
    }

    private void record(int number, boolean hidden, List<Cell> cells) {
        boolean sound = true;
        if (hidden) {
            findings.problem(new Problem(table, number, null, "roster.hiddenRow"));
            sound = false;
        }
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).blank() && !places.containsValue(place)) {
                findings.problem(new Problem(table, number, null, "roster.noHeader", letter(place) + number));
                sound = false;
            }
        }
        List<Column> columns = table.columns();
        String[] values = new String[columns.size()];
        for (Column column : columns) {
            Integer place = places.get(column);
            Cell cell = place == null || place >= cells.size() ? Cell.BLANK : cells.get(place);
            try {
                values[column.position()] = Values.of(column, cell);
                if (column.required() && values[column.position()] == null) {
                    throw new Values.Wrong("roster.missing");
                }
            } catch (Values.Wrong wrong) {
                sound = false;
                Object[] arguments = wrong.arguments();
                Object[] placed = Arrays.copyOf(new Object[] {letter(place == null ? 0 : place) + number}, arguments.length + 1);
                System.arraycopy(arguments, 0, placed, 1, arguments.length);
                findings.problem(new Problem(table, number, column.header(), wrong.getMessage(), placed));
            }
        }
        findings.row(new Row(table, number, Arrays.asList(values), sound));
    }

    /** The table of which the headers are; a file with two columns of none is none. */
    private static Table tableOf(List<String> headers) {
        Table best = null;
        long most = 1;
        boolean tie = false;
        for (Table candidate : Table.values()) {
            long known = headers.stream().filter(header -> columnOf(candidate, header) != null).distinct().count();
            tie = known == most || tie && known < most;
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        if (best == null || tie) {
            throw new FileFault("roster.unknownTable");
        }
        return best;
    }

    private static Column columnOf(Table table, String header) {
        return table.columns().stream().filter(column -> plain(column.header()).equals(header)).findFirst().orElse(null);
    }

    /** Headers are compared without case, and without the star that marks a required column. */
    static String plain(String header) {
        String line = Values.line(header);
        return line == null ? "" : line.replaceAll("\\s*\\*$", "").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String letter(int place) {
        return CellReference.convertNumToColString(place);
    }
}
