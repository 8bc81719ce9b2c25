package vn.nennep.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long rather than mixed, since a short sentence is easier to remember and to type on a telephone, and nothing that others would
 * try first.
 */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    /** bcrypt looks at no more bytes. */
    public static final int LONGEST_IN_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 3;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** The same letters in the same bytes, whatever keyboard wrote them. Spaces at the ends belong to it. */
    public static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** The codes of what is wrong with it, the plainest first; none when it is good. */
    public static List<String> findings(String typed, String memberId, String fullName) {
        String password = plain(typed);
        List<String> findings = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            findings.add("account.password.tooShort");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            findings.add("account.password.tooLong");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            findings.add("account.password.control");
        }
        String letters = bare(password);
        if (findings.isEmpty() && namesThePerson(letters, memberId, fullName)) {
            findings.add("account.password.name");
        }
        if (findings.isEmpty() && (COMMON.contains(letters) || COMMON.contains(withoutTail(letters)) || isMonotonous(password))) {
            findings.add("account.password.common");
        }
        return findings;
    }

    /** The id, or nothing much besides the name. */
    private static boolean namesThePerson(String letters, String memberId, String fullName) {
        String name = bare(fullName == null ? "" : fullName);
        return letters.contains(bare(memberId)) || name.length() >= SHORTEST_NAME && letters.contains(name);
    }

    private static boolean isMonotonous(String password) {
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        int[] letters = password.codePoints().toArray();
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < letters.length; i++) {
            up &= letters[i] == letters[i - 1] + 1 || letters[i - 1] == '9' && letters[i] == '0';
            down &= letters[i] == letters[i - 1] - 1 || letters[i - 1] == '0' && letters[i] == '9';
        }
        return up || down;
    }

    /** Without accents, spaces, signs and capitals: “Đảng viên” and “dangvien” are one. */
    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }

    /** A year or a number at its end makes a common word no better. */
    private static String withoutTail(String letters) {
        return letters.replaceAll("\\d{1,4}$", "");
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(PasswordRule::bare).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
