package vn.nennep.review.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.review.round.ReviewMeeting.Attendance;

/**
 * Who may vote on ratings: official members of the cell who count ({@code domain.md} §1.5, W23; P6 “Ballot rule”). Not those on temporary activity elsewhere or
 * suspended, exempt members unless they came, nor who was absent throughout with an approved reason.
 *
 * @param entitled ids, in the order of the roll
 */
public record Electorate(List<String> entitled) {

    public Electorate {
        entitled = List.copyOf(entitled);
    }

    /**
     * @param cell its members today
     * @param meeting the meeting that reviewed; empty if there was none
     */
    public static Electorate of(Collection<CellMember> cell, Optional<ReviewMeeting> meeting) {
        return new Electorate(cell.stream()
                .filter(member -> counts(member, meeting.flatMap(held -> held.attendanceOf(member.id())).map(Attendance::presence).orElse(Presence.UNEXCUSED)))
                .map(CellMember::id)
                .toList());
    }

    private static boolean counts(CellMember member, Presence presence) {
        if (!member.official() || member.activity() == ActivityStatus.SUSPENDED || member.activity() == ActivityStatus.TEMPORARILY_ELSEWHERE) {
            return false;
        }
        return member.activity() == ActivityStatus.EXEMPT ? presence == Presence.PRESENT : presence != Presence.EXCUSED;
    }

    /** Those of the cell who could vote at all, some of whom only if they come. */
    public static List<String> possible(Collection<CellMember> cell) {
        return cell.stream()
                .filter(member -> member.official()
                        && member.activity() != ActivityStatus.SUSPENDED
                        && member.activity() != ActivityStatus.TEMPORARILY_ELSEWHERE)
                .map(CellMember::id)
                .toList();
    }
}
