package vn.nennep.review.quota;

import vn.nennep.platform.policy.Ratio;

/**
 * How many may be rated excellent.
 *
 * @param base the reading that binds; the two others are shown beside it
 * @param block whether more can't be decided at all; otherwise only with a reason
 */
public record QuotaRule(QuotaBase base, Ratio ratio, QuotaRounding rounding, boolean block) {

    public int allowed(LevelCounts counts) {
        return allowed(base, counts);
    }

    /** The same by another reading. */
    public int allowed(QuotaBase reading, LevelCounts counts) {
        return reading.allowed(counts, ratio, rounding);
    }

    QuotaRule with(Ratio other) {
        return new QuotaRule(base, other, rounding, block);
    }
}
