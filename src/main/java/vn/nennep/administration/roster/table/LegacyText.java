package vn.nennep.administration.roster.table;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Vietnamese written before Unicode, told by letters that stand where Unicode Vietnamese never has them. TCVN3 (ABC) puts signs such as {@code ¶ µ ¨} and
 * capitals into the middle of words, {@code NguyÔn V¨n Hßa}; VNI puts accented letters behind vowels, {@code Nguyeãn Vaên}.
 */
enum LegacyText {
    TCVN3("roster.tcvn3", Pattern.compile(
            "\\p{L}[¨©«¬\u00AD®µ¶·¸¹»¼½¾×÷]\\p{L}"
                    + "|\\p{L}[µ¶¸¹¾](?![\\p{L}\\p{N}])"
                    + "|(?<!\\p{L})[®§]\\p{L}"
                    + "|[§®¨©«¬\u00AD][µ¶·¸¹»¼½¾]"
                    + "|\\p{Ll}[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ]"
                    + "|[ßæçðøö][a-z]|[a-z][ßæçðþÿ]")),
    VNI("roster.vni", Pattern.compile(
            "[aA][ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[eE][ùøûõïâáàåãäÙØÛÕÏÂÁÀÅÃÄ]|[oO][ùøûõïåäâÙØÛÕÏÅÄÂ]|[uUyYôÔöÖ][ùøûõïäåÙØÛÕÏÄÅ]"
                    + "|[ñÑ]\\p{L}|[öÖ]\\p{L}|\\p{L}[öÖ]")),
    /** UTF-8 that was read as Windows-1252 and written again. */
    BROKEN("roster.broken", Pattern.compile("[áÁ][º»][\u0080-\u00BF\u0152-\u0178\u2013-\u203A\u20AC\u2122]|Ä[\u0090\u2018]|Æ[°¡]|Ã[\u00A1-\u00BF]|\uFFFD"));

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Combining accents of Windows-1258 behind a vowel; read as Western letters they are Ì Ò Þ ì ò. */
    private static final Pattern WINDOWS_1258 = Pattern.compile("[aeiouyAEIOUYâêôÂÊÔãõýÃÕÝ][ÌÒÞìò](?=[a-z]|\\b|$)");

    private final String cellCode;
    private final Pattern mark;

    LegacyText(String cellCode, Pattern mark) {
        this.cellCode = cellCode;
        this.mark = mark;
    }

    String cellCode() {
        return cellCode;
    }

    /** Null when the text looks like Unicode. The two old codes share letters, so the one with more marks it is. */
    static LegacyText of(String text) {
        if (BROKEN.marks(text) > 0) {
            return BROKEN;
        }
        long tcvn3 = TCVN3.marks(text);
        long vni = VNI.marks(text);
        if (tcvn3 + vni == 0) {
            return null;
        }
        return vni > tcvn3 ? VNI : TCVN3;
    }

    private long marks(String text) {
        return mark.matcher(text).results().count();
    }

    /** The code of the sentence for bytes that are no UTF-8. */
    static String codeOf(byte[] bytes) {
        String western = new String(bytes, WESTERN);
        long tcvn3 = TCVN3.marks(western);
        long vni = VNI.marks(western);
        long windows1258 = WINDOWS_1258.matcher(western).results().count();
        if (Math.max(tcvn3, Math.max(vni, windows1258)) == 0) {
            return "roster.unknownEncoding";
        }
        if (windows1258 > vni && windows1258 >= tcvn3) {
            return "roster.windows1258";
        }
        return vni > tcvn3 ? "roster.vniFile" : "roster.tcvn3File";
    }
}
