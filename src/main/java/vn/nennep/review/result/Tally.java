package vn.nennep.review.result;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;

/**
 * How many there are, how many of them are rated, why the others aren't, and how.
 *
 * @param total everybody, or every organisation
 * @param inScope those who are to be rated (“dự phân loại”)
 * @param out those who aren't, by reason
 * @param levels those who are rated, by level
 * @param contested of the rated ones those about whom a complaint is open
 */
public record Tally(int total, int inScope, Map<OutReason, Integer> out, Map<RatingLevel, Integer> levels, int contested) {

    public static final Tally NONE = new Tally(0, 0, Map.of(), Map.of(), 0);

    public Tally {
        out = Map.copyOf(out);
        levels = Map.copyOf(levels);
    }

    static Tally of(ResultFacts.Row row) {
        return new Tally(
                row.count(),
                row.inScope() ? row.count() : 0,
                row.outReason() == null ? Map.of() : Map.of(row.outReason(), row.count()),
                row.level() == null ? Map.of() : Map.of(row.level(), row.count()),
                row.contested() ? row.count() : 0);
    }

    Tally plus(Tally more) {
        return new Tally(
                total + more.total, inScope + more.inScope, sum(OutReason.class, out, more.out), sum(RatingLevel.class, levels, more.levels),
                contested + more.contested);
    }

    public int level(RatingLevel level) {
        return levels.getOrDefault(level, 0);
    }

    /** How many have a level. */
    public int rated() {
        return levels.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Who is to be rated and isn't yet. */
    public int unrated() {
        return inScope - rated();
    }

    public int outOfScope() {
        return out.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <K extends Enum<K>> Map<K, Integer> sum(Class<K> keys, Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> sum = new EnumMap<>(keys);
        Arrays.asList(one, other).forEach(part -> part.forEach((key, count) -> sum.merge(key, count, Integer::sum)));
        return sum;
    }
}
