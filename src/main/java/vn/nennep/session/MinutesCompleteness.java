package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What minutes still lack before they may be signed. Source: {@code domain.md} A8.6, A6.2, A6.3, A7.1–A7.3, P2 forms 10–15.
 */
public final class MinutesCompleteness {

    /** A shorter gist says nothing (P2 form 11). */
    static final int SHORTEST_GIST = 20;

    private MinutesCompleteness() {
    }

    /**
     * @param attendance by member id, every member of the cell a key, null for one who wasn't called
     * @param gists what each speaker said
     * @param voted whether a vote stands recorded, passed or not
     */
    public record Minutes(
            LocalDateTime startedAt, LocalDateTime endedAt, String chairId, String minuteTakerId, Map<String, AttendanceStatus> attendance,
            String purpose, String presentation, List<String> gists, boolean voted, String conclusion) {
    }

    public static List<Finding> judge(Minutes minutes) {
        List<Finding> findings = new ArrayList<>();
        judgeTimes(minutes, findings);
        judgeAttendance(minutes.attendance(), findings);
        judgeMinuteTaker(minutes, findings);
        require(Text.present(minutes.purpose()), "purpose", "session.minutes.purposeMissing", findings);
        require(Text.present(minutes.presentation()), "presentation", "session.minutes.presentationMissing", findings);
        if (minutes.gists().stream().noneMatch(gist -> Text.length(gist) >= SHORTEST_GIST)) {
            findings.add(Finding.refusal("speeches", "session.minutes.speechMissing", SHORTEST_GIST));
        }
        require(minutes.voted(), "vote", "session.minutes.voteMissing", findings);
        require(Text.present(minutes.conclusion()), "conclusion", "session.minutes.conclusionMissing", findings);
        return findings;
    }

    private static void judgeTimes(Minutes minutes, List<Finding> findings) {
        require(minutes.startedAt() != null, "startedAt", "session.minutes.startMissing", findings);
        require(minutes.endedAt() != null, "endedAt", "session.minutes.endMissing", findings);
        if (minutes.startedAt() != null && minutes.endedAt() != null) {
            require(minutes.endedAt().isAfter(minutes.startedAt()), "endedAt", "session.minutes.endBeforeStart", findings);
        }
    }

    private static void judgeAttendance(Map<String, AttendanceStatus> attendance, List<Finding> findings) {
        long notCalled = attendance.values().stream().filter(status -> status == null).count();
        if (attendance.isEmpty()) {
            findings.add(Finding.refusal("attendance", "session.minutes.attendanceEmpty"));
        } else if (notCalled > 0) {
            findings.add(Finding.refusal("attendance", "session.minutes.attendanceMissing", notCalled));
        }
    }

    private static void judgeMinuteTaker(Minutes minutes, List<Finding> findings) {
        String minuteTaker = minutes.minuteTakerId();
        if (minuteTaker == null) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerMissing"));
        } else if (minuteTaker.equals(minutes.chairId())) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerIsChair"));
        } else if (minutes.attendance().get(minuteTaker) != AttendanceStatus.PRESENT) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerAbsent"));
        }
    }

    private static void require(boolean fulfilled, String field, String code, List<Finding> findings) {
        if (!fulfilled) {
            findings.add(Finding.refusal(field, code));
        }
    }
}
