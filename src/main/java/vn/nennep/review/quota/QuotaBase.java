package vn.nennep.review.quota;

import vn.nennep.platform.policy.Ratio;

/** The three ways in which “not more than 20 %” is read: of whom ({@code domain.md} §3.6). */
public enum QuotaBase {
    /** Of those rated good. */
    A,
    /** Of those rated good or excellent. */
    B,
    /** Of all who are rated. */
    C;

    /**
     * How many may be excellent. Read as A, who is taken down from excellent to good makes the base larger; so among N good or better the most is r·N/(1+r):
     * a sixth of them at 20 %, not a fifth of those who were good at first.
     */
    int allowed(LevelCounts counts, Ratio ratio, QuotaRounding rounding) {
        return switch (this) {
            case A -> rounding.of(ratio.numerator() * counts.goodOrBetter(), ratio.denominator() + ratio.numerator());
            case B -> rounding.of(ratio.numerator() * counts.goodOrBetter(), ratio.denominator());
            case C -> rounding.of(ratio.numerator() * counts.rated(), ratio.denominator());
        };
    }
}
