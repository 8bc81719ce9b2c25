package vn.nennep.organization;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which Vietnamese people stand in a list: by given name, which comes last, then by family and middle name (fault R-37). */
public final class VietnameseNames {

    private VietnameseNames() {}

    /** Compares full names. */
    public static Comparator<String> byGivenName() {
        Collator alphabet = alphabet();
        return Comparator.comparing(VietnameseNames::given, alphabet)
                .thenComparing(Comparator.comparing(VietnameseNames::beforeGiven, alphabet))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Compares any words, as names of units. */
    public static Comparator<String> alphabetically() {
        Collator alphabet = alphabet();
        return Comparator.<String, String>comparing(text -> text, alphabet).thenComparing(Comparator.naturalOrder());
    }

    /** A collator isn't safe to share between threads. */
    private static Collator alphabet() {
        return Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    }

    private static String given(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    private static String beforeGiven(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf(' ')));
    }
}
