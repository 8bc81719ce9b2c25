package vn.nennep.platform.engine;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** When a new task is due. Implemented by the intake, which knows the capabilities' work. */
public interface DueDates {

    /** The due moment, Vietnamese time; null when it has none. */
    LocalDateTime due(DelegateTask task);
}
