package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md §1.5 and P2 form 13: passes when those in favour are more than half of the counted members. */
class ResolutionVoteRuleTest {

    @ParameterizedTest(name = "{0}: {3} for, {4} against, {5} other; {2} of {1} counted present: {6} %, passed {7}")
    @CsvSource({
        "1/2, 12, 12, 12, 0, 0, 100.0, true",
        "1/2, 12, 12,  7, 5, 0,  58.3, true",
        "1/2, 12, 12,  6, 6, 0,  50.0, false",
        "1/2, 12, 12,  6, 0, 6,  50.0, false",
        "1/2, 11, 11,  6, 5, 0,  54.5, true",
        "1/2, 11, 11,  5, 6, 0,  45.5, false",
        // all who are there approve, and it isn't half of the counted
        "1/2, 12,  6,  6, 0, 0,  50.0, false",
        "1/2, 12,  7,  7, 0, 0,  58.3, true",
        "1/2,  1,  1,  1, 0, 0, 100.0, true",
        "1/2,  1,  1,  0, 1, 0,   0.0, false",
        "1/2,  3,  3,  2, 1, 0,  66.7, true",
        "1/2,  3,  3,  1, 1, 1,  33.3, false",
        // to one decimal it reads 50.0, and it passes all the same
        "1/2, 9999, 9999, 5000, 4999, 0, 50.0, true",
        "2/3, 12, 12,  8, 4, 0,  66.7, false",
        "2/3, 12, 12,  9, 3, 0,  75.0, true"
    })
    void passesAboveTheShareOfTheCounted(
            String threshold, int counted, int present, int inFavour, int against, int other, BigDecimal percent, boolean passed) {
        VoteResult result = new ResolutionVoteRule(Ratio.parse(threshold), VoteDenominator.COUNTED_MEMBERS).judge(new VoteRoll(counted, present), new VoteCount(inFavour, against, other));

        assertThat(result.findings()).isEmpty();
        assertThat(result.valid()).isTrue();
        assertThat(result.denominator()).isEqualTo(counted);
        assertThat(result.percent()).isEqualByComparingTo(percent);
        assertThat(result.passed()).isEqualTo(passed);
    }

    @ParameterizedTest(name = "by {0}: 6 for of 12 counted, 9 present: of {1}, passed {2}, needs {3}")
    @CsvSource({"COUNTED_MEMBERS, 12, false, 7", "OFFICIAL_PRESENT, 9, true, 5"})
    void thePolicySaysOfWhomTheShareIsTaken(VoteDenominator denominator, int whole, boolean passed, int needed) {
        ResolutionVoteRule rule = new ResolutionVoteRule(Ratio.parse("1/2"), denominator);

        VoteResult result = rule.judge(new VoteRoll(12, 9), new VoteCount(6, 3, 0));

        assertThat(result.denominator()).isEqualTo(whole);
        assertThat(result.passed()).isEqualTo(passed);
        assertThat(rule.needed(new VoteRoll(12, 9))).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{2} for, {3} against, {4} other; {1} of {0} counted present: {6} at {5}")
    @CsvSource({
        "12, 12, 12, 1, 0, inFavour, session.vote.sumMismatch",
        "12, 12, 11, 0, 0, inFavour, session.vote.sumMismatch",
        "12, 10, 12, 0, 0, inFavour, session.vote.sumMismatch",
        "12, 12, 2147483647, 2147483647, 14, inFavour, session.vote.sumMismatch",
        "12, 12, -1, 13, 0, inFavour, session.vote.inFavourNegative",
        "12, 12, 13, -1, 0, against, session.vote.againstNegative",
        "12, 12, 13, 0, -1, otherOpinions, session.vote.otherOpinionsNegative",
        "3, 0, 0, 0, 0, inFavour, session.vote.nobodyVotes",
        "0, 0, 0, 0, 0, inFavour, session.vote.nobodyVotes"
    })
    void namesTheFieldOfACountThatCannotBe(int counted, int present, int inFavour, int against, int other, String field, String code) {
        VoteResult result = new ResolutionVoteRule(Ratio.parse("1/2"), VoteDenominator.COUNTED_MEMBERS).judge(new VoteRoll(counted, present), new VoteCount(inFavour, against, other));

        assertThat(result.valid()).isFalse();
        assertThat(result.passed()).isFalse();
        assertThat(result.denominator()).isEqualTo(counted);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.code()).isEqualTo(code);
        });
    }
}
