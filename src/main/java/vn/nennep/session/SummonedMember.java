package vn.nennep.session;

/**
 * One summoned member as the vote sees him.
 *
 * @param official official, not probationary
 * @param temporarilyElsewhere on temporary Party activity in another cell, where he votes
 * @param exempt exempt from work and activity (miễn công tác và sinh hoạt)
 * @param barred suspended from Party activity, prosecuted or detained
 * @param attendance {@code EXCUSED} = absent throughout with an approved reason
 */
public record SummonedMember(boolean official, boolean temporarilyElsewhere, boolean exempt, boolean barred, AttendanceStatus attendance) {

    /** Whether he belongs to the total of which more than half must approve. */
    boolean counted() {
        boolean mayVote = official && !temporarilyElsewhere && !barred;
        boolean absentWithReason = attendance == AttendanceStatus.EXCUSED || attendance == AttendanceStatus.EXEMPT;
        boolean exemptAndAbsent = exempt && attendance != AttendanceStatus.PRESENT;
        return mayVote && !absentWithReason && !exemptAndAbsent;
    }

    boolean votes() {
        return counted() && attendance == AttendanceStatus.PRESENT;
    }
}
