package vn.nennep.platform.intake;

import java.time.LocalDateTime;

/**
 * Somebody entered for a member what is the member's own to do or say (nhập hộ). Published in the same transaction, so that the member is told.
 *
 * @param key names it for ever
 * @param title the task's or action's name
 * @param unit whose work it belongs to
 * @param member whose task it was
 * @param by who entered it
 */
public record WorkEntered(String key, String title, String unit, long subject, String member, String by, EntrySource source, LocalDateTime at) {}
