package vn.nennep.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What each tag of a template stands for. A value is a text, a boolean (does this part appear?) or a list of entries, each with tags of its own and a
 * {@code number} from 1.
 */
final class PaperTags {

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    /** Something that fits on one line. */
    void line(String tag, String text) {
        values.put(tag, PaperText.line(text));
    }

    /** Text of one or more paragraphs, which may be empty; {@code hasTag} and {@code noTag} show or hide what surrounds it. */
    void prose(String tag, String text) {
        String prose = PaperText.prose(text);
        values.put(tag, prose);
        shown(tag, !prose.isEmpty());
    }

    void count(String tag, int number) {
        values.put(tag, Integer.toString(number));
    }

    /** A number of people or things that may be large: {@code 7.589}. */
    void amount(String tag, int number) {
        values.put(tag, String.format(Locale.forLanguageTag("vi-VN"), "%,d", number));
    }

    /** At most two decimals, with a decimal comma: {@code 85,71}, {@code 4,5}, {@code 90}. */
    void decimal(String tag, BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        values.put(tag, (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString().replace('.', ','));
    }

    /** {@code 05/02/2026}; empty where there is no day. */
    void date(String tag, LocalDate day) {
        values.put(tag, day == null ? "" : PaperDate.inFigures(day));
        shown(tag, day != null);
    }

    /** Whether a part appears; the opposite stands under {@code noTag}. */
    void shown(String tag, boolean appears) {
        String capitalized = tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
        values.put("has" + capitalized, appears);
        values.put("no" + capitalized, !appears);
    }

    /** A flag under its own name. */
    void flag(String tag, boolean value) {
        values.put(tag, value);
    }

    /** Entries of one line each, under the tag {@code text}. */
    void lines(String tag, List<String> lines) {
        list(tag, lines, (entry, line) -> entry.line("text", line));
    }

    /** Entries that repeat the paragraphs between {@code {{?tag}}} and {@code {{/tag}}}. */
    <T> void list(String tag, List<T> entries, BiConsumer<PaperTags, T> content) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (T entry : entries) {
            PaperTags row = new PaperTags();
            row.count("number", rows.size() + 1);
            content.accept(row, entry);
            rows.add(row.values);
        }
        values.put(tag, rows);
        shown(tag, !rows.isEmpty());
    }

    /** Entries that repeat the row below the one where the tag stands; in the row they are named {@code [content]}. */
    <T> void table(String tag, List<T> entries, BiConsumer<PaperTags, T> content) {
        tables.add(tag);
        list(tag, entries, content);
    }

    Map<String, Object> values() {
        return values;
    }

    Set<String> tables() {
        return tables;
    }

    /** Every tag that something stands for, those of the entries of lists included. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        addNames(values, names);
        return names;
    }

    private static void addNames(Map<?, ?> values, Set<String> names) {
        values.forEach((name, value) -> {
            names.add((String) name);
            if (value instanceof List<?> entries) {
                entries.forEach(entry -> addNames((Map<?, ?>) entry, names));
            }
        });
    }
}
