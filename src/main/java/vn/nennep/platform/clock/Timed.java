package vn.nennep.platform.clock;

import java.time.LocalDateTime;

/** Work with a time of its own, besides the engine's jobs. The demo's clock stops at each such time and lets it be done. */
public interface Timed {

    /** When it is to be done next, Vietnamese time; a moment that has passed means at once. */
    LocalDateTime next();

    /** Does it if it is time, and then waits for the next time. */
    void runWhenDue();
}
