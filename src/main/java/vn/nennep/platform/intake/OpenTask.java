package vn.nennep.platform.intake;

import java.time.LocalDateTime;

/**
 * A task as a person has it open.
 *
 * @param unit the unit that does it
 * @param subject id of the fact it is about
 * @param actor who acts; null when nobody is shown it (due dates)
 * @param onBehalfOf whose work it is when the actor acts in his stead; else null
 * @param now the moment, Vietnamese time
 */
public record OpenTask(
        String id, String key, String unit, long subject, String actor, String onBehalfOf, LocalDateTime now) {}
