package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.Criterion;
import vn.nennep.review.collective.CollectiveReport.Plan;
import vn.nennep.review.collective.CollectiveReport.Remedy;
import vn.nennep.review.collective.CollectiveReport.Score;
import vn.nennep.review.collective.CollectiveReport.Work;

/**
 * Whether a report says what it must ({@code domain.md} §3.7, P7 row 2), before its figures are judged. Findings name the fields of the form.
 *
 * @param criteria each is to be judged once
 * @param earlier the shortcomings of the year before, each of which is to be answered
 * @param prompted whether the committee above asked something
 * @param commented whether somebody said something on the draft
 * @param today plans lie after it
 */
public record ReportCheck(List<Criterion> criteria, List<String> earlier, boolean prompted, boolean commented, LocalDate today) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public List<Finding> judge(CollectiveReport report) {
        List<Finding> findings = new ArrayList<>();
        shortcomings(report, findings);
        remedies(report.remedies(), findings);
        prompts(report, findings);
        plans(report.plans(), findings);
        work(report.work(), findings);
        scores(report.scores(), findings);
        if (report.work().corruption() && report.texts().corruptionNote() == null) {
            findings.add(new Finding("corruptionNote", "collective.report.corruptionNote"));
        }
        if (report.complete() && commented && report.takenOver() == null) {
            findings.add(new Finding("takenOver", "collective.report.takenOver"));
        }
        return findings;
    }

    private static void shortcomings(CollectiveReport report, List<Finding> findings) {
        if (report.shortcomings().isEmpty() && report.texts().noShortcomings() == null) {
            findings.add(new Finding("noShortcomings", "collective.report.shortcomings"));
        } else if (!report.shortcomings().isEmpty() && report.texts().noShortcomings() != null) {
            findings.add(new Finding("noShortcomings", "collective.report.shortcomingsTwice"));
        }
    }

    private void remedies(List<Remedy> remedies, List<Finding> findings) {
        List<String> answered = remedies.stream().map(Remedy::shortcoming).toList();
        if (!answered.containsAll(earlier) || answered.size() != earlier.size()) {
            findings.add(new Finding("remedies", "collective.report.remedies", earlier.size()));
        }
        for (int i = 0; i < remedies.size(); i++) {
            if (remedies.get(i).open() && remedies.get(i).remaining() == null) {
                findings.add(new Finding("remedies[" + i + "].remaining", "collective.report.remaining"));
            }
        }
    }

    private void prompts(CollectiveReport report, List<Finding> findings) {
        if (prompted && report.texts().promptsAnswer() == null) {
            findings.add(new Finding("promptsAnswer", "collective.report.prompts"));
        }
    }

    private void plans(List<Plan> plans, List<Finding> findings) {
        if (plans.isEmpty()) {
            findings.add(new Finding("plans", "collective.report.plans"));
        }
        for (int i = 0; i < plans.size(); i++) {
            if (!plans.get(i).dueOn().isAfter(today)) {
                findings.add(new Finding("plans[" + i + "].dueOn", "collective.report.planDue"));
            }
        }
    }

    private static void work(Work work, List<Finding> findings) {
        if (work.tasks() == 0) {
            findings.add(new Finding("tasks", "collective.report.tasks"));
        }
        atMost("done", work.done(), "tasks", work.tasks(), findings);
        atMost("late", work.late(), "done", work.done(), findings);
        atMost("beyond", work.beyond(), "done", work.done(), findings);
    }

    private static void atMost(String field, int part, String of, int whole, List<Finding> findings) {
        if (part > whole) {
            findings.add(new Finding(field, "collective.report.atMost." + of, part, whole));
        }
    }

    private void scores(List<Score> scores, List<Finding> findings) {
        List<String> judged = scores.stream().map(Score::code).toList();
        List<String> asked = criteria.stream().map(Criterion::code).toList();
        if (judged.size() != asked.size() || !judged.stream().collect(Collectors.toSet()).containsAll(asked)) {
            findings.add(new Finding("scores", "collective.report.criteria", asked.size()));
            return;
        }
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            if (score.points() == null && score.grade() == null) {
                findings.add(new Finding("scores[" + i + "].grade", "collective.report.grade"));
            } else if (score.points() != null && score.score() == null) {
                findings.add(new Finding("scores[" + i + "].score", "collective.report.score"));
            } else if (score.points() != null && score.score().compareTo(score.points()) > 0) {
                findings.add(new Finding("scores[" + i + "].score", "collective.report.scoreMost", plain(score.points())));
            } else if (score.points() != null && score.score().remainder(HALF).signum() != 0) {
                findings.add(new Finding("scores[" + i + "].score", "collective.report.scoreStep"));
            }
        }
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
