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
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
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
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                all.addAll(read(file));
            }
        }
        assertThat(all).containsAll(used);
        assertThat(used).containsAll(read(MESSAGES.resolve("register.properties")));
    }

    private static Set<String> read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }

    private static Stream<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1));
    }
}
