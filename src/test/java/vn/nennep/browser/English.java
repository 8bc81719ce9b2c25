package vn.nennep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds English on a page: words of the web applications' English labels and of form-js that no Vietnamese text of the product has. Whoever hard-codes
 * a text in the applications uses the same few words.
 */
final class English {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_@./-])[A-Za-z]{3,}(?![\\p{L}\\p{N}_@-])");

    private static final Pattern CODE = Pattern.compile(
            "\\S*[\\d_/$?(){}@=]\\S*|\\S+[:.]\\S+|\\b\\p{Ll}+\\p{Lu}\\w*|\\b[A-Z]{2,}\\b|\"[^\"]*\"");

    /** Everything a person may read or have read to him: text, hints, titles, and what is typed already isn't ours. */
    private static final String READABLE =
            """
            [document.title, ...[...document.querySelectorAll('body *')].filter((node) => node.checkVisibility()).flatMap((node) => [
              ...[...node.childNodes].filter((child) => child.nodeType === 3 && !['SCRIPT', 'STYLE'].includes(node.tagName)).map((child) => child.data),
              ...['title', 'placeholder', 'aria-label', 'alt'].map((name) => node.getAttribute(name) ?? '')])].join('\\n')
            """;

    /** Whose licence wants it named, and formats. */
    private static final Set<String> NAMES = Set.of("bpmn", "dmn", "json", "xml", "csv");

    private static final Set<String> WORDS = words();

    private English() {}

    static void assertNone(Page page) {
        assertThat(found(readable(page))).as("English on " + page.url()).isEmpty();
    }

    static String readable(Page page) {
        return (String) page.evaluate(READABLE);
    }

    /** As far as it is language: without ids, keys, constants and expressions of the models. */
    static Set<String> besidesCodes(Page page) {
        return found(CODE.matcher(readable(page)).replaceAll(" "));
    }

    static Set<String> found(String text) {
        Set<String> found = in(text);
        found.retainAll(WORDS);
        return found;
    }

    private static Set<String> words() {
        Set<String> english = new TreeSet<>(Set.of("camunda", "powered", "loading", "tasklist", "claim", "unclaim", "due", "filter"));
        Set<String> vietnamese = new TreeSet<>();
        for (String app : new String[] {"tasklist", "welcome", "admin", "cockpit"}) {
            labels(app, "en").forEach(label -> english.addAll(in(label)));
            labels(app, "vi").forEach(label -> vietnamese.addAll(in(label)));
        }
        String formJs = read(Path.of("src/main/frontend/src/vietnamese/form-js.js"));
        Pattern.compile("^  (?:'([^']+)'|(\\w+)):", Pattern.MULTILINE).matcher(formJs).results()
                .forEach(key -> english.addAll(in(key.group(1) == null ? key.group(2) : key.group(1))));
        try (Stream<Path> texts = Stream.concat(Files.list(Path.of("src/main/resources/messages")), Files.list(Path.of("forms")))) {
            texts.forEach(file -> Pattern.compile("=.*|\"(?:label|text|description)\": \".*").matcher(read(file)).results()
                    .forEach(text -> vietnamese.addAll(in(text.group()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        english.removeAll(vietnamese);
        english.removeAll(NAMES);
        return english;
    }

    private static Set<String> in(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT)).forEach(words::add);
        return words;
    }

    private static Stream<String> labels(String app, String language) {
        String name = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = English.class.getResourceAsStream(name)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(json).path("labels").valueStream().map(JsonNode::asText).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
