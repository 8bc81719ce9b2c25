package vn.nennep.administration.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the register says has its Vietnamese words, and no words stand there for nothing. */
class RegisterTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/nennep");
    private static final Pattern CODE = Pattern.compile("\"(register\\.[A-Za-z.]*[A-Za-z])\"");
    private static final Pattern ACTION = Pattern.compile("super\\(\"([A-Za-z]+)\", (?:true|false), office\\)");

    @Test
    void everyCodeHasItsWordsAndEveryWordItsCode() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                matches(CODE, source).forEach(used::add);
                matches(ACTION, source).forEach(action -> {
                    used.add("register." + action + ".title");
                    used.add("register." + action + ".description");
                });
            }
        }
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/register.properties"))) {
            words.load(reader);
        }
        assertThat(new TreeSet<>(words.stringPropertyNames())).isEqualTo(used);
    }

    private static Stream<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1));
    }
}
