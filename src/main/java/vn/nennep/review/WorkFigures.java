package vn.nennep.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a member or an organisation says of the year in figures; the rating gate judges it.
 *
 * @param commonScore 0 to 30 by halves; null under {@link Regime#R2023}
 * @param resultScore 0 to 70 by halves; null under {@link Regime#R2023}
 * @param grades of the criteria; empty under {@link Regime#R2025}
 * @param tasks how many tasks there were
 * @param done of them those that were done, late ones included
 * @param late of the done ones those that were late
 * @param beyond of the done ones those with more than was required
 * @param openShortcomings shortcomings of earlier years that aren't put right
 */
public record WorkFigures(
        BigDecimal commonScore, BigDecimal resultScore, List<CriterionGrade> grades, int tasks, int done, int late, int beyond, int openShortcomings) {

    public WorkFigures {
        grades = List.copyOf(grades);
        if (done > tasks || late > done || beyond > done || tasks < 0 || late < 0 || beyond < 0 || openShortcomings < 0) {
            throw new IllegalArgumentException("These figures contradict each other");
        }
    }

    /** Of 100; null under {@link Regime#R2023}. */
    public BigDecimal score() {
        return commonScore == null || resultScore == null ? null : commonScore.add(resultScore);
    }
}
