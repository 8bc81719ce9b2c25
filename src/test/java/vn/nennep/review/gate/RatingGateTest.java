package vn.nennep.review.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.WorkFigures;
import vn.nennep.testing.EngineTest;

/** The gate as the application has it: the year chooses the table, and its verdict can be read aloud. */
@EngineTest
@Import(ReviewHelpers.class)
class RatingGateTest {

    @Autowired
    RatingGate gate;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theYearOfTheCampaignChoosesTheTable() {
        List<CriterionGrade> poor = List.of(CriterionGrade.POOR);
        assertThat(gate.cap(facts(2024, new WorkFigures(null, null, poor, 10, 10, 0, 3, 0)))).isEqualTo(
                new Cap(RatingLevel.NOT_COMPLETED, List.of("GRADE_POOR"), "ratingGateR2023 v1"));
        assertThat(gate.cap(facts(2025, new WorkFigures(new BigDecimal("28.5"), new BigDecimal("61"), List.of(), 10, 10, 0, 3, 0)))).isEqualTo(
                new Cap(RatingLevel.GOOD, List.of("SCORE_BELOW_90"), "ratingGateR2025 v1"));
    }

    @Test
    void aYearOfPointsIsNotJudgedWithoutAScore() {
        assertThatThrownBy(() -> gate.cap(facts(2025, new WorkFigures(null, null, List.of(), 10, 10, 0, 3, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatItSaysCanBeReadAloud() {
        assertThat(gate.explained(new Cap(RatingLevel.EXCELLENT, List.of(), "ratingGateR2025 v1")))
                .isEqualTo("Đạt đủ điều kiện, có thể đề nghị đến mức “Hoàn thành xuất sắc nhiệm vụ”.");
        assertThat(gate.explained(new Cap(RatingLevel.GOOD, List.of("SCORE_BELOW_90", "BEYOND_BELOW_30"), "ratingGateR2025 v1"))).isEqualTo(
                "Mức cao nhất có thể đề nghị là “Hoàn thành tốt nhiệm vụ”. Chưa đạt điều kiện của mức “Hoàn thành xuất sắc nhiệm vụ” vì: "
                        + "tổng điểm dưới 90; chưa đủ 30% nhiệm vụ vượt yêu cầu.");
        assertThat(gate.explained(new Cap(RatingLevel.NOT_COMPLETED, List.of("đơn vị mất đoàn kết"), "ratingGateR2025 v2"))).isEqualTo(
                "Mức cao nhất có thể đề nghị là “Không hoàn thành nhiệm vụ”. Chưa đạt điều kiện của mức “Hoàn thành nhiệm vụ” vì: đơn vị mất đoàn kết. "
                        + "Cấp có thẩm quyền có thể xem xét trường hợp cụ thể và nêu rõ lý do.");
    }

    /** Scores and levels stay out of the engine. */
    @Test
    void theEngineKeepsNoTraceOfWhatWasJudged() {
        gate.cap(facts(2025, new WorkFigures(new BigDecimal("28.5"), new BigDecimal("61"), List.of(), 10, 10, 0, 3, 0)));
        assertThat(jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ like 'ratingGate%'").query(Long.class).single()).isZero();
    }

    private static GateFacts facts(int year, WorkFigures figures) {
        return new GateFacts(year, "CB-PD", false, figures, List.of(), List.of(), null, 0, 0, false);
    }
}
