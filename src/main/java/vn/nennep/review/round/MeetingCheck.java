package vn.nennep.review.round;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.Heads;
import vn.nennep.review.round.ReviewMeeting.Attendance;
import vn.nennep.review.round.ReviewMeeting.Item;
import vn.nennep.review.round.ReviewMeeting.Sitting;

/**
 * Whether what was recorded of a review meeting can be so ({@code domain.md} §3.3 rows 3–6, P6 row 9). Each finding names the field of the form.
 *
 * @param roll ids of all members of the cell
 * @param reviewed by the id of his review, each member whom the round goes on with
 * @param heads who is reviewed before the others
 * @param quorum the share of obliged members who must be present
 * @param shortest how long it must last
 */
record MeetingCheck(
        Set<String> roll, Map<Long, String> reviewed, Heads heads, Ratio quorum, Duration shortest, LocalDateTime now) {

    private static final int SHORTEST_REASON = 10;

    List<Finding> judge(ReviewMeeting meeting) {
        List<Finding> findings = new ArrayList<>();
        sittings(meeting, findings);
        attendance(meeting, findings);
        if (findings.isEmpty()) {
            people(meeting, findings);
            items(meeting, findings);
            groups(meeting, findings);
        }
        return findings;
    }

    private void sittings(ReviewMeeting meeting, List<Finding> findings) {
        if (meeting.sittings().isEmpty()) {
            findings.add(new Finding("sittings", "round.meeting.noSitting"));
            return;
        }
        for (int i = 0; i < meeting.sittings().size(); i++) {
            Sitting sitting = meeting.sittings().get(i);
            if (!sitting.fromAt().isBefore(sitting.toAt())) {
                findings.add(new Finding("sittings[" + i + "].toTime", "round.meeting.endsBeforeItBegins"));
            } else if (sitting.toAt().isAfter(now)) {
                findings.add(new Finding("sittings[" + i + "].heldOn", "round.meeting.inTheFuture"));
            } else if (i > 0 && sitting.fromAt().isBefore(meeting.sittings().get(i - 1).toAt())) {
                findings.add(new Finding("sittings[" + i + "].heldOn", "round.meeting.sittingsOverlap"));
            }
        }
        if (findings.isEmpty() && meeting.length().compareTo(shortest) < 0 && tooShort(meeting.shortReason())) {
            findings.add(new Finding("shortReason", "round.meeting.tooShort", shortest.toHours()));
        }
    }

    private void attendance(ReviewMeeting meeting, List<Finding> findings) {
        Set<String> called = new HashSet<>();
        for (int i = 0; i < meeting.attendance().size(); i++) {
            Attendance line = meeting.attendance().get(i);
            if (!roll.contains(line.memberId()) || !called.add(line.memberId())) {
                findings.add(new Finding("attendance[" + i + "].member", "round.meeting.calledTwice"));
            } else if (line.presence() == Presence.EXCUSED && line.reason() == null) {
                findings.add(new Finding("attendance[" + i + "].reason", "round.meeting.excuseMissing"));
            }
        }
        if (findings.isEmpty() && called.size() < roll.size()) {
            findings.add(new Finding("attendance", "round.meeting.notCalled", roll.size() - called.size()));
        }
        if (findings.isEmpty() && !meeting.quorate(quorum)) {
            findings.add(new Finding(
                    "attendance", "round.meeting.noQuorum", meeting.obligedPresent(), meeting.obliged(), quorum.atLeastOf(meeting.obliged())));
        }
    }

    private void people(ReviewMeeting meeting, List<Finding> findings) {
        if (!present(meeting, meeting.chairId())) {
            findings.add(new Finding("chair", "round.meeting.chairAbsent"));
        }
        if (meeting.minuteTakerId().equals(meeting.chairId())) {
            findings.add(new Finding("minuteTaker", "round.meeting.chairTakesMinutes"));
        } else if (!present(meeting, meeting.minuteTakerId())) {
            findings.add(new Finding("minuteTaker", "round.meeting.minuteTakerAbsent"));
        }
        boolean chairReviewed = meeting.items().stream().map(Item::memberReviewId).map(reviewed::get).anyMatch(meeting.chairId()::equals);
        if (chairReviewed && meeting.ownChairId() == null) {
            findings.add(new Finding("ownChair", "round.meeting.ownChairMissing"));
        } else if (meeting.ownChairId() != null && meeting.ownChairId().equals(meeting.chairId())) {
            findings.add(new Finding("ownChair", "round.meeting.ownChairSame"));
        } else if (meeting.ownChairId() != null && !present(meeting, meeting.ownChairId())) {
            findings.add(new Finding("ownChair", "round.meeting.chairAbsent"));
        }
    }

    /** Everybody who was there is reviewed, once, nobody else is; the head before the others. */
    private void items(ReviewMeeting meeting, List<Finding> findings) {
        Set<Long> seen = new HashSet<>();
        int before = 0;
        for (int i = 0; i < meeting.items().size(); i++) {
            String at = "items[" + i + "].member";
            Item item = meeting.items().get(i);
            String member = reviewed.get(item.memberReviewId());
            if (member == null || !seen.add(item.memberReviewId())) {
                findings.add(new Finding(at, "round.meeting.reviewedTwice"));
            } else if (!present(meeting, member)) {
                findings.add(new Finding(at, "round.meeting.reviewedAbsent"));
            } else if (heads.rank(member) < before) {
                findings.add(new Finding(at, "round.meeting.headFirst"));
            } else {
                before = heads.rank(member);
            }
            if (item.reply() != Reply.ACCEPTED && item.replyText() == null) {
                findings.add(new Finding("items[" + i + "].replyText", "round.meeting.replyMissing"));
            }
        }
        Optional<Long> missed = reviewed.entrySet().stream()
                .filter(one -> present(meeting, one.getValue()) && !seen.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (findings.isEmpty() && missed.isPresent()) {
            findings.add(new Finding("items", "round.meeting.presentNotReviewed"));
        }
    }

    private void groups(ReviewMeeting meeting, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < meeting.groups().size(); i++) {
            ReviewMeeting.Group group = meeting.groups().get(i);
            if (!seen.add(group.groupId())) {
                findings.add(new Finding("groups[" + i + "].group", "round.meeting.groupTwice"));
            } else if (group.heldOn().isAfter(meeting.lastDay())) {
                findings.add(new Finding("groups[" + i + "].groupOn", "round.meeting.groupAfter"));
            }
        }
    }

    private static boolean present(ReviewMeeting meeting, String member) {
        return meeting.attendanceOf(member).filter(line -> line.presence() == Presence.PRESENT).isPresent();
    }

    private static boolean tooShort(String reason) {
        return reason == null || reason.length() < SHORTEST_REASON;
    }
}
