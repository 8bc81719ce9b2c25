package vn.nennep.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.PartyMember;
import vn.nennep.review.round.ReviewMeeting.Attendance;
import vn.nennep.review.round.ReviewMeeting.Sitting;

/** Who counts as a voter: domain.md §1.5 (W23), P6 “Ballot rule”. */
class ElectorateTest {

    @ParameterizedTest(name = "{0}, {1}, {2} at the meeting: votes {3}")
    @CsvSource({
        "OFFICIAL, ACTIVE, PRESENT, true", "OFFICIAL, ACTIVE, EXCUSED, false", "OFFICIAL, ACTIVE, UNEXCUSED, true",
        "OFFICIAL, EXEMPT, PRESENT, true", "OFFICIAL, EXEMPT, EXEMPT, false", "OFFICIAL, TEMPORARILY_ELSEWHERE, PRESENT, false",
        "OFFICIAL, SUSPENDED, PRESENT, false", "PROBATIONARY, ACTIVE, PRESENT, false"
    })
    void officialMembersWhoCountVote(MembershipStatus status, ActivityStatus activity, Presence presence, boolean votes) {
        CellMember member = member(status, activity);
        assertThat(Electorate.of(List.of(member), Optional.of(meeting(presence))).entitled().contains("dv1")).isEqualTo(votes);
    }

    @Test
    void withoutAMeetingTheExemptDoNotCount() {
        assertThat(Electorate.of(List.of(member(MembershipStatus.OFFICIAL, ActivityStatus.ACTIVE)), Optional.empty()).entitled()).containsExactly("dv1");
        assertThat(Electorate.of(List.of(member(MembershipStatus.OFFICIAL, ActivityStatus.EXEMPT)), Optional.empty()).entitled()).isEmpty();
        assertThat(Electorate.possible(List.of(member(MembershipStatus.OFFICIAL, ActivityStatus.EXEMPT)))).containsExactly("dv1");
        assertThat(Electorate.possible(List.of(member(MembershipStatus.OFFICIAL, ActivityStatus.SUSPENDED)))).isEmpty();
    }

    private static CellMember member(MembershipStatus status, ActivityStatus activity) {
        return new CellMember(new PartyMember("dv1", "Nguyễn Văn Một", null), status, activity);
    }

    private static ReviewMeeting meeting(Presence presence) {
        LocalDateTime morning = LocalDateTime.of(2025, 12, 6, 7, 30);
        return new ReviewMeeting(
                1, 1, "Hội trường", "dv9", null, "dv8", null, "Nhất trí", null, List.of(new Sitting(morning, morning.plusHours(7))),
                List.of(new Attendance("dv1", presence, null, true, ActivityStatus.ACTIVE)), List.of(), List.of());
    }
}
