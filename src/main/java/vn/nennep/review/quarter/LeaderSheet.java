package vn.nennep.review.quarter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Regime;
import vn.nennep.review.member.CriterionScore;
import vn.nennep.review.member.SelfReviewCheck;
import vn.nennep.review.member.SelfReviewSheet;
import vn.nennep.session.figures.MemberYear.Given;
import vn.nennep.session.figures.MemberYears;

/** The form “Bản tự đánh giá quý”: what it begins with, and what is made of it. */
@Component
public class LeaderSheet {

    private static final int LONGEST = 2000;

    private final LeaderReviews reviews;
    private final LeaderReports reports;
    private final QuarterRules rules;
    private final CriteriaSets criteria;
    private final MemberYears years;
    private final Words words;

    LeaderSheet(LeaderReviews reviews, LeaderReports reports, QuarterRules rules, CriteriaSets criteria, MemberYears years, Words words) {
        this.reviews = reviews;
        this.reports = reports;
        this.rules = rules;
        this.criteria = criteria;
        this.years = years;
        this.words = words;
    }

    /** By what every leader is judged: as in the year. */
    List<Criterion> criteria() {
        return criteria.common(Regime.R2025, Group.FORM_2B);
    }

    /** His last version, or what the cell's resolutions gave him for the quarter. */
    public Map<String, Object> values(LeaderReview review) {
        Quarter quarter = reviews.campaignOf(review).period();
        Map<String, Object> values = new HashMap<>();
        Optional<LeaderReport> last = reports.last(review.id());
        last.ifPresentOrElse(report -> {
            values.put("results", report.results());
            values.put("leadership", report.leadership());
            values.put("shortcomings", report.shortcomings());
            values.put("measures", report.measures());
            values.put("tasks", report.tasks().stream().map(SelfReviewSheet::row).toList());
            values.put("selfLevel", report.selfLevel().name());
            if (report.levelExplanation() != null) {
                values.put("levelExplanation", report.levelExplanation());
            }
        }, () -> {
            List<Map<String, Object>> tasks = tasks(review, quarter);
            if (!tasks.isEmpty()) {
                values.put("tasks", tasks);
            }
        });
        values.put("scores", SelfReviewSheet.rows(criteria(), last.map(LeaderReport::scores).orElse(List.of())));
        values.put("criteria", criteria().stream()
                .map(criterion -> new Option(
                        criterion.code(), words.of("member.form.criterion", criterion.label(), SelfReviewCheck.points(criterion.points()))))
                .toList());
        values.put("levels", levels());
        values.put("quarterHint", words.of("quarter.form.hint", quarter.label(), quarter.first(), quarter.last()));
        values.put("textHint", words.of("member.form.textHint", least(review, quarter)));
        return values;
    }

    public static List<Option> levels() {
        return Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList();
    }

    private List<Map<String, Object>> tasks(LeaderReview review, Quarter quarter) {
        return years.of(review.memberId(), quarter.year()).tasks().stream()
                .filter(task -> quarter.contains(task.dueOn()))
                .map(task -> Map.<String, Object>of(
                        "content", shortened(task.content()), "assignedOn", task.assignedOn().toString(), "dueOn", task.dueOn().toString(), "evidence",
                        shortened(source(task))))
                .toList();
    }

    private String source(Given task) {
        return words.of("member.form.taskSource", task.topic(), task.product());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /**
     * The next version, checked.
     *
     * @throws Refusal with everything that is wrong
     */
    public LeaderReport read(LeaderReview review, Answers answers, LocalDateTime now) {
        Quarter quarter = reviews.campaignOf(review).period();
        List<Criterion> by = criteria();
        List<CriterionScore> scores = SelfReviewSheet.scores(answers, true, by);
        LeaderReport report = new LeaderReport(
                review.id(), reports.nextNumber(review.id()), answers.text("results"), answers.text("leadership"), answers.text("shortcomings"),
                answers.text("measures"), SelfReviewSheet.tasks(answers), scores, SelfReviewSheet.sum(scores, by, CriterionGroup.COMMON),
                SelfReviewSheet.sum(scores, by, CriterionGroup.RESULT), answers.choice("selfLevel", RatingLevel.class), answers.text("levelExplanation"), now);
        List<Finding> findings = new ArrayList<>();
        int least = least(review, quarter);
        longEnough("results", report.results(), least, findings);
        longEnough("leadership", report.leadership(), least, findings);
        SelfReviewCheck.tasks(report.tasks(), findings);
        SelfReviewCheck.scores(by, scores, findings);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return report;
    }

    private static void longEnough(String field, String text, int least, List<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            findings.add(new Finding(field, "member.text.tooShort", least, length));
        }
    }

    private int least(LeaderReview review, Quarter quarter) {
        return rules.rules(review.unitId(), quarter).integer("review.text.least");
    }
}
