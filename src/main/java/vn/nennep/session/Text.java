package vn.nennep.session;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a typed text weighs, and how it is set into others. */
final class Text {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Text() {
    }

    /** Whether anything but blanks was typed, no-break and full-width ones included. */
    static boolean present(String text) {
        return length(text) > 0;
    }

    /** Characters as people count them: composed (NFC), an emoji is one, blanks at both ends and repeated blanks don't swell it. */
    static int length(String text) {
        if (text == null) {
            return 0;
        }
        String composed = composed(text);
        return composed.codePointCount(0, composed.length());
    }

    /** The text as it is compared with others: case and blanks don't make it another one. Empty for null. */
    static String folded(String text) {
        return text == null ? "" : composed(text).toLowerCase(VIETNAMESE);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}\\u200B\\uFEFF]+", " ").strip();
    }

    /** A label as it stands within a sentence: only its first letter is lowered, for “Bác” keeps his capital. */
    static String withinSentence(String label) {
        return label.substring(0, 1).toLowerCase(VIETNAMESE) + label.substring(1);
    }

    /** What was typed as a sentence, as it stands within a longer one: without its full stop. “v.v.” keeps its own. */
    static String withoutStop(String text) {
        return text.strip().replaceFirst("(?<!\\.|v\\.v)\\.$", "");
    }

    /** The lines that say something; none for null. */
    static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().filter(Text::present).map(String::strip).toList();
    }
}
