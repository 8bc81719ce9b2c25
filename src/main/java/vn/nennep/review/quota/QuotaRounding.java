package vn.nennep.review.quota;

/** How a share of people becomes a number of people. */
public enum QuotaRounding {
    FLOOR,
    /** A half counts as one. */
    HALF_UP,
    CEILING;

    /** The whole number for an exact fraction that isn't negative. */
    int of(long numerator, long denominator) {
        long rounded = switch (this) {
            case FLOOR -> numerator / denominator;
            case HALF_UP -> (2 * numerator + denominator) / (2 * denominator);
            case CEILING -> (numerator + denominator - 1) / denominator;
        };
        return Math.toIntExact(rounded);
    }
}
