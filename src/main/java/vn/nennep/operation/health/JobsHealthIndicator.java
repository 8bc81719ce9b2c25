package vn.nennep.operation.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.nennep.operation.OperationFigures;

/** Warns of jobs that were given up: Cockpit shows which, and an administrator lets them be tried again. */
@Component
class JobsHealthIndicator implements HealthIndicator {

    private final OperationFigures figures;

    JobsHealthIndicator(OperationFigures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        return Warning.above(0, "failed", figures.now().jobsFailed());
    }
}
