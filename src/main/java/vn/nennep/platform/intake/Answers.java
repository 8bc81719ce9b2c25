package vn.nennep.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Values of a form that the intake has checked against the form's document: types are right, required ones are there, texts are in NFC.
 * A value that was optional and left open is null (texts), empty (lists) or false (checkboxes).
 */
public final class Answers {

    private final Map<String, Object> values;
    private final String path;

    public Answers(Map<String, Object> values) {
        this(values, "");
    }

    private Answers(Map<String, Object> values, String path) {
        this.values = values;
        this.path = path;
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public String text(String key) {
        return (String) values.get(key);
    }

    public boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The number as an int; null when left open. */
    public Integer integer(String key) {
        Object value = values.get(key);
        return value == null ? null : ((Number) value).intValue();
    }

    /** The number as typed, fractions included; null when left open. */
    public BigDecimal decimal(String key) {
        return has(key) ? new BigDecimal(values.get(key).toString()) : null;
    }

    public LocalDate date(String key) {
        return has(key) ? LocalDate.parse(text(key)) : null;
    }

    public LocalTime time(String key) {
        return has(key) ? LocalTime.parse(text(key)) : null;
    }

    public LocalDateTime dateTime(String key) {
        return has(key) ? LocalDateTime.parse(text(key)) : null;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return has(key) ? Enum.valueOf(type, text(key)) : null;
    }

    /** Ids of files, or the chosen values of a checklist. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String key) {
        return has(key) ? (List<String>) values.get(key) : List.of();
    }

    /** The rows of a list; a refusal of a row's field is placed with {@link #field}. */
    @SuppressWarnings("unchecked")
    public List<Answers> rows(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<Map<String, Object>> rows = (List<Map<String, Object>>) values.get(key);
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> new Answers(rows.get(i), path + key + "[" + i + "]."))
                .toList();
    }

    /** Where a refusal of this key is shown: the key, with the row before it when this is a row. */
    public String field(String key) {
        return path + key;
    }
}
