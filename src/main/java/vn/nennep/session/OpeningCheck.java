package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nennep.organization.ActivityStatus;

/**
 * Whether a roll-call can be taken. Source: {@code domain.md} A6.1–A6.4, §1.3 rows 8 and 9, §1.5, B0 “Substitution”, P2 form 10: every member once, a
 * reason for who is excused, the minute taker present and not in the chair, the agenda approved. Where too few came only the roll is judged, for the
 * session isn't opened.
 *
 * @param members ids of the members of the cell on the day
 * @param secretaries who holds the office of secretary in his own right
 * @param presiding who may preside: secretary, deputy, committee members
 * @param scheduledAt when it was to begin; it isn't opened on an earlier day
 * @param now it isn't opened later
 * @param combined whether the regular session is part of the sitting
 */
public record OpeningCheck(
        Set<String> members, Set<String> secretaries, Set<String> presiding, LocalDateTime scheduledAt, LocalDateTime now, boolean combined) {

    /** Shorter reasons say nothing ({@code domain.md} B0 “Return”). */
    private static final int SHORTEST_REASON = 10;

    public List<Finding> judge(SessionOpening opening) {
        List<Finding> findings = new ArrayList<>();
        judgeRoll(opening.attendance(), findings);
        if (opening.attendance().stream().noneMatch(a -> a.present() && a.memberId().equals(opening.chairId()))) {
            findings.add(Finding.refusal("attendance", "session.opening.chairAbsent"));
        }
        if (findings.isEmpty() && opening.quorumReached()) {
            judgeChair(opening, findings);
            judgeOpening(opening, findings);
        }
        return findings;
    }

    private void judgeRoll(List<Attendance> roll, List<Finding> findings) {
        Set<String> called = new HashSet<>();
        for (int row = 0; row < roll.size(); row++) {
            Attendance entry = roll.get(row);
            String path = "attendance[" + row + "].";
            if (!members.contains(entry.memberId())) {
                findings.add(Finding.refusal(path + "member", "session.opening.notAMember"));
            } else if (!called.add(entry.memberId())) {
                findings.add(Finding.refusal(path + "member", "session.opening.calledTwice"));
            }
            judgeStatus(entry, path, findings);
        }
        long missing = members.stream().filter(member -> !called.contains(member)).count();
        if (missing > 0) {
            findings.add(Finding.refusal("attendance", "session.opening.notCalled", missing));
        }
    }

    private static void judgeStatus(Attendance entry, String path, List<Finding> findings) {
        switch (entry.status()) {
            case EXCUSED -> {
                if (!Text.present(entry.reason())) {
                    findings.add(Finding.refusal(path + "reason", "session.opening.reasonMissing"));
                }
            }
            case EXEMPT -> {
                if (entry.activity() != ActivityStatus.EXEMPT) {
                    findings.add(Finding.refusal(path + "status", "session.opening.notExempt"));
                }
            }
            case UNEXCUSED -> {
                if (!entry.obliged()) {
                    findings.add(Finding.refusal(path + "status", "session.opening.notObliged"));
                }
            }
            case PRESENT -> {
                if (entry.activity() == ActivityStatus.SUSPENDED) {
                    findings.add(Finding.refusal(path + "status", "session.opening.suspended"));
                } else if (entry.way() == null) {
                    findings.add(Finding.refusal(path + "way", "session.opening.wayMissing"));
                }
            }
        }
    }

    private void judgeChair(SessionOpening opening, List<Finding> findings) {
        if (!presiding.contains(opening.chairId())) {
            findings.add(Finding.refusal("chair", "session.opening.mayNotPreside"));
        } else if (!secretaries.contains(opening.chairId()) && Text.length(opening.words().substitutionReason()) < SHORTEST_REASON) {
            findings.add(Finding.refusal("substitutionReason", "session.opening.substitutionReasonMissing", SHORTEST_REASON));
        }
    }

    private void judgeOpening(SessionOpening opening, List<Finding> findings) {
        OpeningWords words = opening.words();
        if (opening.openedAt().isAfter(now)) {
            findings.add(Finding.refusal("startedAt", "session.opening.startInFuture"));
        } else if (opening.openedAt().toLocalDate().isBefore(scheduledAt.toLocalDate())) {
            findings.add(Finding.refusal("startedAt", "session.opening.startTooEarly", scheduledAt.toLocalDate()));
        }
        if (!Text.present(words.reason())) {
            findings.add(Finding.refusal("reason", "session.opening.statementMissing"));
        }
        if (opening.minuteTakerId() == null) {
            findings.add(Finding.refusal("minuteTaker", "session.opening.minuteTakerMissing"));
        } else if (opening.minuteTakerId().equals(opening.chairId())) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerIsChair"));
        } else if (!opening.presentMembers().contains(opening.minuteTakerId())) {
            findings.add(Finding.refusal("minuteTaker", "session.minutes.minuteTakerAbsent"));
        }
        if (!words.agendaApproved()) {
            findings.add(Finding.refusal("agendaApproved", "session.opening.agendaNotApproved"));
        }
        if (combined && !Text.present(words.partyFees())) {
            findings.add(Finding.refusal("partyFees", "session.opening.partyFeesMissing"));
        }
    }
}
