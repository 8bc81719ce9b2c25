package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.organization.ActivityStatus;

/**
 * One member at the roll-call, as he stood in the register that day ({@code domain.md} A6.3, §1.5).
 *
 * @param reason why he didn't come; null where none was given
 * @param way how his attendance was taken; null where he didn't come
 * @param official official, not probationary
 */
@Table("session_attendance")
public record Attendance(String memberId, AttendanceStatus status, String reason, AttendanceWay way, boolean official, ActivityStatus activity) {

    /** Whether he had to come; exempt, suspended and temporarily transferred members didn't. */
    public boolean obliged() {
        return activity == ActivityStatus.ACTIVE;
    }

    public boolean present() {
        return status == AttendanceStatus.PRESENT;
    }

    SummonedMember summoned() {
        return new SummonedMember(
                official, activity == ActivityStatus.TEMPORARILY_ELSEWHERE, activity == ActivityStatus.EXEMPT,
                activity == ActivityStatus.SUSPENDED, status);
    }
}
