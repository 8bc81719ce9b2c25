package vn.nennep.organization;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The letters of a printed code: ten, in groups, e.g. {@code K7QF-3MX-9TH}. No two look alike on paper (no O and 0, I and 1, S and 5, B and 8, Z and 2, G
 * and 6), and without vowels, D and W neither of the two ways of typing Vietnamese (Telex, VNI) makes accents of them.
 */
final class CodeText {

    static final String LETTERS = "CFGHKLMNPQRTVX234789";

    private static final int LENGTH = 10;

    private CodeText() {}

    /** A new code, 43 random bits. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == 4 || i == 7) {
                code.append('-');
            }
            code.append(LETTERS.charAt(Secrets.below(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code as it is compared, however it was typed: small letters, with spaces or without hyphens. */
    static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
