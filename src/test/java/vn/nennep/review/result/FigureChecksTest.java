package vn.nennep.review.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.result.Finding.Check;

/** The checks find what is wrong in the figures of S2 (domain.md A22) and nothing else. */
class FigureChecksTest {

    private static final Ratio TENTH = Ratio.parse("0.10");

    /** S2, footnote 5: total, in scope, the four levels, and by how much the levels miss. */
    @ParameterizedTest
    @CsvSource({
        "2011, organizations, 127, 127, 24, 86, 15, 2, 0", "2012, organizations, 138, 137, 22, 84, 26, 5, 0", "2013, organizations, 134, 133, 24, 89, 18, 2, 0",
        "2014, organizations, 135, 133, 25, 85, 16, 7, 0", "2015, organizations, 164, 164, 30, 108, 23, 3, 0",
        "2016, organizations, 169, 109, 33, 124, 12, 0, 60", "2017, organizations, 168, 167, 31, 128, 8, 0, 0",
        "2018, organizations, 171, 170, 43, 110, 16, 2, 1", "2019, organizations, 106, 105, 26, 72, 7, 0, 0", "2020, organizations, 108, 108, 21, 80, 7, 0, 0",
        "2021, organizations, 110, 109, 21, 80, 7, 0, -1", "2022, organizations, 110, 110, 21, 78, 11, 0, 0",
        "2011, members, 6540, 6392, 935, 4974, 455, 28, 0", "2012, members, 7034, 6950, 1002, 5306, 576, 66, 0",
        "2013, members, 7203, 7168, 1129, 5533, 459, 47, 0", "2014, members, 7577, 7333, 1256, 5478, 546, 53, 0",
        "2015, members, 7799, 7522, 1300, 5763, 417, 42, 0", "2016, members, 7889, 7591, 1224, 5940, 372, 55, 0",
        "2017, members, 8028, 7734, 1267, 5790, 604, 73, 0", "2018, members, 7973, 7750, 1372, 6022, 313, 43, 0",
        "2019, members, 8201, 7997, 1405, 6227, 266, 66, -33", "2020, members, 8197, 8047, 1473, 6250, 260, 64, 0",
        "2021, members, 8353, 8155, 1553, 6317, 230, 55, 0", "2022, members, 8494, 8271, 1443, 6405, 294, 129, 0"
    })
    void theSeriesOfTheSeedHasTheDefectsOfA22AndNoOthers(
            String year, String what, int total, int inScope, int excellent, int good, int completed, int notCompleted, int missing) {
        var found = FigureChecks.levels(year + " " + what, inScope, 0, excellent, good, completed, notCompleted);
        if (missing == 0) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(finding -> {
                assertThat(finding.check()).isEqualTo(Check.LEVELS);
                assertThat(finding.arguments()).containsExactly(inScope, inScope + missing, missing);
            });
        }
        assertThat(FigureChecks.scope(year, total, inScope, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"369, 102, 269, 371", "4192, 1488, 2674, 4162"})
    void thePartsOfFootnoteEightAreNotTheWhole(int whole, int collectives, int people, int sum) {
        assertThat(FigureChecks.parts("Tuyên dương", whole, collectives, people)).hasValueSatisfying(finding -> {
            assertThat(finding.check()).isEqualTo(Check.PARTS);
            assertThat(finding.arguments()).containsExactly(whole, sum);
        });
        assertThat(FigureChecks.parts("Tuyên dương", sum, collectives, people)).isEmpty();
    }

    /** A22 row 10; exactly a tenth is no jump. */
    @ParameterizedTest
    @CsvSource({"8494, 7589, true", "8494, 7645, false", "8494, 7644, true", "1000, 1100, false", "1000, 1101, true", "1000, 900, false", "0, 500, false"})
    void aTotalThatChangesByMoreThanTheToleranceAsksForAReason(int before, int now, boolean asks) {
        assertThat(FigureChecks.jump("2023", before, now, TENTH).isPresent()).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"100, 90, 10, true", "100, 90, 9, false", "100, 90, 11, false", "5, 5, 0, true"})
    void inScopeAndOutOfScopeAreTheTotal(int total, int inScope, int out, boolean right) {
        assertThat(FigureChecks.scope("x", total, inScope, out).isEmpty()).isEqualTo(right);
    }

    @Test
    void whoIsNotRatedYetCountsAmongThoseInScope() {
        assertThat(FigureChecks.levels("x", 10, 3, 1, 4, 2, 0)).isEmpty();
        assertThat(FigureChecks.levels("x", 10, 2, 1, 4, 2, 0)).isPresent();
    }

    @Test
    void anOrganisationIsTheSumOfThoseBelowIt() {
        assertThat(FigureChecks.children("x", 12, 12)).isEmpty();
        assertThat(FigureChecks.children("x", 12, 11)).isPresent();
    }

    /** V6: counted anew, to two decimals; the report drops what isn't needed. 91 of 94 is A21's. */
    @ParameterizedTest
    @CsvSource({"91, 94, 96.81, 91 (96.81%)", "1, 3, 33.33, 1 (33.33%)", "2, 3, 66.67, 2 (66.67%)", "1, 8, 12.50, 1 (12.5%)", "5, 5, 100.00, 5 (100%)", "0, 7, 0.00, 0 (0%)", "3, 0, , 3"})
    void aShareIsWhatTheCountsGive(int part, int whole, BigDecimal share, String shown) {
        assertThat(Shares.percent(part, whole)).isEqualTo(share);
        assertThat(Shares.counted(part, whole)).isEqualTo(shown.replace('.', ','));
    }

    /** A22 rows 7 and 9. */
    @Test
    void onePaperHasOneDate() {
        assertThat(FigureChecks.citations(List.of("Chỉ thị số 01-CT/ĐUK, ngày 24/10/2022", "theo CT 01-CT/ĐUK ngày 24/11/2022"))).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("01-CT/ĐUK");
                    assertThat(finding.arguments()).containsExactly("24/10/2022", "24/11/2022");
                });
        assertThat(FigureChecks.citations(List.of("05-CT/TW ngày 15/5/2021", "05-CT/TW ngày 15/5/2016"))).hasSize(1);
        assertThat(FigureChecks.citations(List.of("05-CT/TW ngày 15/5/2016", "06-CT/TW ngày 15/5/2021", "05-CT/TW, ngày 15/5/2016"))).isEmpty();
    }
}
