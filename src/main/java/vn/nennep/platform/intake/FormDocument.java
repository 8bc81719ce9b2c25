package vn.nennep.platform.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .form} document (Camunda Forms), reduced to what the server checks. It allows only components and properties that are checked here;
 * {@link #problems} lists what else a document holds, for the guard and the build.
 */
final class FormDocument {

    private static final Set<String> STATIC = Set.of("text", "separator", "spacer");
    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "datetime", "dynamiclist", "filepicker");
    private static final Set<String> ROOT_PROPERTIES = Set.of(
            "components", "type", "id", "schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion", "generated");
    private static final Set<String> PROPERTIES = Set.of(
            "key", "label", "description", "text", "path", "values", "valuesKey", "valuesExpression", "validate", "conditional", "decimalDigits", "multiple",
            "accept", "readonly", "disabled", "defaultValue", "layout", "subtype", "dateLabel", "timeLabel", "timeInterval", "use24h",
            "timeSerializingFormat", "defaultRepetitions", "allowAddRemove", "showOutline", "isRepeating", "disableCollapse",
            "nonCollapsedItems", "verticalAlignment", "appearance", "id", "type", "components", "height", "searchable", "properties");
    /** A row's own choices, prefilled in the row. */
    private static final Pattern ROW_OPTIONS = Pattern.compile("=\\s*this\\.([a-z][A-Za-z]*)");
    private static final Set<String> CHECKS =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "patternErrorMessage", "validationType");

    /**
     * One component.
     *
     * @param valuesKey name of the prefilled list of options; null when the options stand in the document or there are none
     * @param rowOptions name of the list of options that each prefilled row of a list brings for itself; null when all rows have the same
     * @param hide FEEL condition that hides it, without the leading {@code =}; null when it is always shown
     */
    record Field(
            String type,
            String key,
            String label,
            JsonNode validate,
            Set<String> values,
            String valuesKey,
            String rowOptions,
            String hide,
            String subtype,
            boolean locked,
            int decimalDigits,
            List<Field> children) {

        boolean is(String wanted) {
            return type.equals(wanted);
        }

        boolean isInput() {
            return INPUTS.contains(type);
        }

        boolean required() {
            return validate.path("required").asBoolean(false);
        }
    }

    private final JsonNode root;
    private final List<Field> fields;

    private FormDocument(JsonNode root) {
        this.root = root;
        this.fields = fields(root);
    }

    static FormDocument of(JsonNode root) {
        return new FormDocument(root);
    }

    JsonNode json() {
        return root;
    }

    List<Field> fields() {
        return fields;
    }

    /** What in the document the server would not check, in words for the administrator; empty when all is well. */
    static List<String> problems(JsonNode root) {
        List<String> problems = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (!ROOT_PROPERTIES.contains(name)) {
                problems.add("thuộc tính «" + name + "» của biểu mẫu không được dùng");
            }
        });
        if (!"default".equals(root.path("type").asText())) {
            problems.add("biểu mẫu phải có type «default»");
        }
        collectProblems(root, problems);
        return problems;
    }

    private static void collectProblems(JsonNode parent, List<String> problems) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            String where = component.hasNonNull("key") ? component.path("key").asText() : type;
            if (!STATIC.contains(type) && !INPUTS.contains(type) && !type.equals("group")) {
                problems.add("thành phần «" + where + "» có kiểu «" + type + "» mà máy chủ không kiểm tra");
            }
            if (INPUTS.contains(type) && !type.equals("dynamiclist") && component.path("key").asText().isBlank()) {
                problems.add("một thành phần kiểu «" + type + "» thiếu key");
            }
            if (type.equals("dynamiclist") && component.path("path").asText().isBlank()) {
                problems.add("danh sách «" + component.path("label").asText() + "» thiếu path");
            }
            if (type.equals("group") && component.hasNonNull("path")) {
                problems.add("nhóm «" + component.path("label").asText() + "» không được có path");
            }
            if (type.equals("datetime")
                    && component.path("subtype").asText().contains("time")
                    && !"no_timezone".equals(component.path("timeSerializingFormat").asText())) {
                problems.add("ô giờ «" + where + "» phải có timeSerializingFormat «no_timezone»");
            }
            component.fieldNames().forEachRemaining(name -> {
                if (!PROPERTIES.contains(name)) {
                    problems.add("thành phần «" + where + "» có thuộc tính «" + name + "» mà máy chủ không kiểm tra");
                }
            });
            if (component.has("valuesExpression") && (rowOptions(component) == null || !Set.of("radio", "select").contains(type))) {
                problems.add("thành phần «" + where + "» chỉ được lấy lựa chọn từ dòng của nó: «=this.tên»");
            }
            component.path("properties").fields().forEachRemaining(property -> {
                boolean usualAnswer = property.getKey().equals("rest") && type.equals("radio") && options(component).contains(property.getValue().asText());
                if (!usualAnswer) {
                    problems.add("thành phần «" + where + "» có thuộc tính riêng «" + property.getKey() + "» lạ, hoặc không nêu một lựa chọn của nó");
                }
            });
            component.path("validate").fieldNames().forEachRemaining(name -> {
                if (!CHECKS.contains(name)) {
                    problems.add("thành phần «" + where + "» có điều kiện «" + name + "» mà máy chủ không kiểm tra");
                }
            });
            component.path("conditional").fieldNames().forEachRemaining(name -> {
                if (!name.equals("hide")) {
                    problems.add("thành phần «" + where + "» có điều kiện hiển thị «" + name + "» lạ");
                }
            });
            collectProblems(component, problems);
        }
    }

    private static List<Field> fields(JsonNode parent) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            fields.add(field(component));
        }
        return List.copyOf(fields);
    }

    private static Field field(JsonNode node) {
        String type = node.path("type").asText();
        String hide = node.path("conditional").path("hide").asText("");
        return new Field(
                type,
                type.equals("dynamiclist") ? node.path("path").asText() : node.path("key").asText(null),
                label(node),
                node.path("validate"),
                options(node),
                node.path("valuesKey").asText(null),
                rowOptions(node),
                hide.isBlank() ? null : hide.replaceFirst("^\\s*=", ""),
                node.path("subtype").asText("date"),
                node.path("disabled").asBoolean(false) || node.path("readonly").asBoolean(false),
                node.path("decimalDigits").asInt(Integer.MAX_VALUE),
                fields(node));
    }

    private static String rowOptions(JsonNode node) {
        Matcher own = ROW_OPTIONS.matcher(node.path("valuesExpression").asText(""));
        return own.matches() ? own.group(1) : null;
    }

    private static Set<String> options(JsonNode node) {
        Set<String> options = new LinkedHashSet<>();
        node.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static String label(JsonNode node) {
        for (String name : List.of("label", "dateLabel", "timeLabel", "key")) {
            String text = node.path(name).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
