package vn.nennep.review.ballot;

import java.util.Optional;
import vn.nennep.review.RatingLevel;

/**
 * What is chosen on a line as it travels from the voter's page: one digit for every choice. Names of levels differ in length, and the length of what was sent
 * stands in the log of a proxy and shows through TLS (fault S-21).
 */
public final class BallotChoice {

    /** He chooses no level: the line is invalid. */
    public static final String NONE = "0";

    private BallotChoice() {}

    public static String of(RatingLevel level) {
        return switch (level) {
            case EXCELLENT -> "1";
            case GOOD -> "2";
            case COMPLETED -> "3";
            case NOT_COMPLETED -> "4";
        };
    }

    /** Empty for {@link #NONE}, and for what is no choice. */
    public static Optional<RatingLevel> level(String choice) {
        for (RatingLevel level : RatingLevel.values()) {
            if (of(level).equals(choice)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
