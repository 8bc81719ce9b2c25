package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.collective.CollectiveReport.Plan;
import vn.nennep.review.collective.CollectiveReport.Remedy;
import vn.nennep.review.collective.CollectiveReport.Score;
import vn.nennep.review.collective.CollectiveReport.Shortcoming;
import vn.nennep.review.collective.CollectiveReport.Texts;
import vn.nennep.review.collective.CollectiveReport.Work;

/** Each thing that Mẫu 01 must say, taken away one at a time. */
class ReportCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    private static final List<Criterion> SCORED = List.of(
            new Criterion("common", CriterionGroup.COMMON, "Chung", new BigDecimal("30")),
            new Criterion("result", CriterionGroup.RESULT, "Kết quả", new BigDecimal("70")));
    private static final List<Criterion> GRADED = List.of(new Criterion("tasks", CriterionGroup.RESULT, "Kết quả", null));

    /** A whole report that a test spoils. */
    private static final class Sheet {
        Texts texts = new Texts("a", "b", "c", "d", null, null, "e", null);
        Work work = new Work(10, 9, 1, 3, false);
        List<Shortcoming> shortcomings = List.of(new Shortcoming("Ít ý kiến", "Chưa chuẩn bị"));
        List<Remedy> remedies = List.of(new Remedy("Cũ", 100, null));
        List<Plan> plans = List.of(new Plan("Làm sớm", TODAY.plusDays(1)));
        List<Score> scores = List.of(score(SCORED.get(0), "28.5", null), score(SCORED.get(1), "66", null));
        String takenOver = "Đã tiếp thu";

        CollectiveReport report() {
            return new CollectiveReport(
                    null, 1, 1, true, texts, work, shortcomings, remedies, plans, scores, List.of(), takenOver, RatingLevel.GOOD, null, "x",
                    LocalDateTime.of(2025, 11, 20, 8, 0), null);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("noShortcomings", s -> { s.shortcomings = List.of(); return s; }),
                fault("noShortcomings", s -> { s.texts = new Texts("a", "b", "c", "d", "Không có", null, "e", null); return s; }),
                fault("remedies", s -> { s.remedies = List.of(); return s; }),
                fault("remedies", s -> { s.remedies = List.of(new Remedy("Cũ", 100, null), new Remedy("Cũ", 50, "x")); return s; }),
                fault("remedies[0].remaining", s -> { s.remedies = List.of(new Remedy("Cũ", 99, null)); return s; }),
                fault("plans", s -> { s.plans = List.of(); return s; }),
                fault("plans[0].dueOn", s -> { s.plans = List.of(new Plan("Làm", TODAY)); return s; }),
                fault("tasks", s -> { s.work = new Work(0, 0, 0, 0, false); return s; }),
                fault("done", s -> { s.work = new Work(10, 11, 0, 0, false); return s; }),
                fault("late", s -> { s.work = new Work(10, 5, 6, 0, false); return s; }),
                fault("beyond", s -> { s.work = new Work(10, 5, 0, 6, false); return s; }),
                fault("corruptionNote", s -> { s.work = new Work(10, 9, 1, 3, true); return s; }),
                fault("scores", s -> { s.scores = s.scores.subList(0, 1); return s; }),
                fault("scores", s -> { s.scores = List.of(s.scores.get(0), s.scores.get(0)); return s; }),
                fault("scores[0].score", s -> { s.scores = List.of(score(SCORED.get(0), null, null), s.scores.get(1)); return s; }),
                fault("scores[0].score", s -> { s.scores = List.of(score(SCORED.get(0), "30.5", null), s.scores.get(1)); return s; }),
                fault("scores[1].score", s -> { s.scores = List.of(s.scores.get(0), score(SCORED.get(1), "66.3", null)); return s; }),
                fault("takenOver", s -> { s.takenOver = null; return s; }));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void namesTheFieldThatIsWrong(String field, UnaryOperator<Sheet> spoil) {
        assertThat(check(false).judge(spoil.apply(new Sheet()).report())).extracting(Finding::field).containsExactly(field);
    }

    @Test
    void aWholeReportPasses() {
        assertThat(check(false).judge(new Sheet().report())).isEmpty();
    }

    @Test
    void whatTheCommitteeAboveAskedIsAnswered() {
        assertThat(check(true).judge(new Sheet().report())).extracting(Finding::field).containsExactly("promptsAnswer");
    }

    @ParameterizedTest
    @CsvSource({"GOOD, true", ", false"})
    void anOldYearsCriteriaAreGraded(CriterionGrade grade, boolean passes) {
        Sheet sheet = new Sheet();
        sheet.scores = List.of(score(GRADED.get(0), null, grade));
        assertThat(new ReportCheck(GRADED, List.of("Cũ"), false, true, TODAY).judge(sheet.report()).isEmpty()).isEqualTo(passes);
    }

    @Test
    void itsFiguresAreSummedByGroupAndOpenShortcomingsCounted() {
        Sheet sheet = new Sheet();
        sheet.remedies = List.of(new Remedy("Cũ", 80, "Còn ít"), new Remedy("Xong", 100, null));
        assertThat(sheet.report().figures()).satisfies(figures -> {
            assertThat(figures.commonScore()).isEqualByComparingTo("28.5");
            assertThat(figures.resultScore()).isEqualByComparingTo("66");
            assertThat(figures.openShortcomings()).isEqualTo(1);
        });
    }

    private static ReportCheck check(boolean prompted) {
        return new ReportCheck(SCORED, List.of("Cũ"), prompted, true, TODAY);
    }

    private static Score score(Criterion criterion, String score, CriterionGrade grade) {
        return new Score(
                criterion.code(), criterion.group(), criterion.label(), criterion.points(), score == null ? null : new BigDecimal(score), grade);
    }

    private static Arguments fault(String field, UnaryOperator<Sheet> spoil) {
        return Arguments.of(field, spoil);
    }
}
