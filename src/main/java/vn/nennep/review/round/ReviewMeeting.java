package vn.nennep.review.round;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.platform.policy.Ratio;

/**
 * What happened at the meeting that reviewed members ({@code domain.md} P6 row 9).
 *
 * @param ownChairId who presided while the chair himself was reviewed; null when he wasn't
 * @param cadre who attended for the committee above; null when nobody did
 * @param shortReason why it was shorter than it should be; null when it wasn't
 */
public record ReviewMeeting(
        long roundId,
        int attempt,
        String place,
        String chairId,
        String ownChairId,
        String minuteTakerId,
        String cadre,
        String conclusion,
        String shortReason,
        List<Sitting> sittings,
        List<Attendance> attendance,
        List<Item> items,
        List<Group> groups) {

    public ReviewMeeting {
        sittings = List.copyOf(sittings);
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
        groups = List.copyOf(groups);
    }

    /** One stretch of it. */
    public record Sitting(LocalDateTime fromAt, LocalDateTime toAt) {

        Duration length() {
            return Duration.between(fromAt, toAt);
        }
    }

    /**
     * One line of the roll.
     *
     * @param reason of an excused absence; null otherwise
     * @param official whether he was an official member that day
     */
    public record Attendance(String memberId, Presence presence, String reason, boolean official, ActivityStatus activity) {

        /** Whether he should have come: §1.5. */
        public boolean obliged() {
            return activity == ActivityStatus.ACTIVE;
        }
    }

    /** One member who was reviewed: what was said to him, and what he said to it. */
    public record Item(long memberReviewId, String criticism, Reply reply, String replyText) {}

    /** The meeting of a party group, with the member of the committee who was there and reported on it. */
    public record Group(String groupId, LocalDate heldOn, String reporterId, int attended, String gist) {}

    /** How long it was without its breaks. */
    public Duration length() {
        return sittings.stream().map(Sitting::length).reduce(Duration.ZERO, Duration::plus);
    }

    public LocalDate firstDay() {
        return sittings.get(0).fromAt().toLocalDate();
    }

    public LocalDate lastDay() {
        return sittings.get(sittings.size() - 1).toAt().toLocalDate();
    }

    public Optional<Attendance> attendanceOf(String member) {
        return attendance.stream().filter(line -> line.memberId().equals(member)).findFirst();
    }

    public int obliged() {
        return (int) attendance.stream().filter(Attendance::obliged).count();
    }

    public int obligedPresent() {
        return (int) attendance.stream().filter(line -> line.obliged() && line.presence() == Presence.PRESENT).count();
    }

    public int present() {
        return (int) attendance.stream().filter(line -> line.presence() == Presence.PRESENT).count();
    }

    boolean quorate(Ratio quorum) {
        return obligedPresent() >= quorum.atLeastOf(obliged());
    }
}
