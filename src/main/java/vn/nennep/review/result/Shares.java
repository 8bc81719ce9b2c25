package vn.nennep.review.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Shares as reports give them: in percent with two decimals at most, always counted anew and never typed in ({@code domain.md} P9, V6). */
public final class Shares {

    private Shares() {}

    /** @return null of nothing */
    public static BigDecimal percent(int part, int whole) {
        return whole == 0 ? null : FigureChecks.percent(part, whole, 2);
    }

    /** {@code 1.443 (18,75%)}. */
    public static String counted(int part, int whole) {
        BigDecimal share = percent(part, whole);
        String count = String.format(Locale.forLanguageTag("vi-VN"), "%,d", part);
        return share == null ? count : count + " (" + readable(share) + "%)";
    }

    static String readable(BigDecimal share) {
        BigDecimal plain = share.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
