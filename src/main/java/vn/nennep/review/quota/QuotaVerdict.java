package vn.nennep.review.quota;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How one circle stands to its quota. */
public record QuotaVerdict(QuotaGroup group, LevelCounts counts, QuotaRule rule) {

    /** By the reading that binds. */
    public int allowed() {
        return rule.allowed(counts);
    }

    /** By each reading. */
    public Map<QuotaBase, Integer> readings() {
        Map<QuotaBase, Integer> readings = new EnumMap<>(QuotaBase.class);
        Arrays.stream(QuotaBase.values()).forEach(base -> readings.put(base, rule.allowed(base, counts)));
        return readings;
    }

    public boolean over() {
        return excess() > 0;
    }

    /** How many are too many by the reading that binds; 0 when none are. */
    public int excess() {
        return Math.max(0, counts.excellent() - allowed());
    }
}
