package vn.nennep.platform.policy;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction between 0 and 1, such as 2/3. Never a floating point number: {@code ceil(0.6666… × 9)} would be a vote's outcome by chance.
 */
public record Ratio(long numerator, long denominator) {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("[01](\\.\\d{1,9})?");

    public Ratio {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a fraction between 0 and 1: " + numerator + "/" + denominator);
        }
    }

    /** @param text {@code 2/3} or a decimal such as {@code 0.90} */
    public static Ratio parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return new Ratio(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            return new Ratio(decimal.unscaledValue().longValueExact(), BigDecimal.TEN.pow(decimal.scale()).longValueExact());
        }
        throw new IllegalArgumentException("not a fraction: " + text);
    }

    /** The smallest whole number that is at least this share of the whole. */
    public int atLeastOf(int whole) {
        return Math.toIntExact((numerator * whole + denominator - 1) / denominator);
    }

    /** Whether the part is more than this share of the whole; exactly the share isn't enough. */
    public boolean isExceededBy(int part, int whole) {
        return part * denominator > numerator * whole;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
