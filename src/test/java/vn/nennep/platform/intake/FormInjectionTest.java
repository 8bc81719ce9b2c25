package vn.nennep.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault S-01: whatever is typed into any text field of any form is kept as the text that it is. The fields come from the forms, so none is forgotten. */
class FormInjectionTest {

    private static final String NFD = "tie\u0302\u0301t kie\u0323\u0302m";
    private static final List<String> HARMFUL = List.of(
            "<script>window.pwned=1</script>", "<img src=x onerror=alert(1)>", "'\"><svg/onload=alert(1)>", "${7*7}", "#{7*7}", "${''.getClass()}",
            "{{constructor}}", "{{@img}}", "{{?x}}{{/x}}", "=cmd|'/C calc'!A0", "'; drop table session; --", "../../etc/passwd", "%0d%0aBcc: x", "𝒜 ✓");

    static Stream<String[]> textFields() throws Exception {
        List<String[]> fields = new ArrayList<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.filter(file -> file.toString().endsWith(".form")).sorted().toList()) {
                collect(new ObjectMapper().readTree(Files.readAllBytes(form)), form.getFileName().toString(), fields);
            }
        }
        return fields.stream();
    }

    private static void collect(JsonNode node, String form, List<String[]> fields) {
        for (JsonNode component : node.path("components")) {
            if (List.of("textfield", "textarea").contains(component.path("type").asText())) {
                fields.add(new String[] {form, component.path("key").asText(), component.toString()});
            }
            collect(component, form, fields);
        }
    }

    @Test
    void everyFormIsLookedThrough() throws Exception {
        assertThat(textFields()).hasSizeGreaterThan(120).anyMatch(field -> field[0].equals("prepareSession.form") && field[1].equals("name"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("textFields")
    void s01_s31_isKeptAsText(String form, String key, String component) throws Exception {
        ObjectNode field = (ObjectNode) new ObjectMapper().readTree(component);
        boolean oneLine = field.path("type").asText().equals("textfield");
        String pattern = field.path("validate").path("pattern").asText("");
        String prefix = pattern.startsWith("^https?://") ? "https://hop.example/" : "";
        if (!pattern.isEmpty() && prefix.isEmpty()) {
            assertThat(HARMFUL).as("a code, a number").allSatisfy(
                    harmful -> assertThatThrownBy(() -> cleaned(field, harmful)).isInstanceOf(Refusal.class));
            return;
        }
        for (String harmful : HARMFUL) {
            String typed = prefix.isEmpty() ? harmful : prefix + harmful.replaceAll("\\s", "");
            assertThat(cleaned(field, typed)).isEqualTo(typed);
        }
        if (prefix.isEmpty()) {
            assertThat(cleaned(field, NFD)).isEqualTo("tiết kiệm").hasSize(9);
            assertThat(cleaned(field, "a\r\nBcc: kesai@example.com\rb\u2028c\u0085d"))
                    .isEqualTo(oneLine ? "a Bcc: kesai@example.com b c d" : "a\nBcc: kesai@example.com\nb\nc\nd");
            assertThat(cleaned(field, "a\0b\u0001\u0008\u001b[31mc\uFFFEd\ud800e")).isEqualTo("ab[31mcde");
            assertThat(cleaned(field, "ba\u202Egnol\u202C \u2066x\u2069")).isEqualTo("bagnol x");
        }
    }

    /** The field alone in a form, shown and not locked. */
    private static String cleaned(ObjectNode component, String typed) {
        ObjectNode field = component.deepCopy();
        field.remove(List.of("conditional", "readonly", "disabled"));
        if (field.path("validate").isObject()) {
            ((ObjectNode) field.path("validate")).remove(List.of("minLength", "maxLength"));
        }
        ObjectNode form = new ObjectMapper().createObjectNode().put("type", "default").put("id", "alone");
        form.putArray("components").add(field);
        String key = field.path("key").asText();
        return new FormCheck().check(FormDocument.of(form), Map.of(key, typed), Map.of()).text(key);
    }
}
