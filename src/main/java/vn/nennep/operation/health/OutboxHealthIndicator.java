package vn.nennep.operation.health;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.nennep.operation.OperationFigures;

/** Warns of mail that doesn't get away: it is held, messages have been due for an hour, or were given up within a day. Without a mail server they are meant to wait. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    private final OperationFigures figures;
    private final boolean server;

    OutboxHealthIndicator(OperationFigures figures, @Value("${spring.mail.host:}") String host) {
        this.figures = figures;
        this.server = !host.isBlank();
    }

    @Override
    public Health health() {
        OperationFigures.Reading now = figures.now();
        boolean stuck = now.mailHeld() || now.mailLate() + now.mailFailedToday() > 0;
        Health.Builder health = server && stuck ? Health.status(Warning.STATUS) : Health.up();
        return health.withDetail("held", now.mailHeld()).withDetail("late", now.mailLate()).withDetail("failedToday", now.mailFailedToday()).build();
    }
}
