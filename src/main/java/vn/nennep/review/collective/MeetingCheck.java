package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.Heads;
import vn.nennep.review.collective.CollectiveMeeting.Attendance;
import vn.nennep.review.collective.CollectiveMeeting.Leader;
import vn.nennep.review.collective.CollectiveMeeting.Presence;

/**
 * Whether a review meeting was held as it must be ({@code domain.md} §3.3 rows 3, 5 and 6, P7 row 6). Findings name the fields of the form.
 *
 * @param members who are called by name
 * @param exempt of these, who need not come
 * @param leaders reviews of the committee's leaders, and whose each is; each is to be reviewed, with another in the chair
 * @param heads who is reviewed before the others
 * @param quorum how many of those who must come have to be there
 * @param leastDays how long it takes at least; shorter needs a reason
 * @param since it wasn't held before
 */
public record MeetingCheck(
        List<String> members, Set<String> exempt, Map<Long, String> leaders, Heads heads, Ratio quorum, int leastDays, LocalDateTime since,
        LocalDateTime now) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public List<Finding> judge(CollectiveMeeting meeting) {
        List<Finding> findings = new ArrayList<>();
        if (meeting.startedAt().isAfter(now)) {
            findings.add(new Finding("startedAt", "collective.meeting.future"));
        } else if (meeting.startedAt().isBefore(since)) {
            findings.add(new Finding("startedAt", "collective.meeting.tooEarly", since));
        }
        if (meeting.days().remainder(HALF).signum() != 0) {
            findings.add(new Finding("days", "collective.meeting.halves"));
        } else if (meeting.days().compareTo(BigDecimal.valueOf(leastDays)) < 0 && meeting.durationReason() == null) {
            findings.add(new Finding("durationReason", "collective.meeting.short", leastDays));
        }
        roll(meeting.attendance(), findings);
        Set<String> present = new HashSet<>(meeting.present());
        if (!present.contains(meeting.chairId())) {
            findings.add(new Finding("chair", "collective.meeting.chairAbsent"));
        }
        if (!present.contains(meeting.minuteTakerId())) {
            findings.add(new Finding("minuteTaker", "collective.meeting.takerAbsent"));
        } else if (meeting.minuteTakerId().equals(meeting.chairId())) {
            findings.add(new Finding("minuteTaker", "collective.meeting.chairTakesMinutes"));
        }
        for (int i = 0; i < meeting.opinions().size(); i++) {
            if (meeting.opinions().get(i).memberId() == null && meeting.opinions().get(i).speaker() == null) {
                findings.add(new Finding("opinions[" + i + "].speaker", "collective.meeting.speaker"));
            }
        }
        leaders(meeting.leaders(), present, findings);
        return findings;
    }

    private void roll(List<Attendance> attendance, List<Finding> findings) {
        List<String> called = attendance.stream().map(Attendance::memberId).toList();
        if (called.size() != members.size() || !new HashSet<>(called).containsAll(members)) {
            findings.add(new Finding("attendance", "collective.meeting.roll", members.size()));
            return;
        }
        for (int i = 0; i < attendance.size(); i++) {
            if (attendance.get(i).status() == Presence.EXCUSED && attendance.get(i).reason() == null) {
                findings.add(new Finding("attendance[" + i + "].reason", "collective.meeting.absence"));
            }
        }
        int obliged = (int) members.stream().filter(member -> !exempt.contains(member)).count();
        int came = (int) attendance.stream().filter(row -> row.present() && !exempt.contains(row.memberId())).count();
        if (came < quorum.atLeastOf(obliged)) {
            findings.add(new Finding("attendance", "collective.meeting.quorum", came, obliged, quorum.atLeastOf(obliged)));
        }
    }

    private void leaders(List<Leader> reviewed, Set<String> present, List<Finding> findings) {
        List<Long> named = reviewed.stream().map(Leader::memberReviewId).toList();
        if (named.size() != leaders.size() || !new HashSet<>(named).containsAll(leaders.keySet())) {
            findings.add(new Finding("leaders", "collective.meeting.leaders", leaders.size()));
            return;
        }
        int before = 0;
        for (int i = 0; i < reviewed.size(); i++) {
            Leader leader = reviewed.get(i);
            String person = leaders.get(leader.memberReviewId());
            if (heads.rank(person) < before) {
                findings.add(new Finding("leaders[" + i + "].leader", "collective.meeting.headFirst"));
            } else {
                before = heads.rank(person);
            }
            if (leader.chairId().equals(person)) {
                findings.add(new Finding("leaders[" + i + "].chair", "collective.meeting.ownItem"));
            } else if (!present.contains(leader.chairId())) {
                findings.add(new Finding("leaders[" + i + "].chair", "collective.meeting.chairAbsent"));
            }
        }
    }
}
