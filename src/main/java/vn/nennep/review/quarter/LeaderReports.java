package vn.nennep.review.quarter;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.member.CriterionScore;
import vn.nennep.review.member.ReviewedTask;

/** What leaders said of their quarters; every version is kept. */
@Component
class LeaderReports {

    private record Row(
            long id, int number, String results, String leadership, String shortcomings, String measures, BigDecimal commonScore, BigDecimal resultScore,
            RatingLevel selfLevel, String levelExplanation, LocalDateTime writtenAt) {}

    private record Score(String criterion, BigDecimal points) {}

    private final JdbcClient jdbc;

    LeaderReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LeaderReport> last(long review) {
        return jdbc.sql("""
                        select id, number, results, leadership, shortcomings, measures, common_score, result_score, self_level, level_explanation, written_at
                          from leader_report where leader_review_id = :review order by number desc fetch first 1 rows only
                        """)
                .param("review", review)
                .query(Row.class)
                .optional()
                .map(row -> new LeaderReport(
                        review, row.number(), row.results(), row.leadership(), row.shortcomings(), row.measures(), tasks(row.id()), scores(row.id()),
                        row.commonScore(), row.resultScore(), row.selfLevel(), row.levelExplanation(), row.writtenAt()));
    }

    int nextNumber(long review) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from leader_report where leader_review_id = :review")
                .param("review", review)
                .query(Integer.class)
                .single();
    }

    private List<ReviewedTask> tasks(long report) {
        return jdbc.sql("""
                        select content, assigned_on, due_on, progress, on_time, beyond, evidence from leader_report_task
                         where leader_report_id = :report order by ordinal
                        """)
                .param("report", report)
                .query(ReviewedTask.class)
                .list();
    }

    private List<CriterionScore> scores(long report) {
        return jdbc.sql("select criterion, points from leader_report_score where leader_report_id = :report order by ordinal")
                .param("report", report)
                .query(Score.class)
                .list()
                .stream()
                .map(score -> new CriterionScore(score.criterion(), score.points(), null))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(LeaderReport report) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into leader_report (leader_review_id, number, results, leadership, shortcomings, measures, common_score, result_score, self_level,
                                                   level_explanation, written_at)
                        values (:review, :number, :results, :leadership, :shortcomings, :measures, :common, :result, :level, :explanation, :written)
                        """)
                .param("review", report.leaderReviewId())
                .param("number", report.number())
                .param("results", report.results())
                .param("leadership", report.leadership())
                .param("shortcomings", report.shortcomings())
                .param("measures", report.measures())
                .param("common", report.commonScore())
                .param("result", report.resultScore())
                .param("level", report.selfLevel().name())
                .param("explanation", report.levelExplanation(), Types.VARCHAR)
                .param("written", report.writtenAt())
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        for (int i = 0; i < report.tasks().size(); i++) {
            ReviewedTask task = report.tasks().get(i);
            jdbc.sql("""
                            insert into leader_report_task (leader_report_id, ordinal, content, assigned_on, due_on, progress, on_time, beyond, evidence)
                            values (:report, :ordinal, :content, :assigned, :due, :progress, :onTime, :beyond, :evidence)
                            """)
                    .param("report", id)
                    .param("ordinal", i)
                    .param("content", task.content())
                    .param("assigned", task.assignedOn(), Types.DATE)
                    .param("due", task.dueOn())
                    .param("progress", task.progress())
                    .param("onTime", task.onTime())
                    .param("beyond", task.beyond())
                    .param("evidence", task.evidence(), Types.VARCHAR)
                    .update();
        }
        for (int i = 0; i < report.scores().size(); i++) {
            jdbc.sql("insert into leader_report_score (leader_report_id, ordinal, criterion, points) values (:report, :ordinal, :criterion, :points)")
                    .param("report", id)
                    .param("ordinal", i)
                    .param("criterion", report.scores().get(i).criterion())
                    .param("points", report.scores().get(i).points())
                    .update();
        }
    }
}
