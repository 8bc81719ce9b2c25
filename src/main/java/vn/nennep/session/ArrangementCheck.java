package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether time, place and mode of a session fit together. Source: {@code domain.md} P2 forms 7 and 9b, A13.1, A14.6: still to come, as the head of the
 * agency wishes, a place unless all meet online, an address unless all meet in the room, and somebody who decided that not all do.
 */
public final class ArrangementCheck {

    private ArrangementCheck() {}

    /** @param decision who decided the mode and why; null where nobody had to */
    public static List<Finding> judge(LocalDateTime now, LocalDateTime at, String place, SessionSetting setting, ModeDecision decision) {
        List<Finding> findings = new ArrayList<>(judgeTime(now, at));
        if (setting.mode() != SessionMode.ONLINE && !Text.present(place)) {
            findings.add(Finding.refusal("place", "session.arrangement.placeMissing"));
        }
        if (setting.mode() != SessionMode.IN_PERSON) {
            if (!Text.present(setting.meetingLink())) {
                findings.add(Finding.refusal("meetingLink", "session.arrangement.linkMissing"));
            }
            if (decision == null || !Text.present(decision.reason()) || decision.decidedBy() == null) {
                findings.add(Finding.refusal("modeDecidedBy", "session.arrangement.modeUndecided"));
            }
        }
        return findings;
    }

    public static List<Finding> judgeTime(LocalDateTime now, LocalDateTime at) {
        return at.isAfter(now) ? List.of() : List.of(Finding.refusal("scheduledAt", "session.schedule.past"));
    }

    /** The head of the agency asked for another time than the one that is set. */
    public static List<Finding> judgeAgency(LocalDateTime at, AgencyAgreement agency) {
        return agency.answer() == AgencyAnswer.TIME_CHANGED && !at.equals(agency.time())
                ? List.of(Finding.refusal("agencyTime", "session.arrangement.otherThanAgency"))
                : List.of();
    }
}
