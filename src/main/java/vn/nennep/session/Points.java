package vn.nennep.session;

import java.math.BigDecimal;

/** Points as people read them: 89,5 and 90. */
public final class Points {

    private Points() {}

    public static String of(BigDecimal points) {
        BigDecimal plain = points.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
