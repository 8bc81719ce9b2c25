package vn.nennep.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form holds only what the server checks, and is found under its file's name. */
class FormsTest {

    static Stream<Path> forms() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theServerChecksAllThatTheFormHolds(Path file) throws Exception {
        assertThat(FormDocument.problems(read(file))).isEmpty();
    }

    /** The one property of its own that a component may have names the usual answer of a row, which is one of its choices. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            radio; rest; A; 0
            radio; rest; C; 1
            radio; other; A; 1
            select; rest; A; 1
            """)
    void aPropertyOfItsOwnNamesTheUsualAnswer(String type, String property, String value, int problems) throws Exception {
        String form = """
                {"type": "default", "components": [{"type": "%s", "key": "k", "values": [{"value": "A"}, {"value": "B"}], "properties": {"%s": "%s"}}]}"""
                .formatted(type, property, value);
        assertThat(FormDocument.problems(new ObjectMapper().readTree(form))).hasSize(problems);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsNamedAfterItsFile(Path file) throws Exception {
        assertThat(read(file).path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(read(file).path("schemaVersion").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idsAreUnique(Path file) throws Exception {
        List<String> ids = new ArrayList<>();
        read(file).findValues("id").forEach(id -> ids.add(id.asText()));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static JsonNode read(Path file) throws Exception {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }
}
