package vn.nennep.platform.web;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from taking text for a formula when it opens a CSV file (CWE-1236): an apostrophe is put before it, also where blanks or
 * invisible signs come first. Reading takes away exactly this apostrophe: a text that itself begins like a neutralised one gets one more.
 */
public final class Neutral {

    private static final String FORMULA_LIKE = "[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*" + FORMULA_LIKE + ".*");
    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'+" + FORMULA_LIKE + ".*");

    private Neutral() {}

    public static String neutralised(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String text) {
        return NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
    }
}
