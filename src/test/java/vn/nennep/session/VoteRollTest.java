package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md §1.5, counted members (W23, W26). */
class VoteRollTest {

    @ParameterizedTest(name = "official {0}, elsewhere {1}, exempt {2}, barred {3}, {4}: counted {5}, votes {6}")
    @CsvSource({
        "true,  false, false, false, PRESENT,   true,  true",
        "true,  false, false, false, UNEXCUSED, true,  false",
        "true,  false, false, false, EXCUSED,   false, false",
        "true,  false, false, false, ,          true,  false",
        "true,  true,  false, false, UNEXCUSED, false, false",
        "true,  true,  false, false, PRESENT,   false, false",
        "true,  false, true,  false, EXEMPT,    false, false",
        "true,  false, true,  false, UNEXCUSED, false, false",
        "true,  false, true,  false, PRESENT,   true,  true",
        "true,  false, false, false, EXEMPT,    false, false",
        "true,  false, false, true,  UNEXCUSED, false, false",
        "true,  false, false, true,  PRESENT,   false, false",
        "true,  true,  true,  true,  EXCUSED,   false, false",
        "false, false, false, false, PRESENT,   false, false",
        "false, false, false, false, UNEXCUSED, false, false"
    })
    void countsAMemberOrLeavesHimOut(
            boolean official, boolean elsewhere, boolean exempt, boolean barred, AttendanceStatus attendance, boolean counted, boolean votes) {
        VoteRoll roll = VoteRoll.of(List.of(new SummonedMember(official, elsewhere, exempt, barred, attendance)));

        assertThat(roll).isEqualTo(new VoteRoll(counted ? 1 : 0, votes ? 1 : 0));
    }

    @Test
    void aMemberWithTwoReasonsIsLeftOutOnce() {
        SummonedMember present = new SummonedMember(true, false, false, false, AttendanceStatus.PRESENT);
        SummonedMember elsewhereAndExcused = new SummonedMember(true, true, false, false, AttendanceStatus.EXCUSED);

        assertThat(VoteRoll.of(List.of(present, present, elsewhereAndExcused))).isEqualTo(new VoteRoll(2, 2));
    }

    @Test
    void nobodyIsCountedInAnEmptyCell() {
        assertThat(VoteRoll.of(List.of())).isEqualTo(new VoteRoll(0, 0));
    }

    @Test
    void moreCannotBePresentThanAreCounted() {
        assertThatThrownBy(() -> new VoteRoll(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
