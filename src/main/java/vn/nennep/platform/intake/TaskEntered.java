package vn.nennep.platform.intake;

import java.time.LocalDateTime;

/**
 * Somebody entered a member's own task for him (nhập hộ). Published in the transaction that completes the task, so that the member is told.
 *
 * @param title the task's name
 * @param member whose task it was
 * @param by who entered it
 */
public record TaskEntered(String taskId, String title, long subject, String member, String by, EntrySource source, LocalDateTime at) {}
