package vn.nennep.session;

import java.math.BigDecimal;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one criterion got, with the criterion as it was on the day.
 *
 * @param points as given
 * @param remark what speaks for it; may be null
 */
@Table("scored_item")
public record ScoredItem(String code, String wording, int maximum, BigDecimal points, String remark) {

    boolean belowMaximum() {
        return points.compareTo(BigDecimal.valueOf(maximum)) < 0;
    }

    boolean belowHalf() {
        return points.add(points).compareTo(BigDecimal.valueOf(maximum)) < 0;
    }
}
