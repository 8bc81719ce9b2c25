package vn.nennep.review.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;

/** With what the tables of the gate are asked (domain.md §3.4), whichever of it the tables in force look at. */
class GateInputsTest {

    @ParameterizedTest(name = "{0} tasks, {1} done, {2} late, {3} beyond")
    @CsvSource({
        "10, 10, 0, 3,  0,  0, 100, 30", "10, 10, 2, 0,  0, 20, 100,  0", "10,  8, 2, 4,  2, 20,  80, 40", " 8,  4, 4, 1,  4, 50,  50, 12.5",
        "10,  0, 0, 0, 10,  0,   0,  0", " 0,  0, 0, 0,  0,  0, 100,  0"
    })
    void sharesAreOfAllTasksAndOfNoTasksNothingIsLateOrBeyondAndAllIsDone(
            int tasks, int done, int late, int beyond, int undone, double latePercent, double donePercent, double beyondPercent) {
        assertThat(inputs(figures(tasks, done, late, beyond), List.of(), List.of()))
                .containsEntry("tasks", tasks)
                .containsEntry("undone", undone)
                .containsEntry("late", late)
                .containsEntry("latePercent", latePercent)
                .containsEntry("donePercent", donePercent)
                .containsEntry("beyondPercent", beyondPercent);
    }

    @Test
    void aLeaderAnswersForTheWorstOfHisUnitsAndWhoLeadsNoneForNothing() {
        assertThat(inputs(figures(10, 10, 0, 3), List.of(figures(10, 9, 1, 5), figures(5, 5, 2, 1)), List.of()))
                .containsEntry("ledUndone", 1)
                .containsEntry("ledLate", 3)
                .containsEntry("ledLatePercent", 40.0)
                .containsEntry("ledBeyondPercent", 20.0);
        assertThat(inputs(figures(10, 10, 0, 3), List.of(), List.of()))
                .containsEntry("ledUndone", 0)
                .containsEntry("ledLate", 0)
                .containsEntry("ledLatePercent", 0.0)
                .containsEntry("ledBeyondPercent", 100.0);
    }

    @ParameterizedTest(name = "{0}: {1}, excused {2}")
    @CsvSource({
        "-, NONE, false", "REPRIMAND, REPRIMAND, false", "REPRIMAND WARNING, WARNING, false", "WARNING+, WARNING, true", "EXPULSION+ REPRIMAND, REPRIMAND, false",
        "WARNING+ DISMISSAL+, DISMISSAL, true", "CONCLUSION+, CONCLUSION, false", "REPRIMAND+ CONCLUSION, CONCLUSION, false"
    })
    void theGravestDisciplineThatIsNotExcusedTells(String known, String discipline, boolean excused) {
        List<Discipline> disciplines = known.equals("-")
                ? List.of()
                : Arrays.stream(known.split(" ")).map(one -> new Discipline(
                        "CB-A", "dv1", DisciplineKind.valueOf(one.replace("+", "")), LocalDate.of(2025, 5, 1), "12-QĐ/UBKT", one.endsWith("+"), one.endsWith("+")))
                        .toList();
        assertThat(inputs(figures(10, 10, 0, 3), List.of(), disciplines)).containsEntry("discipline", discipline).containsEntry("excused", excused);
    }

    @Test
    void gradesAreCountedAndThoseOfResultsApart() {
        List<CriterionGrade> grades = List.of(CriterionGrade.POOR, CriterionGrade.AVERAGE, CriterionGrade.GOOD, CriterionGrade.EXCELLENT);
        Map<String, Object> inputs = GateInputs.of(new GateFacts(
                2024, "CB-A", false, new WorkFigures(null, null, grades, 10, 10, 0, 0, 0), List.of(), List.of(), RatingLevel.COMPLETED, 8, 2, true,
                List.of(CriterionGroup.COMMON, CriterionGroup.COMMON, CriterionGroup.RESULT, CriterionGroup.RESULT)));
        assertThat(inputs)
                .containsEntry("poorGrades", 1)
                .containsEntry("gradesBelowGood", 2)
                .containsEntry("resultsBelowExcellent", 1)
                .containsEntry("civilServant", "COMPLETED")
                .containsEntry("disciplinedSubUnits", 2)
                .containsEntry("disciplinedPercent", 25.0)
                .containsEntry("corruption", true)
                .doesNotContainKey("score");
    }

    private static Map<String, Object> inputs(WorkFigures own, List<WorkFigures> led, List<Discipline> disciplines) {
        return GateInputs.of(new GateFacts(2025, "CB-A", false, own, led, disciplines, null, 0, 0, false));
    }

    private static WorkFigures figures(int tasks, int done, int late, int beyond) {
        return new WorkFigures(new BigDecimal("28"), new BigDecimal("60"), List.of(), tasks, done, late, beyond, 0);
    }
}
