package vn.nennep.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds English on a page of the web applications. English is what a word of their shipped labels is that no Vietnamese label uses, and some words that
 * they hold outside of their labels. Codes aren't words: ids, keys, expressions.
 */
final class EnglishLeft {

    private static final List<String> APPS = List.of("tasklist", "welcome", "admin", "cockpit");

    /** What they and the libraries in them hold outside of their labels. */
    private static final Set<String> UNLABELLED = Set.of(
            "tasklist", "cockpit", "admin", "welcome", "null", "hit", "first", "when", "then", "annotations", "string", "zoom", "toggle", "section", "close",
            "failedjob", "async", "before", "camunda", "powered");

    /** Names of formats and of makers that licences want shown. */
    private static final Set<String> NAMES = Set.of("bpmn", "dmn", "xml", "json", "csv", "powered");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** An id, a key, an expression, a constant, a word with a hump: of the machine, not of a language. */
    private static final Pattern CODE = Pattern.compile("\\S*[\\d_/$?(){}@=]\\S*|\\S+[:.]\\S+|\\b\\p{Ll}+\\p{Lu}\\w*|\\b[A-Z]{2,}\\b|\"[^\"]*\"");

    /** All that can be read: the text, and what appears when somebody points or listens. */
    private static final String READABLE =
            """
            () => [document.title, document.body.innerText,
                ...[...document.querySelectorAll('[title], [uib-tooltip], [placeholder], [aria-label]')]
                    .filter(e => e.checkVisibility())
                    .flatMap(e => ['title', 'uib-tooltip', 'placeholder', 'aria-label'].map(a => e.getAttribute(a)))]
                .filter(Boolean).join('\\n')""";

    private final Set<String> english = new HashSet<>(UNLABELLED);

    EnglishLeft() {
        for (String app : APPS) {
            collect(labels(app, "en"), english);
        }
        Set<String> vietnamese = new HashSet<>();
        for (String app : APPS) {
            collect(labels(app, "vi"), vietnamese);
        }
        vietnamese.removeAll(UNLABELLED);
        english.removeAll(vietnamese);
        english.removeAll(NAMES);
    }

    static String readable(Page page) {
        return (String) page.evaluate(READABLE);
    }

    /** English words on the page. */
    Set<String> on(Page page) {
        return in(readable(page));
    }

    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        each(CODE.matcher(text).replaceAll(" "), (word, lower) -> {
            if (english.contains(lower)) {
                found.add(word);
            }
        });
        return found;
    }

    private static void collect(JsonNode labels, Set<String> words) {
        if (labels.isValueNode()) {
            each(labels.asText().replaceAll("\\{\\{[^}]*}}|<[^>]*>|'yyyy[^']*'|\\(cockpit[^)]*\\)", " "), (word, lower) -> words.add(lower));
        } else {
            labels.forEach(label -> collect(label, words));
        }
    }

    private static void each(String text, BiConsumer<String, String> use) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> use.accept(word, word.toLowerCase(Locale.ROOT)));
    }

    private static JsonNode labels(String app, String language) {
        String name = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = EnglishLeft.class.getResourceAsStream(name)) {
            byte[] bytes = file.readAllBytes();
            boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xEF;
            return new ObjectMapper().readTree(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0)).get("labels");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
