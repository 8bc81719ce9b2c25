package vn.nennep.testing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.nennep.platform.clock.MovableClock;

/** Sets the clock to the demo's beginning before each test and back to real time after it. */
public class ClockExtension implements BeforeEachCallback, AfterEachCallback {

    public static final LocalDateTime BEGIN = LocalDateTime.of(2026, 4, 20, 8, 0);

    @Override
    public void beforeEach(ExtensionContext context) {
        move(clock(context), BEGIN);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clock(context).shift(0);
    }

    /** Moves the application's and the engine's clock; no job is run by it. */
    public static void move(MovableClock clock, LocalDateTime moment) {
        clock.shift(moment.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant().toEpochMilli() - System.currentTimeMillis());
    }

    private static MovableClock clock(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(MovableClock.class);
    }
}
