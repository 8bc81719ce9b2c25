package vn.nennep.review.gate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;

/** {@code processes/ratingGateR2025.dmn} and {@code ratingGateR2023.dmn} with the figures of domain.md §3.4. */
class GateTableTest {

    private static GateTable scored;
    private static GateTable graded;

    @BeforeAll
    static void parse() throws IOException {
        scored = table("ratingGateR2025");
        graded = table("ratingGateR2023");
    }

    private static GateTable table(String key) throws IOException {
        try (InputStream model = GateTableTest.class.getResourceAsStream("/processes/" + key + ".dmn")) {
            return new GateTable(key, 1, model);
        }
    }

    @ParameterizedTest(name = "{0} points, {1} tasks, {2} done, {3} late, {4} beyond, {5} open shortcomings: {6} {7}")
    @CsvSource({
        "100,  10, 10, 0, 10, 0, EXCELLENT,",
        "90,   10, 10, 0,  3, 0, EXCELLENT,",
        "89.5, 10, 10, 0,  3, 0, GOOD, SCORE_BELOW_90",
        "89.99, 10, 10, 0, 3, 0, GOOD, SCORE_BELOW_90",
        "90,   10, 10, 0,  2, 0, GOOD, BEYOND_BELOW_30",
        "90,    7,  7, 0,  2, 0, GOOD, BEYOND_BELOW_30",
        "90,    3,  3, 0,  1, 0, EXCELLENT,",
        "95,   10, 10, 0,  3, 1, GOOD, SHORTCOMINGS_OPEN",
        "70,   10, 10, 0,  0, 0, GOOD, SCORE_BELOW_90 BEYOND_BELOW_30",
        "69.5, 10, 10, 0,  3, 0, COMPLETED, SCORE_BELOW_70",
        "69.99, 10, 10, 0, 3, 0, COMPLETED, SCORE_BELOW_70",
        "95,   10, 10, 1,  3, 0, COMPLETED, TASKS_LATE",
        "95,   10, 10, 2,  3, 0, COMPLETED, TASKS_LATE",
        "95,   10, 10, 3,  3, 0, NOT_COMPLETED, LATE_ABOVE_20",
        "95,    5,  5, 1,  2, 0, COMPLETED, TASKS_LATE",
        "95,   14, 14, 3,  9, 0, NOT_COMPLETED, LATE_ABOVE_20",
        "95,   10,  9, 0,  3, 0, NOT_COMPLETED, TASKS_UNDONE",
        "50,   10, 10, 2,  0, 0, COMPLETED, SCORE_BELOW_70 TASKS_LATE",
        "50,   10, 10, 0,  3, 0, COMPLETED, SCORE_BELOW_70",
        "49.5, 10, 10, 0,  3, 0, NOT_COMPLETED, SCORE_BELOW_50",
        "49.99, 10, 10, 0, 3, 0, NOT_COMPLETED, SCORE_BELOW_50",
        "0,    10,  0, 0,  0, 0, NOT_COMPLETED, SCORE_BELOW_50 TASKS_UNDONE",
        // who had no task can't have gone beyond one, and was late with none
        "95,    0,  0, 0,  0, 0, GOOD, NO_TASKS",
        "60,    0,  0, 0,  0, 0, COMPLETED, SCORE_BELOW_70"
    })
    void theScoreAndTheConditionsCapTogether(
            double score, int tasks, int done, int late, int beyond, int shortcomings, RatingLevel level, String reasons) {
        Cap cap = scored.judge(member(points(score, tasks, done, late, beyond, shortcomings)));
        assertThat(cap.level()).isEqualTo(level);
        assertThat(cap.reasons()).containsExactlyInAnyOrder(reasons == null ? new String[0] : reasons.split(" "));
        assertThat(cap.rule()).isEqualTo("ratingGateR2025 v1");
    }

