package vn.nennep.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a score must hold: each criterion of the sheet once, within its maximum, in whole steps; a remark where it is at its maximum or below half
 * (A11.2, P4 step 3); weak points with remedy, person and day where any criterion is below its maximum, which a total below 90 implies (P4 step 6).
 *
 * @param step policy {@code score.step}: points are multiples of it
 */
public record ScoreCheck(BigDecimal step) {

    public ScoreCheck {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("score.step: " + step);
        }
    }

    /** @param on the day of scoring; remedies are due on it or later */
    public List<Finding> judge(ScoreSheet sheet, List<ScoredItem> items, List<Weakness> weaknesses, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        Set<String> open = new HashSet<>(sheet.criteria().stream().map(ScoreCriterion::code).toList());
        for (int row = 0; row < items.size(); row++) {
            ScoredItem item = items.get(row);
            if (!open.remove(item.code())) {
                findings.add(Finding.refusal("items[" + row + "].criterion", "session.score.criterionTwice", item.code()));
            }
            judgeItem(item, "items[" + row + "].", findings);
        }
        sheet.criteria().stream()
                .filter(criterion -> open.contains(criterion.code()))
                .forEach(criterion -> findings.add(Finding.refusal("items", "session.score.criterionMissing", criterion.code())));
        if (items.stream().anyMatch(ScoredItem::belowMaximum) && weaknesses.isEmpty()) {
            findings.add(Finding.refusal("weaknesses", "session.score.weaknessMissing"));
        }
        for (int row = 0; row < weaknesses.size(); row++) {
            if (weaknesses.get(row).dueOn().isBefore(on)) {
                findings.add(Finding.refusal("weaknesses[" + row + "].deadline", "session.score.deadlinePassed", row + 1, on));
            }
        }
        return findings;
    }

    private void judgeItem(ScoredItem item, String path, List<Finding> findings) {
        if (item.points().signum() < 0 || item.points().compareTo(BigDecimal.valueOf(item.maximum())) > 0) {
            findings.add(Finding.refusal(path + "points", "session.score.outOfRange", item.code(), item.maximum()));
        } else if (item.points().remainder(step).signum() != 0) {
            findings.add(Finding.refusal(path + "points", "session.score.wrongStep", item.code(), Points.of(step)));
        } else if (!Text.present(item.remark()) && (!item.belowMaximum() || item.belowHalf())) {
            findings.add(Finding.refusal(path + "remark", "session.score.remarkMissing", item.code()));
        }
    }
}
