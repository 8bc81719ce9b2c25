package vn.nennep.operation.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.nennep.operation.OperationFigures;

/** Warns when the last backup, or an installation without any, is older than it should be. */
@Component
class BackupHealthIndicator implements HealthIndicator {

    private final OperationFigures figures;
    private final Duration longest;

    BackupHealthIndicator(OperationFigures figures, @Value("${nennep.backup.longest-pause}") Duration longest) {
        this.figures = figures;
        this.longest = longest;
    }

    @Override
    public Health health() {
        Duration unprotected = figures.now().unprotected();
        Health.Builder health = unprotected.compareTo(longest) > 0 ? Health.status(Warning.STATUS) : Health.up();
        return health.withDetail("hoursSinceBackup", unprotected.toHours()).build();
    }
}
