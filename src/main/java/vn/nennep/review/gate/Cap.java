package vn.nennep.review.gate;

import java.util.List;
import vn.nennep.review.RatingLevel;

/**
 * The highest level that may be given, and why not a higher one.
 *
 * @param reasons codes of the conditions that aren't met for the next higher level; empty when the highest may be given
 * @param rule which rule judged, e.g. {@code ratingGateR2025 v1}
 */
public record Cap(RatingLevel level, List<String> reasons, String rule) {

    public Cap {
        reasons = List.copyOf(reasons);
    }
}
