package vn.nennep.platform.engine;

import java.time.LocalDateTime;

/** When a task is due. Implemented by the intake, which knows the capabilities' work. */
public interface DueDates {

    /**
     * The due moment, Vietnamese time; null when it has none.
     *
     * @param key id of the user task in its model
     * @param unit the unit that does it
     * @param subject id of the fact it is about
     */
    LocalDateTime due(String taskId, String key, String unit, long subject);
}
