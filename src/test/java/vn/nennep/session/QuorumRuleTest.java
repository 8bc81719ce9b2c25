package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md P2 “Quorum gateway 10”, §7.3 {@code quorum.ratio} 2/3; the cell of twelve is A21's. */
class QuorumRuleTest {

    @ParameterizedTest(name = "{0}: {1} of {2} obliged members present: {4}")
    @CsvSource({
        "2/3, 8, 12, 8, true", "2/3, 7, 12, 8, false", "2/3, 12, 12, 8, true",
        "2/3, 7, 10, 7, true", "2/3, 6, 10, 7, false", "2/3, 8, 11, 8, true", "2/3, 7, 11, 8, false",
        "2/3, 2, 3, 2, true", "2/3, 1, 3, 2, false", "2/3, 1, 1, 1, true", "2/3, 0, 1, 1, false",
        "2/3, 200, 300, 200, true", "2/3, 199, 300, 200, false",
        "2/3, 0, 0, 0, false",
        "1/2, 6, 12, 6, true", "1/2, 5, 12, 6, false", "3/4, 9, 12, 9, true", "3/4, 8, 12, 9, false"
    })
    void isTheShareOfTheObligedRoundedUp(String ratio, int present, int obliged, int needed, boolean reached) {
        QuorumRule rule = new QuorumRule(Ratio.parse(ratio));

        assertThat(rule.needed(obliged)).isEqualTo(needed);
        assertThat(rule.reached(present, obliged)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "0, -1"})
    void refusesARollThatCannotBe(int present, int obliged) {
        assertThatThrownBy(() -> new QuorumRule(Ratio.parse("2/3")).reached(present, obliged)).isInstanceOf(IllegalArgumentException.class);
    }
}
