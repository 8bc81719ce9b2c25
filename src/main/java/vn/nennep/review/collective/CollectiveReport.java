package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;

/**
 * The report in which an organisation reviews itself, Mẫu 01 ({@code domain.md} §3.7, P7 row 2). All versions are kept.
 *
 * @param number counts the versions of the review, from 1
 * @param complete false for the draft that goes out for opinions
 * @param takenOver what was taken over of the opinions and why the rest wasn't; null in the draft
 * @param selfLevel the level that the organisation gives itself; null in the draft
 * @param levelReason why it is better than score and conditions allow; null when it isn't
 * @param indicators the figures of the year as the system had them then
 */
@Table("collective_report")
public record CollectiveReport(
        @Id Long id,
        long unitReviewId,
        int number,
        boolean complete,
        @Embedded.Nullable Texts texts,
        @Embedded.Nullable Work work,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<Shortcoming> shortcomings,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<Remedy> remedies,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<Plan> plans,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<Score> scores,
        @MappedCollection(idColumn = "report_id", keyColumn = "position") List<Indicator> indicators,
        String takenOver,
        RatingLevel selfLevel,
        String levelReason,
        String writtenBy,
        LocalDateTime writtenAt,
        @Version Integer version) {

    /**
     * What is written in prose.
     *
     * @param noShortcomings why there are none; null when there are
     * @param promptsAnswer what is answered to the prompts of the committee above; null when there were none
     * @param corruptionNote null where there was neither corruption nor grave waste
     */
    public record Texts(
            String organization, String politics, String example, String cadres, String noShortcomings, String promptsAnswer, String responsibility,
            String corruptionNote) {}

    /**
     * The tasks of the year, counted.
     *
     * @param done late ones included
     * @param beyond done with more than was required
     * @param corruption whether there was corruption or grave waste in the organisation
     */
    public record Work(int tasks, int done, int late, int beyond, boolean corruption) {}

    @Table("collective_shortcoming")
    public record Shortcoming(String content, String cause) {}

    /** How far a shortcoming of the year before is put right; it is open below 100 %. */
    @Table("collective_remedy")
    public record Remedy(String shortcoming, int donePercent, String remaining) {

        public boolean open() {
            return donePercent < 100;
        }
    }

    @Table("collective_plan")
    public record Plan(String measure, LocalDate dueOn) {}

    /**
     * One criterion as the organisation judges itself.
     *
     * @param points the most it gives; null where it is graded
     * @param score null where it is graded
     * @param grade null where it is scored
     */
    @Table("collective_score")
    public record Score(String code, CriterionGroup criterionGroup, String label, BigDecimal points, BigDecimal score, CriterionGrade grade) {}

    @Table("collective_indicator")
    public record Indicator(String label, String shown) {}

    public CollectiveReport {
        shortcomings = List.copyOf(shortcomings);
        remedies = List.copyOf(remedies);
        plans = List.copyOf(plans);
        scores = List.copyOf(scores);
        indicators = List.copyOf(indicators);
    }

    /** What the rating gate judges. */
    public WorkFigures figures() {
        boolean scored = scores.stream().anyMatch(score -> score.score() != null);
        return new WorkFigures(
                scored ? sum(CriterionGroup.COMMON) : null, scored ? sum(CriterionGroup.RESULT) : null,
                scores.stream().map(Score::grade).filter(grade -> grade != null).toList(),
                work.tasks(), work.done(), work.late(), work.beyond(), (int) remedies.stream().filter(Remedy::open).count());
    }

    /** The points of a group of criteria together. */
    public BigDecimal sum(CriterionGroup group) {
        return scores.stream()
                .filter(score -> score.criterionGroup() == group && score.score() != null)
                .map(Score::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