    @ParameterizedTest(name = "units with {0} tasks, {1} done, {2} late, {3} beyond: {4} {5}")
    @CsvSource({
        "10, 10, 0, 3, EXCELLENT,", "10, 10, 0, 2, GOOD, LED_BEYOND_BELOW_30", "10, 10, 2, 3, COMPLETED, LED_TASKS_LATE",
        "10, 10, 3, 3, NOT_COMPLETED, LED_LATE_ABOVE_20", "10, 9, 0, 3, NOT_COMPLETED, LED_TASKS_UNDONE"
    })
    void aLeaderIsCappedByTheWorstOfHisUnitsToo(int tasks, int done, int late, int beyond, RatingLevel level, String reason) {
        WorkFigures excellent = points(95, 10, 10, 0, 5, 0);
        Cap cap = scored.judge(new GateFacts(
                2025, "CB-A", false, excellent, List.of(excellent, points(95, tasks, done, late, beyond, 0)), List.of(), null, 0, 0, false));
        assertThat(cap.level()).isEqualTo(level);
        assertThat(cap.reasons()).containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest(name = "{0}, self-detected {1}, remedied {2}: {3} by points, {4} by grades")
    @CsvSource({
        "REPRIMAND, false, false, NOT_COMPLETED, NOT_COMPLETED", "WARNING, true, false, NOT_COMPLETED, NOT_COMPLETED",
        "REPRIMAND, false, true, NOT_COMPLETED, NOT_COMPLETED", "REPRIMAND, true, true, GOOD, EXCELLENT",
        // concluded, not punished: nothing excuses it
        "CONCLUSION, false, false, NOT_COMPLETED, NOT_COMPLETED", "CONCLUSION, true, true, NOT_COMPLETED, NOT_COMPLETED"
    })
    void disciplineInTheYearBarsUnlessExcused(
            DisciplineKind kind, boolean selfDetected, boolean remedied, RatingLevel byPoints, RatingLevel byGrades) {
        List<Discipline> disciplines = List.of(discipline(kind, selfDetected, remedied));
        assertThat(scored.judge(new GateFacts(2025, "CB-A", false, points(95, 10, 10, 0, 5, 0), List.of(), disciplines, null, 0, 0, false)).level())
                .isEqualTo(byPoints);
        assertThat(graded.judge(graded("EEEEE", 10, 10, disciplines, null)).level()).isEqualTo(byGrades);
    }

    @Test
    void oneDisciplineThatIsNotExcusedOutweighsTheExcusedOnes() {
        List<Discipline> both = List.of(discipline(DisciplineKind.WARNING, true, true), discipline(DisciplineKind.REPRIMAND, false, false));
        assertThat(scored.judge(new GateFacts(2025, "CB-A", false, points(95, 10, 10, 0, 5, 0), List.of(), both, null, 0, 0, false)))
                .isEqualTo(new Cap(RatingLevel.NOT_COMPLETED, List.of("DISCIPLINED"), "ratingGateR2025 v1"));
    }

    @ParameterizedTest(name = "{1} of {0} disciplined, corruption {2}: {3} by points, {4} by grades")
    @CsvSource({
        "10, 0, false, EXCELLENT, EXCELLENT", "10, 1, false, GOOD, EXCELLENT", "10, 2, false, GOOD, EXCELLENT",
        "10, 3, false, NOT_COMPLETED, NOT_COMPLETED", "4, 1, false, NOT_COMPLETED, NOT_COMPLETED", "0, 0, false, EXCELLENT, EXCELLENT",
        "10, 0, true, NOT_COMPLETED, NOT_COMPLETED"
    })
    void anOrganizationAnswersForWhatIsBelowIt(int subUnits, int disciplined, boolean corruption, RatingLevel byPoints, RatingLevel byGrades) {
        assertThat(scored.judge(new GateFacts(
                        2025, "CB-A", true, points(95, 10, 10, 0, 5, 0), List.of(), List.of(), null, subUnits, disciplined, corruption)).level())
                .isEqualTo(byPoints);
        assertThat(graded.judge(new GateFacts(
                        2024, "CB-A", true, grades("EEEEE", 10, 10), List.of(), List.of(), null, subUnits, disciplined, corruption)).level())
                .isEqualTo(byGrades);
    }

    @ParameterizedTest(name = "as a civil servant {0}: {1}")
    @CsvSource({"NOT_COMPLETED, NOT_COMPLETED", "COMPLETED, EXCELLENT", "EXCELLENT, EXCELLENT"})
    void whoFailedAsACivilServantFailsAsAMember(RatingLevel asServant, RatingLevel level) {
        assertThat(scored.judge(new GateFacts(2025, "CB-A", false, points(95, 10, 10, 0, 5, 0), List.of(), List.of(), asServant, 0, 0, false)).level())
                .isEqualTo(level);
        assertThat(graded.judge(graded("EEEEE", 10, 10, List.of(), asServant)).level()).isEqualTo(level);
    }

    /** Three common criteria, then two of results: Excellent, Good, Average, Poor. */
    @ParameterizedTest(name = "grades {0}, {2} of {1} done: {3} {4}")
    @CsvSource({
        "EEEEE, 10, 10, EXCELLENT,", "GGGEE, 10, 10, EXCELLENT,", "EEEGE, 10, 10, GOOD, RESULTS_BELOW_EXCELLENT", "GGGGG, 10, 10, GOOD, RESULTS_BELOW_EXCELLENT",
        "AGGEE, 10, 10, COMPLETED, GRADES_BELOW_GOOD", "AAAAA, 10, 10, COMPLETED, GRADES_BELOW_GOOD", "PEEEE, 10, 10, NOT_COMPLETED, GRADE_POOR",
        "EEEEP, 10, 10, NOT_COMPLETED, GRADE_POOR", "EEEEE, 10, 5, EXCELLENT,", "EEEEE, 100, 49, NOT_COMPLETED, DONE_BELOW_50",
        "EEEEE, 0, 0, EXCELLENT,"
    })
    void anOldYearIsCappedByGrades(String grades, int tasks, int done, RatingLevel level, String reason) {
        Cap cap = graded.judge(graded(grades, tasks, done, List.of(), null));
        assertThat(cap.level()).isEqualTo(level);
        assertThat(cap.reasons()).containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
        assertThat(cap.rule()).isEqualTo("ratingGateR2023 v1");
    }

    @Test
    void whereTheGroupsAreNotKnownEveryCriterionCountsAsAResult() {
        assertThat(graded.judge(new GateFacts(2024, "CB-A", false, grades("GGGEE", 10, 10), List.of(), List.of(), null, 0, 0, false)).level())
                .isEqualTo(RatingLevel.GOOD);
    }

    private static GateFacts member(WorkFigures figures) {
        return new GateFacts(2025, "CB-A", false, figures, List.of(), List.of(), null, 0, 0, false);
    }

    private static GateFacts graded(String grades, int tasks, int done, List<Discipline> disciplines, RatingLevel asServant) {
        CriterionGroup common = CriterionGroup.COMMON;
        CriterionGroup result = CriterionGroup.RESULT;
        return new GateFacts(
                2024, "CB-A", false, grades(grades, tasks, done), List.of(), disciplines, asServant, 0, 0, false,
                List.of(common, common, common, result, result));
    }

    private static WorkFigures points(double score, int tasks, int done, int late, int beyond, int shortcomings) {
        BigDecimal common = BigDecimal.valueOf(Math.min(score, 30));
        return new WorkFigures(common, BigDecimal.valueOf(score).subtract(common), List.of(), tasks, done, late, beyond, shortcomings);
    }

    private static WorkFigures grades(String grades, int tasks, int done) {
        return new WorkFigures(null, null, grades.chars().mapToObj(letter -> Stream.of(CriterionGrade.values())
                .filter(grade -> grade.name().charAt(0) == letter).findFirst().orElseThrow()).toList(), tasks, done, 0, 0, 0);
    }

    private static Discipline discipline(DisciplineKind kind, boolean selfDetected, boolean remedied) {
        return new Discipline("CB-A", "dv1", kind, LocalDate.of(2025, 5, 1), "12-QĐ/UBKT", selfDetected, remedied);
    }
}
