package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;

/**
 * Who looked into a complaint and does so no more.
 *
 * @param endedBy who chose another; null when he lost his place among those who may
 * @param reason why another was chosen; null likewise
 * @param taskId the task that ended with it; null where the task itself went over to his successor
 */
public record FormerVerifier(
        String verifierId, String assignedBy, LocalDateTime assignedAt, LocalDateTime endedAt, String endedBy, String reason, String taskId) {

    static FormerVerifier of(Complaint complaint, LocalDateTime endedAt, String endedBy, String reason, String taskId) {
        return new FormerVerifier(complaint.verifierId(), complaint.assignedBy(), complaint.assignedAt(), endedAt, endedBy, reason, taskId);
    }
}
