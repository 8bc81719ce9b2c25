package vn.nennep.administration.roster.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from taking text for a formula when it opens a CSV file (CWE-1236): an apostrophe is put before it. Reading takes away
 * exactly this apostrophe: a text that itself begins like a neutralised one gets one more.
 */
final class Neutral {

    private static final String FORMULA_LIKE = "[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*" + FORMULA_LIKE + ".*");
    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'+" + FORMULA_LIKE + ".*");

    private Neutral() {}

    static String neutralised(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
    }
}
