package vn.nennep.platform.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.FormDocument.Field;
import vn.nennep.platform.intake.Refusal.Finding;

/**
 * Checks what a browser sent against the form's document, as if the browser had checked nothing: types, required fields, bounds, options, hide
 * conditions, unknown keys. Answers with clean values: NFC, without control characters, without hidden or locked fields.
 */
@Component
class FormCheck {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 500;
    /** No date that anybody enters lies outside these years; databases don't keep every date that can be written. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /**
     * @param values as the browser sent them
     * @param prefilled what the server would prefill now; its option lists bind
     * @throws Refusal with every finding at once
     */
    Answers check(FormDocument form, Map<String, Object> values, Map<String, Object> prefilled) {
        Map<String, Object> scope = new HashMap<>(prefilled);
        scope.putAll(values);
        Check check = new Check(prefilled);
        Map<String, Object> clean = check.level(form.fields(), values, scope, "");
        if (!check.findings.isEmpty()) {
            throw new Refusal(check.findings);
        }
        return new Answers(clean);
    }

    private boolean hidden(Field field, Map<String, Object> scope) {
        if (field.hide() == null) {
            return false;
        }
        EvaluationResult result = feel.evaluateExpression(field.hide(), scope);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private final class Check {

        private final Map<String, Object> prefilled;
        private final List<Finding> findings = new ArrayList<>();

        Check(Map<String, Object> prefilled) {
            this.prefilled = prefilled;
        }

        private Map<String, Object> level(List<Field> fields, Map<String, Object> values, Map<String, Object> scope, String path) {
            Map<String, Object> clean = new LinkedHashMap<>();
            Set<String> known = new HashSet<>();
            fill(fields, values, scope, path, clean, known);
            values.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> findings.add(new Finding(path + key, "intake.unknownField", key)));
            return clean;
        }

        private void fill(
                List<Field> fields, Map<String, Object> values, Map<String, Object> scope, String path, Map<String, Object> clean,
                Set<String> known) {
            for (Field field : fields) {
                boolean hidden = hidden(field, scope);
                if (field.is("group")) {
                    fill(hidden ? List.of() : field.children(), values, scope, path, clean, known);
                    if (hidden) {
                        keys(field, known);
                    }
                } else if (field.isInput()) {
                    known.add(field.key());
                    if (!hidden && !field.locked()) {
                        Object value = value(field, values.get(field.key()), scope, path + field.key());
                        if (value != null) {
                            clean.put(field.key(), value);
                        }
                    }
                }
            }
        }

        private void keys(Field field, Set<String> known) {
            if (field.isInput()) {
                known.add(field.key());
            } else {
                field.children().forEach(child -> keys(child, known));
            }
        }

        private Object value(Field field, Object raw, Map<String, Object> scope, String at) {
            Object value =
                    switch (field.type()) {
                        case "textfield", "textarea" -> text(field, raw, at);
                        case "number" -> number(field, raw, at);
                        case "checkbox" -> checkbox(field, raw, at);
                        case "select", "radio" -> choice(field, raw, at);
                        case "checklist" -> choices(field, raw, at);
                        case "datetime" -> moment(field, raw, at);
                        case "filepicker" -> strings(field, raw, at);
                        case "dynamiclist" -> rows(field, raw, scope, at);
                        default -> throw new IllegalStateException("Unchecked component " + field.type());
                    };
            boolean empty = value == null || Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty();
            if (empty && field.required() && findings.stream().noneMatch(f -> at.equals(f.field()))) {
                refuse(at, field.is("checkbox") ? "intake.mustTick" : "intake.required", field.label());
            }
            return value;
        }

        private String text(Field field, Object raw, String at) {
            if (raw == null) {
                return null;
            }
            if (!(raw instanceof String typed)) {
                return refuse(at, "intake.wrongType", field.label());
            }
            String text = field.is("textfield") ? clean(typed).replaceAll("\\s+", " ") : clean(typed);
            if (text.isEmpty()) {
                return null;
            }
            JsonNode validate = field.validate();
            int longest = validate.path("maxLength").asInt(field.is("textfield") ? LONGEST_LINE : LONGEST_TEXT);
            if (text.length() > longest) {
                return refuse(at, "intake.tooLong", field.label(), longest);
            }
            if (text.length() < validate.path("minLength").asInt(0)) {
                return refuse(at, "intake.tooShort", field.label(), validate.path("minLength").asInt());
            }
            String pattern = validate.path("pattern").asText("");
            if (!pattern.isBlank() && !java.util.regex.Pattern.compile(pattern).matcher(text).find()) {
                return refuse(at, "intake.pattern", field.label());
            }
            return text;
        }

        private Number number(Field field, Object raw, String at) {
            if (raw == null || "".equals(raw)) {
                return null;
            }
            if (!(raw instanceof Number) || raw instanceof Double fraction && !Double.isFinite(fraction)) {
                return refuse(at, "intake.wrongType", field.label());
            }
            BigDecimal number = new BigDecimal(raw.toString());
            if (number.stripTrailingZeros().scale() > field.decimalDigits()) {
                return refuse(at, "intake.wholeNumber", field.label());
            }
            JsonNode validate = field.validate();
            if (validate.hasNonNull("min") && number.compareTo(validate.get("min").decimalValue()) < 0) {
                return refuse(at, "intake.tooSmall", field.label(), validate.get("min").asText());
            }
            if (validate.hasNonNull("max") && number.compareTo(validate.get("max").decimalValue()) > 0) {
                return refuse(at, "intake.tooLarge", field.label(), validate.get("max").asText());
            }
            if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                return refuse(at, "intake.tooLarge", field.label(), String.valueOf(Integer.MAX_VALUE));
            }
            return number;
        }

