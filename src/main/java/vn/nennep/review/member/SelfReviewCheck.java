package vn.nennep.review.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.Criterion;

/**
 * Whether a self-review says what it has to ({@code domain.md} P6 form 4).
 *
 * @param leastText how many characters each text of block I has at least; policy {@code review.text.least}
 * @param leads he leads or manages: form 2B
 * @param prompted the superior asked for something to be looked at
 * @param criteria by which he judges himself
 * @param past how many shortcomings of an earlier year he has to answer for; they come first among the remedies
 * @param levelNeeded whether the level that he takes may not be left open
 * @param today when it is handed in
 */
public record SelfReviewCheck(
        int leastText, boolean leads, boolean prompted, List<Criterion> criteria, int past, boolean levelNeeded, LocalDate today) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public SelfReviewCheck {
        criteria = List.copyOf(criteria);
    }

    /** Everything that is wrong, each at its field of the form. */
    public List<Finding> judge(SelfReview review) {
        List<Finding> findings = new ArrayList<>();
        texts(review.texts(), findings);
        tasks(review.tasks(), findings);
        shortcomings(review, findings);
        remedies(review.remedies(), findings);
        measures(review.measures(), findings);
        scores(criteria, review.scores(), findings);
        if (levelNeeded && review.selfLevel() == null) {
            findings.add(new Finding("selfLevel", "member.level.missing"));
        }
        return findings;
    }

    private void texts(SelfReviewTexts texts, List<Finding> findings) {
        longEnough("ideology", texts.ideology(), findings);
        longEnough("ethics", texts.ethics(), findings);
        longEnough("style", texts.style(), findings);
        longEnough("discipline", texts.discipline(), findings);
        longEnough("example", texts.example(), findings);
        longEnough("pledge", texts.pledge(), findings);
        if (leads) {
            longEnough("leadership", texts.leadership(), findings);
        }
        if (prompted && texts.promptAnswer() == null) {
            findings.add(new Finding("promptAnswer", "member.promptAnswer.missing"));
        }
    }

    private void longEnough(String field, String text, List<Finding> findings) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length < leastText) {
            findings.add(new Finding(field, "member.text.tooShort", leastText, length));
        }
    }

    /** Whether tasks are named, and each agrees with itself. */
    public static void tasks(List<ReviewedTask> tasks, List<Finding> findings) {
        if (tasks.isEmpty()) {
            findings.add(new Finding("tasks", "member.tasks.missing"));
        }
        for (int i = 0; i < tasks.size(); i++) {
            ReviewedTask task = tasks.get(i);
            String row = "tasks[" + i + "].";
            if (!task.done() && task.onTime()) {
                findings.add(new Finding(row + "onTime", "member.tasks.notDoneOnTime"));
            }
            if (!task.done() && task.beyond()) {
                findings.add(new Finding(row + "beyond", "member.tasks.notDoneBeyond"));
            }
            if (task.assignedOn() != null && task.assignedOn().isAfter(task.dueOn())) {
                findings.add(new Finding(row + "dueOn", "member.tasks.dueBeforeAssigned"));
            }
        }
    }

    private static void shortcomings(SelfReview review, List<Finding> findings) {
        if (review.shortcomings().isEmpty() && review.texts().noShortcomings() == null) {
            findings.add(new Finding("shortcomings", "member.shortcomings.missing"));
        }
        if (!review.shortcomings().isEmpty() && review.texts().noShortcomings() != null) {
            findings.add(new Finding("noShortcomings", "member.shortcomings.both"));
        }
    }

    private void remedies(List<Remedy> remedies, List<Finding> findings) {
        for (int i = 0; i < remedies.size(); i++) {
            Remedy remedy = remedies.get(i);
            String row = i < past ? "remedies[" + i + "]." : "otherRemedies[" + (i - past) + "].";
            if (remedy.open() && remedy.remaining() == null) {
                findings.add(new Finding(row + "remaining", "member.remedies.remaining"));
            }
        }
    }

    private void measures(List<Measure> measures, List<Finding> findings) {
        if (measures.isEmpty()) {
            findings.add(new Finding("measures", "member.measures.missing"));
        }
        for (int i = 0; i < measures.size(); i++) {
            if (!measures.get(i).dueOn().isAfter(today)) {
                findings.add(new Finding("measures[" + i + "].dueOn", "member.measures.past"));
            }
        }
    }

    /** Whether no criterion has more points than it gives, and all of them halves at most; {@code scores} in the order of the criteria. */
    public static void scores(List<Criterion> criteria, List<CriterionScore> scores, List<Finding> findings) {
        for (int i = 0; i < scores.size(); i++) {
            CriterionScore score = scores.get(i);
            BigDecimal most = criteria.get(i).points();
            if (most == null) {
                continue;
            }
            if (score.points().compareTo(most) > 0) {
                findings.add(new Finding("scores[" + i + "].points", "member.scores.tooMany", points(most)));
            } else if (score.points().multiply(TWO).stripTrailingZeros().scale() > 0) {
                findings.add(new Finding("scores[" + i + "].points", "member.scores.halves"));
            }
        }
    }

    /** As people write it: 12 or 12,5. */
    public static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
