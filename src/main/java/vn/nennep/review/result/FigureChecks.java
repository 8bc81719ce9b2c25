package vn.nennep.review.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.result.Finding.Check;

/**
 * The arithmetic that figures of a report must keep ({@code domain.md} P9, validators V1 to V5 and V7; the defects of A22). What can't go wrong here is not
 * checked: shares are never typed in (V6, {@link Shares}), and every figure is one of a campaign's year (V8). V9 is {@link QuotaUse}, V10 in {@link ResultChecks}. Knows
 * no database.
 */
final class FigureChecks {

    private static final Pattern CITED = Pattern.compile("(\\d{1,4}-\\p{Lu}{1,4}/\\p{Lu}{1,6})[^\\d]{0,20}(\\d{1,2}/\\d{1,2}/\\d{4})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureChecks() {}

    /** V1. @param unrated those in scope who have no level yet */
    static Optional<Finding> levels(String place, int inScope, int unrated, int... levels) {
        int sum = Arrays.stream(levels).sum();
        return when(sum + unrated != inScope, Check.LEVELS, place, inScope, sum + unrated, sum + unrated - inScope);
    }

    /** V2. @param out those out of scope, by reason; null where the reasons aren't known */
    static Optional<Finding> scope(String place, int total, int inScope, Integer out) {
        return when(out == null ? inScope > total : inScope + out != total, Check.SCOPE, place, total, inScope, out == null ? 0 : out);
    }

    /** V3. */
    static Optional<Finding> children(String place, int parent, int sumOfChildren) {
        return when(parent != sumOfChildren, Check.CHILDREN, place, parent, sumOfChildren);
    }

    /** V4. @param before the total of the year before; not compared when there was nothing */
    static Optional<Finding> jump(String place, int before, int now, Ratio tolerance) {
        boolean jumps = before > 0 && tolerance.isExceededBy(Math.abs(now - before), before);
        return when(jumps, Check.JUMP, place, before, now, (now > before ? "+" : "") + (now - before));
    }

    /** V5. */
    static Optional<Finding> parts(String place, int whole, int... parts) {
        int sum = Arrays.stream(parts).sum();
        return when(sum != whole, Check.PARTS, place, whole, sum);
    }

    /** V7: papers that texts cite by number and date; one number has one date. */
    static List<Finding> citations(List<String> texts) {
        Map<String, String> dates = new LinkedHashMap<>();
        List<Finding> found = new ArrayList<>();
        texts.forEach(text -> {
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                String before = dates.putIfAbsent(cited.group(1), cited.group(2));
                if (before != null && !before.equals(cited.group(2))) {
                    found.add(new Finding(Check.CITATION, cited.group(1), before, cited.group(2)));
                }
            }
        });
        return found;
    }

    /** In percent, rounded half up; zero of nothing. */
    static BigDecimal percent(int part, int whole, int decimals) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private static Optional<Finding> when(boolean wrong, Check check, String place, Object... arguments) {
        return wrong ? Optional.of(new Finding(check, place, arguments)) : Optional.empty();
    }
}
