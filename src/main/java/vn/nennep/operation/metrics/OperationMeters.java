package vn.nennep.operation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import vn.nennep.notification.MessageState;
import vn.nennep.operation.OperationFigures;

/** The figures as meters. No tag names a person, a unit or a session; the only one is the state of mail. */
@Component
class OperationMeters implements MeterBinder {

    private final OperationFigures figures;

    OperationMeters(OperationFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "nennep.tasks.open", "Open tasks of all units", OperationFigures.Reading::tasksOpen);
        gauge(registry, "nennep.tasks.overdue", "Open tasks whose day has passed", OperationFigures.Reading::tasksOverdue);
        // all states there are, so that a line doesn't vanish when nothing is in a state
        for (MessageState state : MessageState.values()) {
            Gauge.builder("nennep.mail.messages", figures, read -> read.now().mail().getOrDefault(state, 0L))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Messages of the outbox")
                    .register(registry);
        }
        gauge(registry, "nennep.mail.held", "1 while no mail goes out until an administrator has looked", read -> read.mailHeld() ? 1 : 0);
        gauge(registry, "nennep.mail.late", "Messages that should have gone an hour ago", OperationFigures.Reading::mailLate);
        gauge(registry, "nennep.jobs.failed", "Jobs that were given up", OperationFigures.Reading::jobsFailed);
        gauge(registry, "nennep.jobs.due", "Jobs that could be executed now", OperationFigures.Reading::jobsDue);
        gauge(registry, "nennep.jobs.executor", "1 while this node executes jobs", read -> read.executesJobs() ? 1 : 0);
        gauge(registry, "nennep.logins.failed", "Wrong passwords and codes of the last quarter of an hour", OperationFigures.Reading::loginsFailed);
        Gauge.builder("nennep.backup.age", figures, read -> read.now().unprotected().toSeconds())
                .baseUnit("seconds")
                .description("Since the last backup ended, or since the installation")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<OperationFigures.Reading> figure) {
        Gauge.builder(name, figures, read -> figure.applyAsDouble(read.now())).description(description).register(registry);
    }
}
