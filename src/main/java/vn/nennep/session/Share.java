package vn.nennep.session;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, both counted. */
public record Share(int part, int whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** In percent to one decimal, for reading only; zero of nothing. */
    public BigDecimal percent() {
        return whole == 0
                ? new BigDecimal("0.0")
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