        private Boolean checkbox(Field field, Object raw, String at) {
            if (raw == null || raw instanceof Boolean) {
                return (Boolean) raw;
            }
            return refuse(at, "intake.wrongType", field.label());
        }

        private String choice(Field field, Object raw, String at) {
            if (raw == null || "".equals(raw)) {
                return null;
            }
            return options(field).contains(raw) ? (String) raw : refuse(at, "intake.notAnOption", field.label());
        }

        private List<String> choices(Field field, Object raw, String at) {
            List<String> chosen = strings(field, raw, at);
            return chosen == null || options(field).containsAll(chosen) ? chosen : refuse(at, "intake.notAnOption", field.label());
        }

        private List<String> strings(Field field, Object raw, String at) {
            if (raw == null || "".equals(raw)) {
                return null;
            }
            if (raw instanceof List<?> list && list.size() <= MOST_ROWS && list.stream().allMatch(String.class::isInstance)) {
                return list.stream().map(String.class::cast).map(FormCheck::clean).toList();
            }
            return refuse(at, "intake.wrongType", field.label());
        }

        private String moment(Field field, Object raw, String at) {
            if (raw == null || "".equals(raw)) {
                return null;
            }
            try {
                String text = (String) raw;
                return switch (field.subtype()) {
                    case "time" -> LocalTime.parse(text).toString();
                    case "datetime" -> withinYears(LocalDateTime.parse(text)).toString();
                    default -> withinYears(LocalDate.parse(text)).toString();
                };
            } catch (DateTimeException | ClassCastException e) {
                return refuse(at, "intake.notADate", field.label());
            }
        }

        private <T extends Temporal> T withinYears(T moment) {
            int year = moment.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new DateTimeException("Year " + year);
            }
            return moment;
        }

        private List<Map<String, Object>> rows(Field field, Object raw, Map<String, Object> scope, String at) {
            if (raw == null) {
                return null;
            }
            if (!(raw instanceof List<?> list) || list.size() > MOST_ROWS || !list.stream().allMatch(Map.class::isInstance)) {
                return refuse(at, "intake.wrongType", field.label());
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                @SuppressWarnings("unchecked")
                Map<String, Object> row = (Map<String, Object>) list.get(i);
                if (isBlank(row)) {
                    continue;
                }
                Map<String, Object> rowScope = new HashMap<>(scope);
                rowScope.putAll(row);
                rowScope.put("this", row);
                rowScope.put("parent", scope);
                rows.add(level(field.children(), row, rowScope, at + "[" + i + "]."));
            }
            return rows;
        }

        private boolean isBlank(Map<String, Object> row) {
            return row.values().stream()
                    .allMatch(v -> v == null || "".equals(v) || Boolean.FALSE.equals(v) || v instanceof List<?> l && l.isEmpty());
        }

        private Set<?> options(Field field) {
            if (field.rowOptions() != null) {
                return optionsOfRows(field.rowOptions());
            }
            if (field.valuesKey() == null) {
                return field.values();
            }
            Object options = prefilled.getOrDefault(field.valuesKey(), List.of());
            return ((List<?>) options).stream().map(o -> ((Option) o).value()).collect(Collectors.toSet());
        }

        /** What any of the prefilled rows offers; which of it in which row, the domain knows. */
        private Set<?> optionsOfRows(String name) {
            return prefilled.values().stream()
                    .filter(List.class::isInstance)
                    .flatMap(rows -> ((List<?>) rows).stream())
                    .filter(Map.class::isInstance)
                    .map(row -> ((Map<?, ?>) row).get(name))
                    .filter(List.class::isInstance)
                    .flatMap(options -> ((List<?>) options).stream())
                    .map(option -> ((Option) option).value())
                    .collect(Collectors.toSet());
        }

        private <T> T refuse(String at, String code, Object... arguments) {
            findings.add(new Finding(at, code, arguments));
            return null;
        }
    }

    /**
     * NFC, line ends as \n, no other control characters, none that turn the direction of reading (a text would show other words than it holds), no
     * halves of characters (PostgreSQL refuses them), no blanks around.
     */
    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\r\n?|[\u0085\u2028\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069&&[^\n\t]]", "")
                .replaceAll("[\\p{Cs}\\x{FFFE}\\x{FFFF}]", "")
                .strip();
    }
}
