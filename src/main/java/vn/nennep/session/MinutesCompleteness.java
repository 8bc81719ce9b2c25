package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What minutes still lack before they may be signed; each sentence says whose it is to add. Source: {@code domain.md} A8.1, A8.2, A8.6, A6.2, A6.3,
 * A7.1–A7.3, A7.8, P2 forms 10–15.
 */
public final class MinutesCompleteness {

    private MinutesCompleteness() {
    }

    /**
     * @param attendance by member id, every member of the cell a key, null for one who wasn't called
     * @param course null where nothing was written down
     * @param conclusion null before the chair concluded
     * @param preparers whom the chair comments on
     * @param voted whether a vote stands recorded, passed or not
     * @param now the session can't have ended later
     */
    public record Minutes(
            LocalDateTime startedAt, LocalDateTime endedAt, String chairId, String minuteTakerId, Map<String, AttendanceStatus> attendance,
            SessionCourse course, SessionConclusion conclusion, Set<String> preparers, boolean voted, LocalDateTime now) {
    }

    public static List<Finding> judge(Minutes minutes) {
        List<Finding> findings = new ArrayList<>();
        judgeTimes(minutes, findings);
        judgeAttendance(minutes.attendance(), findings);
        judgeMinuteTaker(minutes, findings);
        judgeCourse(minutes.course(), findings);
        require(minutes.voted(), "vote", "session.minutes.voteMissing", findings);
        judgeConclusion(minutes.conclusion(), minutes.preparers(), findings);
        return findings;
    }

    private static void judgeTimes(Minutes minutes, List<Finding> findings) {
        require(minutes.startedAt() != null, "startedAt", "session.minutes.startMissing", findings);
        require(minutes.endedAt() != null, "endedAt", "session.minutes.endMissing", findings);
        if (minutes.startedAt() != null && minutes.endedAt() != null) {
            LocalDateTime last = minutes.course() == null ? minutes.startedAt() : lastEnd(minutes.course(), minutes.startedAt());
            if (!minutes.endedAt().isAfter(minutes.startedAt())) {
                findings.add(Finding.refusal("endedAt", "session.minutes.endBeforeStart"));
            } else if (minutes.endedAt().isBefore(last)) {
                findings.add(Finding.refusal("endedAt", "session.minutes.endBeforeLastItem"));
            } else if (minutes.endedAt().isAfter(minutes.now())) {
                findings.add(Finding.refusal("endedAt", "session.minutes.endInFuture"));
            }
        }
    }

    private static LocalDateTime lastEnd(SessionCourse course, LocalDateTime startedAt) {
        return course.items().stream().map(CourseItem::endedAt).filter(Objects::nonNull).max(LocalDateTime::compareTo).orElse(startedAt);
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

    private static void judgeCourse(SessionCourse course, List<Finding> findings) {
        if (course == null) {
            findings.add(Finding.refusal("course", "session.minutes.courseMissing"));
            return;
        }
        require(Text.present(course.purpose()), "purpose", "session.minutes.purposeMissing", findings);
        require(course.items(SittingPart.THEMATIC).stream().anyMatch(item -> Text.present(item.gist())), "items",
                "session.minutes.presentationMissing", findings);
        List<Speech> speeches = course.speeches();
        if (speeches.stream().noneMatch(speech -> Text.length(speech.gist()) >= Speech.SHORTEST_GIST)) {
            findings.add(Finding.refusal("speeches", "session.minutes.speechMissing", Speech.SHORTEST_GIST));
        }
        for (int row = 0; row < speeches.size(); row++) {
            if (speeches.get(row).unanswered()) {
                findings.add(Finding.refusal("speeches[" + row + "].response", "session.course.responseMissing", row + 1));
            }
        }
    }

    /** A conclusion from before the chair had a step of his own lacks nothing that nobody could add to it any more. */
    private static void judgeConclusion(SessionConclusion conclusion, Set<String> preparers, List<Finding> findings) {
        if (conclusion == null || !Text.present(conclusion.conclusion())) {
            findings.add(Finding.refusal("conclusion", "session.minutes.conclusionMissing"));
        }
        if (conclusion != null && conclusion.drawnInItsOwnStep()) {
            require(conclusion.evaluation().points().stream().allMatch(Evaluation.Point::complete), "evaluation",
                    "session.minutes.evaluationMissing", findings);
            Set<String> left = new HashSet<>(preparers);
            left.removeAll(conclusion.commented());
            if (!left.isEmpty()) {
                findings.add(Finding.refusal("comments", "session.minutes.commentMissing", left.size()));
            }
        }
    }

    private static void require(boolean fulfilled, String field, String code, List<Finding> findings) {
        if (!fulfilled) {
            findings.add(Finding.refusal(field, code));
        }
    }
}
