package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: domain.md A11.2, P4 steps 3 and 6. */
class ScoreCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final ScoreSheet SHEET =
            new ScoreSheet("S", "Phiếu", List.of(new ScoreCriterion("1", "Thời gian", 5), new ScoreCriterion("2", "Nội dung", 25)));
    private static final Weakness WEAKNESS = new Weakness("Ít ý kiến", "Gợi ý trước", "dv0003", TODAY);

    private static ScoredItem first(String points, String remark) {
        return new ScoredItem("1", "Thời gian", 5, new BigDecimal(points), remark);
    }

    private static ScoredItem second(String points) {
        return new ScoredItem("2", "Nội dung", 25, new BigDecimal(points), "Đủ nội dung");
    }

    private static List<String> judge(String step, List<ScoredItem> items, Weakness... weaknesses) {
        return new ScoreCheck(new BigDecimal(step)).judge(SHEET, items, List.of(weaknesses), TODAY).stream()
                .map(finding -> finding.field() + " " + finding.code().replace("session.score.", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0} points, remark {1}, step {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "5, Đúng giờ, 0.5, -", "5, -, 0.5, remarkMissing", "5.0, '  ', 0.5, remarkMissing", "4.5, -, 0.5, -", "2.5, -, 0.5, -",
        "2, -, 0.5, remarkMissing", "2, Muộn, 0.5, -", "0, Không họp đúng giờ, 0.5, -", "0, -, 0.5, remarkMissing",
        "-0.5, x, 0.5, outOfRange", "5.5, x, 0.5, outOfRange", "4.25, x, 0.5, wrongStep", "4.25, x, 0.25, -", "4.5, x, 1, wrongStep", "4, x, 1, -"
    })
    void pointsAreWithinTheMaximumInStepsAndExplainedWhereTheyStandOut(String points, String remark, String step, String code) {
        assertThat(judge(step, List.of(first(points, remark), second("20")), WEAKNESS))
                .isEqualTo(code == null ? List.of() : List.of("items[0]." + (code.startsWith("remark") ? "remark " : "points ") + code));
    }

    @Test
    void eachCriterionIsScoredOnce() {
        assertThat(judge("0.5", List.of(first("4", null)), WEAKNESS)).containsExactly("items criterionMissing");
        assertThat(judge("0.5", List.of(first("4", null), second("20"), first("3", null)), WEAKNESS)).containsExactly(
                "items[2].criterion criterionTwice");
    }

    @Test
    void weakPointsAreNamedUnlessEverythingIsAtItsMaximum() {
        assertThat(judge("0.5", List.of(first("5", "Đúng giờ"), second("25")))).isEmpty();
        assertThat(judge("0.5", List.of(first("5", "Đúng giờ"), second("24.5")))).containsExactly("weaknesses weaknessMissing");
        assertThat(judge("0.5", List.of(first("5", "Đúng giờ"), second("24.5")), WEAKNESS)).isEmpty();
    }

    @Test
    void aRemedyIsDueTodayOrLater() {
        assertThat(judge("0.5", List.of(first("4", null), second("20")), WEAKNESS, new Weakness("a", "b", "dv0003", TODAY.minusDays(1))))
                .containsExactly("weaknesses[1].deadline deadlinePassed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5"})
    void aStepIsPositive(String step) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreCheck(new BigDecimal(step)));
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "89.50, '89,5'", "0.00, 0", "100.00, 100"})
    void pointsAreReadWithADecimalComma(BigDecimal points, String read) {
        assertThat(Points.of(points)).isEqualTo(read);
    }
}
