package vn.nennep.review.ballot;

import vn.nennep.review.RatingLevel;

/** What the fields of a count are called in its form. */
public final class CountFields {

    public static final String INVALID = "invalid";

    private CountFields() {}

    public static String of(RatingLevel level) {
        return switch (level) {
            case EXCELLENT -> "excellent";
            case GOOD -> "good";
            case COMPLETED -> "completed";
            case NOT_COMPLETED -> "notCompleted";
        };
    }
}
