package vn.nennep.review.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.session.figures.MemberYears;

/** The form “Bản kiểm điểm cá nhân”: what it begins with, and what is made of it. It is the same before and after the meeting. */
@Component
public class SelfReviewSheet {

    private final SelfReviewBook book;
    private final Reviews reviews;
    private final CriteriaSets criteria;
    private final ReviewPrompts prompts;
    private final MemberYears years;
    private final Expressions expressions;
    private final Register register;
    private final Policy policy;
    private final Words words;

    SelfReviewSheet(
            SelfReviewBook book, Reviews reviews, CriteriaSets criteria, ReviewPrompts prompts, MemberYears years, Expressions expressions, Register register,
            Policy policy, Words words) {
        this.book = book;
        this.reviews = reviews;
        this.criteria = criteria;
        this.prompts = prompts;
        this.years = years;
        this.expressions = expressions;
        this.register = register;
        this.policy = policy;
        this.words = words;
    }

    /** By what the member is judged. */
    public List<Criterion> criteria(MemberReview review) {
        return criteria.of(reviews.campaignOf(review), CriteriaSets.Group.of(review.form()), register.unit(review.unitId()).sector());
    }

    /** Everything that the form is filled with: his last version, or what the system knows of the year. */
    public Map<String, Object> values(MemberReview review) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        List<Criterion> by = criteria(review);
        List<Shortcoming> past = past(review);
        Map<String, Object> values = new HashMap<>();
        Optional<SelfReview> last = book.last(review.id());
        last.ifPresentOrElse(version -> values.putAll(of(version, past.size())), () -> {
            List<Map<String, Object>> tasks = tasksOf(review, campaign);
            if (!tasks.isEmpty()) {
                values.put("tasks", tasks);
            }
        });
        values.putIfAbsent("remedies", IntStream.range(0, past.size()).mapToObj(i -> Map.<String, Object>of("shortcoming", Integer.toString(i))).toList());
        values.put(campaign.regime().scored() ? "scores" : "grades", rows(by, last.map(SelfReview::scores).orElse(List.of())));
        values.put("pastShortcomings", IntStream.range(0, past.size()).mapToObj(i -> new Option(Integer.toString(i), past.get(i).content())).toList());
        values.put("criteria", by.stream().map(this::option).toList());
        values.put("gradeOptions", Arrays.stream(CriterionGrade.values()).map(grade -> new Option(grade.name(), grade.label())).toList());
        values.put("levels", Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList());
        values.put("expressions", expressions.options());
        values.put("leads", leads(review));
        values.put("scored", campaign.regime().scored());
        values.put("hasPast", !past.isEmpty());
        values.put("prompted", prompts.asked(review.id()));
        values.put("textHint", words.of("member.form.textHint", least(review, campaign)));
        values.put("formHint", words.of("member.form.formHint", review.form().label(), campaign.campaignYear() + "", review.form().meaning()));
        return values;
    }

    /** A row for each criterion, with what was given. */
    public static List<Map<String, Object>> rows(List<Criterion> by, List<CriterionScore> given) {
        return by.stream()
                .map(criterion -> {
                    Map<String, Object> row = new HashMap<>(Map.of("criterion", criterion.code()));
                    given.stream().filter(score -> score.criterion().equals(criterion.code())).findFirst().ifPresent(score -> {
                        if (score.points() != null) {
                            row.put("points", score.points());
                        }
                        if (score.grade() != null) {
                            row.put("grade", score.grade().name());
                        }
                    });
                    return row;
                })
                .toList();
    }

    private Option option(Criterion criterion) {
        return new Option(
                criterion.code(),
                criterion.points() == null
                        ? criterion.label()
                        : words.of("member.form.criterion", criterion.label(), SelfReviewCheck.points(criterion.points())));
    }

    /** The year's resolutions gave him these. */
    private List<Map<String, Object>> tasksOf(MemberReview review, ReviewCampaign campaign) {
        return years.of(review.memberId(), campaign.campaignYear()).tasks().stream()
                .map(task -> Map.<String, Object>of(
                        "content", shortened(task.content()), "assignedOn", task.assignedOn().toString(), "dueOn", task.dueOn().toString(),
                        "evidence", shortened(words.of("member.form.taskSource", task.topic(), task.product()))))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }

    private static Map<String, Object> of(SelfReview version, int past) {
        Map<String, Object> values = new HashMap<>();
        SelfReviewTexts texts = version.texts();
        put(values, "ideology", texts.ideology());
        put(values, "ethics", texts.ethics());
        put(values, "style", texts.style());
        put(values, "discipline", texts.discipline());
        put(values, "example", texts.example());
        put(values, "pledge", texts.pledge());
        put(values, "leadership", texts.leadership());
        put(values, "promptAnswer", texts.promptAnswer());
        put(values, "responsibility", texts.responsibility());
        put(values, "noShortcomings", texts.noShortcomings());
        values.put("tasks", version.tasks().stream().map(SelfReviewSheet::row).toList());
        values.put("shortcomings", version.shortcomings().stream().map(SelfReviewSheet::row).toList());
        List<Remedy> remedies = version.remedies();
        int known = Math.min(past, remedies.size());
        values.put("remedies", IntStream.range(0, known).mapToObj(i -> row(remedies.get(i), Integer.toString(i))).toList());
        values.put("otherRemedies", remedies.stream().skip(known).map(remedy -> row(remedy, remedy.shortcoming())).toList());
        values.put(
                "measures",
                version.measures().stream()
                        .map(measure -> Map.<String, Object>of("content", measure.content(), "dueOn", measure.dueOn().toString()))
                        .toList());
        put(values, "selfLevel", version.selfLevel() == null ? null : version.selfLevel().name());
        put(values, "levelExplanation", version.levelExplanation());
        return values;
    }

    /** A row of the form's tasks. */
    public static Map<String, Object> row(ReviewedTask task) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "content", task.content(), "dueOn", task.dueOn().toString(), "progress", task.progress(), "onTime", task.onTime(), "beyond", task.beyond()));
        put(row, "assignedOn", task.assignedOn() == null ? null : task.assignedOn().toString());
        put(row, "evidence", task.evidence());
        return row;
    }

    private static Map<String, Object> row(Shortcoming shortcoming) {
        Map<String, Object> row = new HashMap<>(Map.of("content", shortcoming.content(), "cause", shortcoming.cause()));
        put(row, "expression", shortcoming.expression());
        return row;
    }

    private static Map<String, Object> row(Remedy remedy, String shortcoming) {
        Map<String, Object> row = new HashMap<>(Map.of("shortcoming", shortcoming, "progress", remedy.progress()));
        put(row, "remaining", remedy.remaining());
        return row;
    }

    private static void put(Map<String, Object> values, String key, Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /**
     * The next version, checked.
     *
     * @throws Refusal with everything that is wrong
     */
    public SelfReview read(MemberReview review, SelfReviewStage stage, Answers answers, LocalDateTime now) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        List<Criterion> by = criteria(review);
        List<Shortcoming> past = past(review);
        List<CriterionScore> scores = scores(answers, campaign.regime().scored(), by);
        SelfReview version = new SelfReview(
                null, review.id(), book.nextNumber(review.id()), stage, texts(answers), tasks(answers), scores, shortcomings(answers),
                remedies(answers, past), measures(answers), sum(scores, by, CriterionGroup.COMMON), sum(scores, by, CriterionGroup.RESULT),
                answers.choice("selfLevel", RatingLevel.class), answers.text("levelExplanation"), answers.yes("declared"), now, null);
        List<Finding> findings = new SelfReviewCheck(
                        least(review, campaign), leads(review), prompts.asked(review.id()), by, past.size(), stage == SelfReviewStage.COMPLETED,
                        now.toLocalDate())
                .judge(version);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return version;
    }

    private static SelfReviewTexts texts(Answers answers) {
        return new SelfReviewTexts(
                answers.text("ideology"), answers.text("ethics"), answers.text("style"), answers.text("discipline"), answers.text("example"),
                answers.text("pledge"), answers.text("leadership"), answers.text("promptAnswer"), answers.text("responsibility"),
                answers.text("noShortcomings"));
    }

    /** The rows of the form's tasks. */
    public static List<ReviewedTask> tasks(Answers answers) {
        return answers.rows("tasks").stream()
                .map(row -> new ReviewedTask(
                        row.text("content"), row.date("assignedOn"), row.date("dueOn"), row.integer("progress"), row.yes("onTime"), row.yes("beyond"),
                        row.text("evidence")))
                .toList();
    }

    private static List<Shortcoming> shortcomings(Answers answers) {
        return answers.rows("shortcomings").stream()
                .map(row -> new Shortcoming(row.text("content"), row.text("cause"), row.text("expression")))
                .toList();
    }

    /** Those of the earlier year first, each once; then those that he names himself. */
    private static List<Remedy> remedies(Answers answers, List<Shortcoming> past) {
        List<Remedy> remedies = new ArrayList<>();
        List<Answers> rows = answers.rows("remedies");
        for (int i = 0; i < past.size(); i++) {
            String number = Integer.toString(i);
            Answers row = rows.stream()
                    .filter(answer -> number.equals(answer.text("shortcoming")))
                    .findFirst()
                    .orElseThrow(() -> Refusal.at("remedies", "member.remedies.missing"));
            remedies.add(new Remedy(past.get(i).content(), row.integer("progress"), row.text("remaining")));
        }
        answers.rows("otherRemedies").forEach(row -> remedies.add(new Remedy(row.text("shortcoming"), row.integer("progress"), row.text("remaining"))));
        return remedies;
    }

    private static List<Measure> measures(Answers answers) {
        return answers.rows("measures").stream().map(row -> new Measure(row.text("content"), row.date("dueOn"))).toList();
    }

    /**
     * In the order of the criteria, each once.
     *
     * @throws Refusal if one is missing
     */
    public static List<CriterionScore> scores(Answers answers, boolean scored, List<Criterion> by) {
        String list = scored ? "scores" : "grades";
        List<Answers> rows = answers.rows(list);
        return by.stream()
                .map(criterion -> rows.stream()
                        .filter(row -> criterion.code().equals(row.text("criterion")))
                        .findFirst()
                        .map(row -> new CriterionScore(criterion.code(), row.decimal("points"), row.choice("grade", CriterionGrade.class)))
                        .orElseThrow(() -> Refusal.at(list, "member.scores.missing", criterion.label())))
                .toList();
    }

    /** The points of one group of criteria; null where they are graded. */
    public static BigDecimal sum(List<CriterionScore> scores, List<Criterion> by, CriterionGroup group) {
        List<BigDecimal> points = IntStream.range(0, by.size())
                .filter(i -> by.get(i).group() == group && scores.get(i).points() != null)
                .mapToObj(i -> scores.get(i).points())
                .toList();
        return points.isEmpty() ? null : points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The shortcomings that he named in an earlier year. */
    private List<Shortcoming> past(MemberReview review) {
        return book.ofYearBefore(review).map(SelfReview::shortcomings).orElse(List.of());
    }

    private int least(MemberReview review, ReviewCampaign campaign) {
        return policy.on(campaign.judged(), register.lineOf(review.unitId())).integer("review.text.least");
    }

    private static boolean leads(MemberReview review) {
        return review.form() == SelfReviewForm.FORM_2B;
    }
}
