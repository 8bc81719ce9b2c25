package vn.nennep.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nennep.organization.ActivityStatus;

/**
 * Whether a roll-call can be taken. Source: {@code domain.md} A6.1–A6.4, P2 form 10: every member once, a reason for who is excused, the minute taker
 * present and not in the chair, the agenda approved. Where too few came only the roll is judged, for the session isn't opened.
 */
public final class OpeningCheck {

    private OpeningCheck() {}

    /** @param members ids of the members of the cell on the day */
    public static List<Finding> judge(SessionOpening opening, Set<String> members) {
        List<Finding> findings = new ArrayList<>();
        judgeRoll(opening.attendance(), members, findings);
        if (opening.attendance().stream().noneMatch(a -> a.present() && a.memberId().equals(opening.chairId()))) {
            findings.add(Finding.refusal("attendance", "session.opening.chairAbsent"));
        }
        if (findings.isEmpty() && opening.quorumReached()) {
            judgeOpening(opening, findings);
        }
        return findings;
    }

    private static void judgeRoll(List<Attendance> roll, Set<String> members, List<Finding> findings) {
        Set<String> called = new HashSet<>();
        for (int row = 0; row < roll.size(); row++) {
            Attendance entry = roll.get(row);
            String path = "attendance[" + row + "].";
            if (!members.contains(entry.memberId())) {
                findings.add(Finding.refusal(path + "member", "session.opening.notAMember"));
            } else if (!called.add(entry.memberId())) {
                findings.add(Finding.refusal(path + "member", "session.opening.calledTwice"));
            }
            if (entry.status() == AttendanceStatus.EXCUSED && !Text.present(entry.reason())) {
                findings.add(Finding.refusal(path + "reason", "session.opening.reasonMissing"));
            }
            if (entry.status() == AttendanceStatus.EXEMPT && entry.activity() != ActivityStatus.EXEMPT) {
                findings.add(Finding.refusal(path + "status", "session.opening.notExempt"));
            }
        }
        long missing = members.stream().filter(member -> !called.contains(member)).count();
        if (missing > 0) {
            findings.add(Finding.refusal("attendance", "session.opening.notCalled", missing));
        }
    }

    private static void judgeOpening(SessionOpening opening, List<Finding> findings) {
        if (!Text.present(opening.reason())) {
            findings.add(Finding.refusal("reason", "session.opening.statementMissing"));
        }
        if (opening.minuteTakerId() == null) {
            findings.add(Finding.refusal("minuteTaker", "session.opening.minuteTakerMissing"));
        } else if (opening.minuteTakerId().equals(opening.chairId())) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerIsChair"));
        } else if (!opening.presentMembers().contains(opening.minuteTakerId())) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerAbsent"));
        }
        if (!opening.agendaApproved()) {
            findings.add(Finding.refusal("agendaApproved", "session.opening.agendaNotApproved"));
        }
    }
}
