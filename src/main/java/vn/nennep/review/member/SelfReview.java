package vn.nennep.review.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;

/**
 * A self-review (bản kiểm điểm cá nhân, Mẫu 2A, 2B, 2C) as it was handed in. All versions are kept. Source: {@code domain.md} P6 form 4, §3.7.
 *
 * @param number counts the versions of the member's review, from 1
 * @param commonScore sum of the common criteria; null where they are graded
 * @param resultScore sum of the results; null where they are graded
 * @param selfLevel null in a first version that leaves it open
 * @param levelExplanation why he takes a higher level than score and conditions allow; null otherwise
 * @param declared that what he says is true
 */
@Table("self_review")
public record SelfReview(
        @Id Long id,
        long memberReviewId,
        int number,
        SelfReviewStage stage,
        @Embedded.Empty(prefix = "text_") SelfReviewTexts texts,
        @MappedCollection(idColumn = "self_review_id", keyColumn = "ordinal") List<ReviewedTask> tasks,
        @MappedCollection(idColumn = "self_review_id", keyColumn = "ordinal") List<CriterionScore> scores,
        @MappedCollection(idColumn = "self_review_id", keyColumn = "ordinal") List<Shortcoming> shortcomings,
        @MappedCollection(idColumn = "self_review_id", keyColumn = "ordinal") List<Remedy> remedies,
        @MappedCollection(idColumn = "self_review_id", keyColumn = "ordinal") List<Measure> measures,
        BigDecimal commonScore,
        BigDecimal resultScore,
        RatingLevel selfLevel,
        String levelExplanation,
        boolean declared,
        LocalDateTime writtenAt,
        @Version Integer version) {

    /**
     * What the rating gate judges.
     *
     * @param lastDay of the year: what is due later and isn't done yet doesn't count
     */
    public WorkFigures figures(LocalDate lastDay) {
        return figures(tasks, scores, commonScore, resultScore, (int) remedies.stream().filter(Remedy::open).count(), lastDay);
    }

    /**
     * The figures of any period.
     *
     * @param openShortcomings of earlier periods
     * @param lastDay of the period
     */
    public static WorkFigures figures(
            List<ReviewedTask> tasks, List<CriterionScore> scores, BigDecimal commonScore, BigDecimal resultScore, int openShortcomings, LocalDate lastDay) {
        List<ReviewedTask> counted = tasks.stream().filter(task -> task.counts(lastDay)).toList();
        List<ReviewedTask> done = counted.stream().filter(ReviewedTask::done).toList();
        return new WorkFigures(
                commonScore, resultScore, scores.stream().map(CriterionScore::grade).filter(Objects::nonNull).toList(), counted.size(), done.size(),
                (int) done.stream().filter(task -> !task.onTime()).count(), (int) done.stream().filter(ReviewedTask::beyond).count(),
                openShortcomings);
    }
}
