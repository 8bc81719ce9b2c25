package vn.nennep.review.quarter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.member.CriterionScore;
import vn.nennep.review.member.ReviewedTask;
import vn.nennep.review.member.SelfReview;

/**
 * What a leader says of his quarter: the year's self-review with fewer headings, and his own points and level at once ({@code domain.md} P6 steps 4 and 10).
 *
 * @param number counts the versions, from 1
 * @param results of his own tasks
 * @param leadership results of what he leads
 * @param levelExplanation why he takes a higher level than score and conditions allow; null otherwise
 */
public record LeaderReport(
        long leaderReviewId, int number, String results, String leadership, String shortcomings, String measures, List<ReviewedTask> tasks,
        List<CriterionScore> scores, BigDecimal commonScore, BigDecimal resultScore, RatingLevel selfLevel, String levelExplanation,
        LocalDateTime writtenAt) {

    public LeaderReport {
        tasks = List.copyOf(tasks);
        scores = List.copyOf(scores);
    }

    /** What the rating gate judges. */
    WorkFigures figures(LocalDate lastDay) {
        return SelfReview.figures(tasks, scores, commonScore, resultScore, 0, lastDay);
    }
}
