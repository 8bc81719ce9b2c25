package vn.nennep.review.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.RatingLevel;

/** The three readings of “not more than 20 %” ({@code domain.md} §3.6), with the series of 2011 to 2022 in which they are judged there. */
class QuotaTest {

    private static final Ratio FIFTH = Ratio.parse("0.20");

    /** One year of the series: excellent, good, completed, not completed, of members and of organisations. */
    private record Year(int year, LevelCounts members, LevelCounts organizations) {}

    private static final List<Year> SERIES = List.of(
            year(2011, 935, 4974, 455, 28, 24, 86, 15, 2), year(2012, 1002, 5306, 576, 66, 22, 84, 26, 5),
            year(2013, 1129, 5533, 459, 47, 24, 89, 18, 2), year(2014, 1256, 5478, 546, 53, 25, 85, 16, 7),
            year(2015, 1300, 5763, 417, 42, 30, 108, 23, 3), year(2016, 1224, 5940, 372, 55, 33, 124, 12, 0),
            year(2017, 1267, 5790, 604, 73, 31, 128, 8, 0), year(2018, 1372, 6022, 313, 43, 43, 110, 16, 2),
            year(2019, 1405, 6227, 266, 66, 26, 72, 7, 0), year(2020, 1473, 6250, 260, 64, 21, 80, 7, 0),
            year(2021, 1553, 6317, 230, 55, 21, 80, 7, 0), year(2022, 1443, 6405, 294, 129, 21, 78, 11, 0));

    /** nobody, one, three; just below and just at a step; everybody excellent. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0,   0, 0, 0", "1, 0, 0, 0,   0, 0, 0", "0, 3, 0, 0,   0, 0, 0", "1, 4, 0, 0,   0, 1, 1", "0, 6, 0, 0,   1, 1, 1",
        "1, 5, 0, 0,   1, 1, 1", "6, 0, 0, 0,   1, 1, 1", "2, 9, 4, 0,   1, 2, 3", "2, 10, 3, 0,  2, 2, 3", "0, 0, 5, 5,   0, 0, 2"
    })
    void byEachReadingSoManyMayBeExcellent(int excellent, int good, int completed, int not, int a, int b, int c) {
        LevelCounts counts = new LevelCounts(excellent, good, completed, not);
        assertThat(Stream.of(QuotaBase.values()).map(base -> base.allowed(counts, FIFTH, QuotaRounding.FLOOR))).containsExactly(a, b, c);
    }

    @ParameterizedTest
    @CsvSource({"FLOOR, 5, 0", "HALF_UP, 5, 1", "CEILING, 5, 1", "HALF_UP, 2, 0", "HALF_UP, 3, 1", "CEILING, 1, 1", "CEILING, 0, 0", "CEILING, 6, 1", "CEILING, 7, 2"})
    void aPartOfAPersonIsRoundedAsPolicySays(QuotaRounding rounding, int goodOrBetter, int allowed) {
        assertThat(QuotaBase.A.allowed(new LevelCounts(0, goodOrBetter, 0, 0), FIFTH, rounding)).isEqualTo(allowed);
    }

    /** The trap of reading A: two of eleven are 22 % of nine; taking one down to good doesn't leave room for a fifth of nine but of ten. */
    @Test
    void whoIsTakenDownMakesTheBaseLarger() {
        for (int goodOrBetter = 0; goodOrBetter <= 400; goodOrBetter++) {
            int allowed = QuotaBase.A.allowed(new LevelCounts(0, goodOrBetter, 0, 0), FIFTH, QuotaRounding.FLOOR);
            assertThat(allowed * 5).isLessThanOrEqualTo(goodOrBetter - allowed);
            assertThat((allowed + 1) * 5).as("one more would be too many").isGreaterThan(goodOrBetter - allowed - 1);
            assertThat(allowed).isEqualTo(goodOrBetter / 6);
        }
    }

    /**
     * As §3.6 computes: of members A is exceeded in all years but the first two, B and C in none; of organisations A in every
     * year, B in all but 2017, C in two.
     */
    @Test
    void theSeriesIsJudgedAsInTheDossier() {
        assertThat(over(QuotaBase.A, true)).containsExactly(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022);
        assertThat(over(QuotaBase.B, true)).isEmpty();
        assertThat(over(QuotaBase.C, true)).isEmpty();
        assertThat(over(QuotaBase.A, false)).containsExactlyElementsOf(SERIES.stream().map(Year::year).toList());
        assertThat(over(QuotaBase.B, false)).containsExactlyElementsOf(SERIES.stream().map(Year::year).filter(year -> year != 2017).toList());
        assertThat(over(QuotaBase.C, false)).as("2016 only by the misprint 109 for 169").containsExactly(2018, 2019);
    }

    @Test
    void aHigherRatioAllowsMore() {
        QuotaRule rule = new QuotaRule(QuotaBase.B, FIFTH, QuotaRounding.FLOOR, false);
        assertThat(rule.allowed(new LevelCounts(0, 8, 0, 0))).isEqualTo(1);
        assertThat(rule.with(Ratio.parse("0.25")).allowed(new LevelCounts(0, 8, 0, 0))).isEqualTo(2);
    }

    @Test
    void aVerdictSaysHowManyAreTooMany() {
        LevelCounts counts = LevelCounts.of(List.of(
                RatingLevel.EXCELLENT, RatingLevel.EXCELLENT, RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED));
        QuotaVerdict verdict = new QuotaVerdict(new QuotaGroup(true, "x", null), counts, new QuotaRule(QuotaBase.B, FIFTH, QuotaRounding.FLOOR, false));
        assertThat(verdict.excess()).isEqualTo(2);
        assertThat(verdict.over()).isTrue();
    }

    private static List<Integer> over(QuotaBase base, boolean members) {
        return SERIES.stream()
                .filter(year -> {
                    LevelCounts counts = members ? year.members() : year.organizations();
                    return counts.excellent() > base.allowed(counts, FIFTH, QuotaRounding.FLOOR);
                })
                .map(Year::year)
                .toList();
    }

    private static Year year(int year, int xs, int t, int h, int k, int oxs, int ot, int oh, int ok) {
        return new Year(year, new LevelCounts(xs, t, h, k), new LevelCounts(oxs, ot, oh, ok));
    }
}
