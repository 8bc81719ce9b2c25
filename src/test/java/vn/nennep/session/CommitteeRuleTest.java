package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md §1.5 (W24), B0 “Cell variant”, §7.3 {@code cell.committeeFrom}. */
class CommitteeRuleTest {

    @ParameterizedTest(name = "from {0}: {1} official members, recorded {2}: {3}")
    @CsvSource({
        "9, 8, false, false", "9, 9, false, true", "9, 8, true, true", "9, 0, false, false", "9, 300, false, true",
        "7, 6, false, false", "7, 7, false, true", "12, 9, false, false"
    })
    void fromSoManyOfficialMembersOnOrAsRecorded(int from, long officialMembers, boolean recorded, boolean committee) {
        assertThat(new CommitteeRule(from).has(officialMembers, recorded)).isEqualTo(committee);
    }
}
