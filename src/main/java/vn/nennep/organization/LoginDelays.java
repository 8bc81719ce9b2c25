package vn.nennep.organization;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * How long to wait after failures. An account waits from the fifth on, twice as long each time, an address that failed with whatever accounts from the
 * hundredth within a quarter of an hour; neither ever waits longer than a quarter of an hour (fault S-25).
 */
final class LoginDelays {

    static final Duration LONGEST = Duration.ofMinutes(15);
    /** After so long without a failure an account's failures are forgotten. */
    static final Duration MEMORY = Duration.ofHours(24);
    static final int FREE_FAILURES = 4;
    static final int MOST_OF_AN_ADDRESS = 100;

    private static final Duration FIRST = Duration.ofSeconds(30);

    private LoginDelays() {}

    /** The pause after so many failures of one account in a row. */
    static Duration after(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = failures - FREE_FAILURES - 1;
        // the sixth doubling is beyond the longest
        return doublings > 5 ? LONGEST : shorter(FIRST.multipliedBy(1L << doublings), LONGEST);
    }

    /** What is left of the pause; zero when it is over. */
    static Duration left(int failures, LocalDateTime last, LocalDateTime now) {
        return failures <= FREE_FAILURES ? Duration.ZERO : positive(Duration.between(now, last.plus(after(failures))));
    }

    /**
     * How long the address still waits.
     *
     * @param hundredth when its hundredth failure from the last backwards was; null when there are fewer
     */
    static Duration ofAddress(LocalDateTime hundredth, LocalDateTime now) {
        return hundredth == null ? Duration.ZERO : positive(Duration.between(now, hundredth.plus(LONGEST)));
    }

    private static Duration positive(Duration duration) {
        // a clock that was set back must not make anybody wait longer than the longest pause
        return duration.isNegative() ? Duration.ZERO : shorter(duration, LONGEST);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
