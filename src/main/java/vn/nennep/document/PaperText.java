package vn.nennep.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Text from people, made fit for a paper: composed (NFC), without characters that XML forbids or that don't print, and, where
 * the paper has one line, on one line. Nothing else is changed: braces, angle brackets and emoji are text like any other.
 */
final class PaperText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PaperText() {}

    /** One line: every run of white space becomes one blank. Null gives the empty text. */
    static String line(String text) {
        return prose(text).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Paragraphs separated by single line feeds; empty lines are dropped. Null gives the empty text. */
    static String prose(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(PaperText::printable).filter(c -> c >= 0).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC)
                .replaceAll("[^\\S\\n]+(?=\\n)", "")
                .replaceAll("\\n\\s*", "\n")
                .strip();
    }

    /** One line as it stands within or before the end of a sentence: without a full stop of its own. “v.v.” keeps its own. */
    static String withoutStop(String text) {
        return line(text).replaceFirst("(?<!\\.|v\\.v)[.;]$", "");
    }

    static List<String> withoutStops(List<String> lines) {
        return lines.stream().map(PaperText::withoutStop).toList();
    }

    /** A label as it stands within a sentence. */
    static String lowered(String label) {
        String line = line(label);
        return line.isEmpty() ? line : line.substring(0, 1).toLowerCase(VIETNAMESE) + line.substring(1);
    }

    static String capitals(String text) {
        return line(text).toUpperCase(VIETNAMESE);
    }

    /** The character, a blank or line feed that stands for it, or -1 if it must go. */
    private static int printable(int c) {
        switch (c) {
            case '\n', '\r', 0x0b, '\f', 0x85, 0x2028, 0x2029:
                return '\n';
            case '\t':
                return ' ';
            default:
                boolean reordersText = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
                boolean unprintable = Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xfffe) == 0xfffe;
                return reordersText || unprintable ? -1 : c;
        }
    }
}
