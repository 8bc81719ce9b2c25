package vn.nennep.platform.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our Vietnamese labels against the English ones of the web applications on the class path. The applications offer
 * Vietnamese alone, so a label that is missing here is shown to people as its bare key: an upgrade that brings new
 * labels has to fail here first.
 */
class LocaleTest {

    private static final String LABELS = "/labels/";

    /** Emptied on purpose: it advertises a migration to Camunda 8 above every page; and the English mark of the plural. */
    private static final Set<String> BLANK = Set.of(
            LABELS + "BANNER_CE_EOL_TEXT", LABELS + "PLGN_BATCH_S", LABELS + "PLGN_MIG_S", LABELS + "PLGN_MOD_DIALOG_S",
            LABELS + "PLGN_MOD_RESTART_DIALOG_S");

    /** The same in both languages: names of a product and of formats, a number, date patterns and signs. */
    private static final Set<String> SAME_AS_ENGLISH = Set.of(
            "Optimize", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss", "<", "<=", ">", ">=", "1", "4", "L", "DD/MM/YYYY", "HH:mm");

    /** {{name}} of the applications, {0} of a message, {} of a count, %s and %d of moment, elements and entities of HTML. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^}]*}}|\\{\\w*}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong)\\b[^>]*>|&\\w+;");

    /**
     * What UTF-8 leaves behind when it is read as Latin-1 or Windows-1252: a lead byte as a letter, followed by a
     * continuation byte as a control character or a sign that no Vietnamese word has there; and the replacement sign.
     */
    private static final Pattern MOJIBAKE = Pattern.compile(
            "\uFFFD|[\u0080-\u009F]|\u00E1[\u00BA\u00BB]|\u00E2\u20AC"
                    + "|[\u00C2-\u00C6][\u00A0-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E"
                    + "\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasTheKeysOfTheEnglishLabels(String app) {
        assertThat(keysOnlyIn(english(app), vietnamese(app))).as("missing").isEmpty();
        assertThat(keysOnlyIn(vietnamese(app), english(app))).as("superfluous").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsThePlaceholdersOfEveryLabel(String app) {
        assertThat(offenders(app, (en, vi) -> !placeholders(en).equals(placeholders(vi)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNoLabelInEnglish(String app) {
        assertThat(offenders(app, (en, vi) -> vi.equals(en) && !SAME_AS_ENGLISH.contains(vi))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNoLabelBlank(String app) {
        assertThat(offenders(app, (en, vi) -> vi.isBlank())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsTheSpaceAroundLabelsThatAreJoined(String app) {
        assertThat(offenders(app, (en, vi) -> !en.isBlank() && !edges(en).equals(edges(vi)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void isComposedVietnameseWithoutMojibake(String app) {
        assertThat(offenders(app, (en, vi) ->
                !Normalizer.isNormalized(vi, Normalizer.Form.NFC) || MOJIBAKE.matcher(vi).find())).isEmpty();
    }

    /** Whoever goes from one application to the other meets the same words. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome", "admin", "cockpit"})
    void saysTheSameAsTasklistWhereBothHaveTheLabel(String app) {
        Map<String, String> english = english("tasklist");
        Map<String, String> vietnamese = vietnamese("tasklist");
        Map<String, String> others = vietnamese(app);
        english(app).forEach((key, text) -> {
            if (!text.equals(english.get(key)) || others.get(key).equals(vietnamese.get(key))) {
                others.remove(key);
            }
        });
        assertThat(others).isEmpty();
    }

    private static Set<String> keysOnlyIn(Map<String, String> one, Map<String, String> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.removeAll(other.keySet());
        return keys;
    }

    /** Labels of the app that are wrong by the given rule on (English, Vietnamese); the emptied ones are left out. */
    private static Map<String, String> offenders(String app, BiPredicate<String, String> wrong) {
        Map<String, String> english = english(app);
        Map<String, String> offenders = vietnamese(app);
        offenders.keySet().retainAll(english.keySet());
        offenders.keySet().removeAll(BLANK);
        offenders.entrySet().removeIf(label -> !wrong.test(english.get(label.getKey()), label.getValue()));
        return offenders;
    }

    /** As often as they occur, in any order: Vietnamese may turn a sentence round. */
    private static List<String> placeholders(String label) {
        return PLACEHOLDER.matcher(label).results().map(MatchResult::group).sorted().toList();
    }

    private static String edges(String label) {
        return label.replace(label.strip(), "|");
    }

    private static Map<String, String> english(String app) {
        String text = read(app, "en");
        return labels(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The browser's parser refuses a byte order mark, and so does this one. */
    private static Map<String, String> vietnamese(String app) {
        return labels(read(app, "vi"));
    }

    /** Every value of the file under the pointer of its place, as text. */
    private static Map<String, String> labels(String json) {
        Map<String, String> labels = new TreeMap<>();
        try {
            collect("", new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(json), labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private static void collect(String place, JsonNode node, Map<String, String> labels) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), labels));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, node.get(i), labels);
            }
        } else {
            labels.put(place, node.asText());
        }
    }

    private static String read(String app, String language) {
        String name = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = LocaleTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(name + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
