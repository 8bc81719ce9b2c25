package vn.nennep.document;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template is called and which tags it knows: the contract between the people who word a paper and the program that fills it.
 *
 * <p>Every tag of a list or of an optional text comes with two more that show or hide a part, {@code hasGuests} and {@code noGuests} to
 * {@code guests}.
 *
 * @param file file name, such as {@code minutes.docx}
 * @param indispensable tags without which the sheet would not be that paper
 * @param optional further tags, those of list entries and table rows included
 */
public record PaperTemplate(String file, Set<String> indispensable, Set<String> optional) {

    /** Known in every template, see {@link PaperTags}. */
    static final Set<String> COMMON = Set.of(
            "upperBodyCapitals", "issuer", "issuerCapitals", "place", "date", "type", "typeCapitals", "typeLower", "abstract", "symbol", "numbered",
            "draft", "number", "text", "recipients", "archive", "authority", "position", "signatory");

    public PaperTemplate {
        indispensable = Set.copyOf(indispensable);
        optional = Set.copyOf(optional);
    }

    /** The tags as words of one line each. */
    static PaperTemplate of(String file, String indispensable, String optional) {
        return new PaperTemplate(file, words(indispensable), words(optional));
    }

    private static Set<String> words(String line) {
        return Stream.of(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** Whether something stands for this tag. */
    boolean knows(String tag) {
        return names(tag) || tag.matches("(has|no)[A-Z].*") && names(bare(tag));
    }

    private boolean names(String tag) {
        return COMMON.contains(tag) || indispensable.contains(tag) || optional.contains(tag);
    }

    private static String bare(String shown) {
        String name = shown.replaceFirst("^(has|no)", "");
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
