package vn.nennep.platform.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file that a spreadsheet opens as it is: UTF-8 with a byte order mark, and no cell that it would take for a formula (CWE-1236).
 */
public final class Csv {

    /** Stands before the first line, so that spreadsheets see UTF-8. */
    public static final String BEGIN = "\uFEFF";

    private static final String FORMULA_BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String line(List<?> cells) {
        return cells.stream().map(cell -> cell(cell == null ? "" : cell.toString())).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that a spreadsheet might compute gets an apostrophe before it. */
    private static String cell(String text) {
        int first = 0;
        while (first < text.length() && (Character.isSpaceChar(text.charAt(first)) || Character.getType(text.charAt(first)) == Character.FORMAT)) {
            first++;
        }
        String plain = first < text.length() && FORMULA_BEGINS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
