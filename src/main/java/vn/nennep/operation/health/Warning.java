package vn.nennep.operation.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** Between up and down: people can work, and somebody should look. The call is answered with 200, so that no watchdog restarts what isn't ill. */
final class Warning {

    static final Status STATUS = new Status("WARNING");

    private Warning() {}

    /** Up while the figure is small. */
    static Health above(long bound, String name, long figure) {
        return (figure > bound ? Health.status(STATUS) : Health.up()).withDetail(name, figure).build();
    }
}
