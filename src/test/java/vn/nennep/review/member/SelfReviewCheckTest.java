package vn.nennep.review.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.RatingLevel;

/** What a self-review has to say (domain.md P6 form 4). */
class SelfReviewCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    private static final String TEXT = "x".repeat(50);
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("ethics", CriterionGroup.COMMON, "Phẩm chất", new BigDecimal("12.0")),
            new Criterion("quality", CriterionGroup.RESULT, "Chất lượng", new BigDecimal("25.0")));

    private static SelfReviewCheck check(boolean leads, boolean prompted, int past, boolean levelNeeded) {
        return new SelfReviewCheck(50, leads, prompted, CRITERIA, past, levelNeeded, TODAY);
    }

    private static SelfReviewTexts texts(String ideology, String leadership, String answer, String noShortcomings) {
        return new SelfReviewTexts(ideology, TEXT, TEXT, TEXT, TEXT, TEXT, leadership, answer, null, noShortcomings);
    }

    private static SelfReview review(
            SelfReviewTexts texts, List<ReviewedTask> tasks, List<Shortcoming> shortcomings, List<Remedy> remedies, List<Measure> measures, String points,
            RatingLevel level) {
        return new SelfReview(
                null, 1, 1, SelfReviewStage.WRITTEN, texts, tasks,
                List.of(new CriterionScore("ethics", new BigDecimal(points), null), new CriterionScore("quality", new BigDecimal("25"), null)),
                shortcomings, remedies, measures, new BigDecimal(points), new BigDecimal("25"), level, null, true, LocalDateTime.of(2025, 11, 20, 8, 0), null);
    }

    private static ReviewedTask task(LocalDate assigned, LocalDate due, int progress, boolean onTime, boolean beyond) {
        return new ReviewedTask("Việc", assigned, due, progress, onTime, beyond, null);
    }

    private static SelfReview good(SelfReviewTexts texts, List<Remedy> remedies, String points) {
        return review(
                texts, List.of(task(null, TODAY, 100, true, true)), List.of(new Shortcoming("Nể nang", "Ngại", "1.5")), remedies,
                List.of(new Measure("Góp ý", TODAY.plusDays(1))), points, null);
    }

    private static List<Tuple> judged(SelfReviewCheck check, SelfReview review) {
        return check.judge(review).stream().map(finding -> tuple(finding.field(), finding.code())).toList();
    }

    @Test
    void nothingIsWrong() {
        assertThat(judged(check(false, false, 0, false), good(texts(TEXT, null, null, null), List.of(), "12"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "49, 1", "0, 1"})
    void eachTextHasItsLeastLength(int length, int findings) {
        assertThat(judged(check(false, false, 0, false), good(texts("đ".repeat(length), null, null, null), List.of(), "12"))).hasSize(findings);
    }

    @Test
    void aPictureIsOneCharacter() {
        assertThat(judged(check(false, false, 0, false), good(texts("👍".repeat(49), null, null, null), List.of(), "12")))
                .containsExactly(tuple("ideology", "member.text.tooShort"));
    }

    @Test
    void leadersTellWhatTheyLeadAndPromptsAreAnswered() {
        assertThat(judged(check(true, true, 0, false), good(texts(TEXT, null, null, null), List.of(), "12")))
                .containsExactly(tuple("leadership", "member.text.tooShort"), tuple("promptAnswer", "member.promptAnswer.missing"));
        assertThat(judged(check(true, true, 0, false), good(texts(TEXT, TEXT, "Đã giải trình", null), List.of(), "12"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, ", "11.5, ", "0, ", "12.5, member.scores.tooMany", "11.3, member.scores.halves"})
    void pointsAreHalvesUpToTheMostOfTheCriterion(String points, String code) {
        assertThat(judged(check(false, false, 0, false), good(texts(TEXT, null, null, null), List.of(), points)))
                .isEqualTo(code == null ? List.of() : List.of(tuple("scores[0].points", code)));
    }

    @Test
    void anOldShortcomingThatIsOpenSaysWhatIsLeftEachAtItsList() {
        List<Remedy> remedies = List.of(new Remedy("Cũ", 100, null), new Remedy("Cũ nữa", 99, null), new Remedy("Tự ghi", 0, null));
        assertThat(judged(check(false, false, 2, false), good(texts(TEXT, null, null, null), remedies, "12"))).containsExactly(
                tuple("remedies[1].remaining", "member.remedies.remaining"), tuple("otherRemedies[0].remaining", "member.remedies.remaining"));
    }

    @Test
    void eitherShortcomingsOrWhyThereAreNone() {
        SelfReviewCheck check = check(false, false, 0, false);
        List<ReviewedTask> tasks = List.of(task(null, TODAY, 100, true, false));
        List<Measure> measures = List.of(new Measure("Góp ý", TODAY.plusDays(1)));
        assertThat(judged(check, review(texts(TEXT, null, null, null), tasks, List.of(), List.of(), measures, "12", null)))
                .containsExactly(tuple("shortcomings", "member.shortcomings.missing"));
        assertThat(judged(check, review(texts(TEXT, null, null, "Không có"), tasks, List.of(), List.of(), measures, "12", null))).isEmpty();
        assertThat(judged(check, good(texts(TEXT, null, null, "Không có"), List.of(), "12")))
                .containsExactly(tuple("noShortcomings", "member.shortcomings.both"));
    }

    @Test
    void measuresLieAheadAndThereIsATaskAndALevelWhereItIsAskedFor() {
        assertThat(judged(check(false, false, 0, true), review(
                        texts(TEXT, null, null, "Không có"), List.of(), List.of(), List.of(), List.of(new Measure("Hôm nay", TODAY)), "12", null)))
                .containsExactly(
                        tuple("tasks", "member.tasks.missing"), tuple("measures[0].dueOn", "member.measures.past"),
                        tuple("selfLevel", "member.level.missing"));
    }

    @Test
    void aTaskIsDueAfterItWasGiven() {
        SelfReview review = review(
                texts(TEXT, null, null, "Không có"), List.of(task(TODAY, TODAY.minusDays(1), 100, false, false)), List.of(), List.of(),
                List.of(new Measure("Góp ý", TODAY.plusDays(1))), "12", null);
        assertThat(judged(check(false, false, 0, false), review)).containsExactly(tuple("tasks[0].dueOn", "member.tasks.dueBeforeAssigned"));
    }

    /** What is due after the year and isn't done says nothing of the year. */
    @Test
    void figuresCountWhatWasDueInTheYear() {
        LocalDate last = LocalDate.of(2025, 12, 31);
        SelfReview review = review(
                texts(TEXT, null, null, null),
                List.of(
                        task(null, last, 100, true, true), task(null, last, 100, false, false), task(null, last, 40, false, false),
                        task(null, last.plusDays(1), 10, false, false), task(null, last.plusDays(1), 100, true, false)),
                List.of(), List.of(new Remedy("Cũ", 80, "Còn"), new Remedy("Xong", 100, null)), List.of(), "12", null);
        var figures = review.figures(last);
        assertThat(List.of(figures.tasks(), figures.done(), figures.late(), figures.beyond(), figures.openShortcomings())).containsExactly(4, 3, 1, 1, 1);
        assertThat(figures.score()).isEqualByComparingTo("37");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.0|12", "7.5|7,5", "0|0", "100|100"})
    void pointsAreWrittenAsPeopleDo(String points, String written) {
        assertThat(SelfReviewCheck.points(new BigDecimal(points))).isEqualTo(written);
    }
}
