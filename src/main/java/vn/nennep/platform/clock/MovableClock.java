package vn.nennep.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one source of "now": real time plus an offset, which is zero outside the demo. The engine's clock is moved with it and runs on.
 */
public class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile long offsetMillis;

    public long offsetMillis() {
        return offsetMillis;
    }

    /** Sets how far "now" is from real time, in milliseconds, for this clock and the engine's. */
    public void shift(long millis) {
        offsetMillis = millis;
        ClockUtil.reset();
        if (millis != 0) {
            ClockUtil.offset(millis);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), java.time.Duration.ofMillis(offsetMillis));
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + offsetMillis);
    }
}
