package vn.nennep.review.collective.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveReport.Plan;
import vn.nennep.review.collective.CollectiveReport.Remedy;
import vn.nennep.review.collective.CollectiveReport.Score;
import vn.nennep.review.collective.CollectiveReport.Shortcoming;
import vn.nennep.review.collective.CollectiveReport.Texts;
import vn.nennep.review.collective.CollectiveReport.Work;
import vn.nennep.review.collective.CollectiveReport;
import vn.nennep.review.collective.CollectiveIndicators;
import vn.nennep.review.collective.ReportCheck;
import vn.nennep.review.collective.CollectiveReading;

/** Fills the form of Mẫu 01 and reads it, for the draft and for what comes of it after the meeting. */
@Component
class CollectiveReportAnswers {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CriteriaSets criteria;
    private final CollectiveIndicators indicators;
    private final ReviewPrompts prompts;
    private final Register register;
    private final Words words;

    CollectiveReportAnswers(
            Reviews reviews, CollectiveBook book, CriteriaSets criteria, CollectiveIndicators indicators, ReviewPrompts prompts, Register register,
            Words words) {
        this.reviews = reviews;
        this.book = book;
        this.criteria = criteria;
        this.indicators = indicators;
        this.prompts = prompts;
        this.register = register;
        this.words = words;
    }

    /** What was written last, or an empty sheet. */
    Map<String, Object> prefill(UnitReview review) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        List<Criterion> sheet = sheet(review);
        Map<String, Object> data = new HashMap<>();
        data.put("scored", campaign.regime().scored());
        data.put("criteria", sheet.stream().map(this::option).toList());
        data.put("grades", Arrays.stream(CriterionGrade.values()).map(grade -> new Option(grade.name(), grade.label())).toList());
        data.put("levels", Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList());
        List<String> earlier = earlier(review);
        data.put("earlier", earlier.stream().map(text -> new Option(key(earlier, text), text)).toList());
        data.put("hasRemedies", !earlier.isEmpty());
        data.put("hasPrompts", prompted(review));
        data.put("scores", sheet.stream().map(criterion -> Map.of("criterion", criterion.code())).toList());
        data.put("remedies", earlier.stream().map(text -> Map.of("shortcoming", key(earlier, text))).toList());
        book.lastReport(review.id()).ifPresent(report -> fill(data, report, earlier));
        return data;
    }

    private static void fill(Map<String, Object> data, CollectiveReport report, List<String> earlier) {
        Texts texts = report.texts();
        data.put("organization", texts.organization());
        data.put("politics", texts.politics());
        data.put("example", texts.example());
        data.put("cadres", texts.cadres());
        data.put("noShortcomings", texts.noShortcomings());
        data.put("promptsAnswer", texts.promptsAnswer());
        data.put("responsibility", texts.responsibility());
        data.put("corruptionNote", texts.corruptionNote());
        data.put("tasks", report.work().tasks());
        data.put("done", report.work().done());
        data.put("late", report.work().late());
        data.put("beyond", report.work().beyond());
        data.put("corruption", report.work().corruption());
        data.put("shortcomings", report.shortcomings().stream().map(row -> Map.of("content", row.content(), "cause", row.cause())).toList());
        data.put("remedies", report.remedies().stream()
                .map(row -> row(
                        "shortcoming", key(earlier, row.shortcoming()), "donePercent", row.donePercent(), "remaining", row.remaining()))
                .toList());
        data.put("plans", report.plans().stream().map(row -> Map.of("measure", row.measure(), "dueOn", row.dueOn().toString())).toList());
        data.put("scores", report.scores().stream()
                .map(row -> row("criterion", row.code(), "score", row.score(), "grade", row.grade() == null ? null : row.grade().name()))
                .toList());
        data.put("takenOver", report.takenOver());
        data.put("selfLevel", report.selfLevel() == null ? null : report.selfLevel().name());
        data.put("levelReason", report.levelReason());
    }

    /**
     * The report as it was filled in.
     *
     * @throws Refusal naming every field that can't be accepted
     */
    CollectiveReport read(UnitReview review, OpenTask task, Answers answers, boolean complete) {
        Map<String, Criterion> sheet = sheet(review).stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        List<String> earlier = earlier(review);
        Texts texts = new Texts(
                answers.text("organization"), answers.text("politics"), answers.text("example"), answers.text("cadres"), answers.text("noShortcomings"),
                answers.text("promptsAnswer"), answers.text("responsibility"), answers.text("corruptionNote"));
        CollectiveReport report = new CollectiveReport(
                null, review.id(), book.reports(review.id()).size() + 1, complete, texts,
                new Work(
                        answers.integer("tasks"), answers.integer("done"), answers.integer("late"), answers.integer("beyond"), answers.yes("corruption")),
                answers.rows("shortcomings").stream().map(row -> new Shortcoming(row.text("content"), row.text("cause"))).toList(),
                answers.rows("remedies").stream()
                        .map(row -> new Remedy(earlier.get(index(row.text("shortcoming"))), row.integer("donePercent"), row.text("remaining")))
                        .toList(),
                answers.rows("plans").stream().map(row -> new Plan(row.text("measure"), row.date("dueOn"))).toList(),
                answers.rows("scores").stream().map(row -> score(row, sheet.get(row.text("criterion")))).toList(),
                indicators.of(review), complete ? answers.text("takenOver") : null,
                complete ? answers.choice("selfLevel", RatingLevel.class) : null, complete ? answers.text("levelReason") : null, task.actor(), task.now(),
                null);
        List<Finding> findings = new ReportCheck(sheet(review), earlier, prompted(review), commented(review), today(task)).judge(report);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return report;
    }

    private static LocalDate today(OpenTask task) {
        return task.now().toLocalDate();
    }

    private static Score score(Answers row, Criterion criterion) {
        return new Score(
                criterion.code(), criterion.group(), criterion.label(), criterion.points(), criterion.points() == null ? null : row.decimal("score"),
                criterion.points() == null ? row.choice("grade", CriterionGrade.class) : null);
    }

    private List<Criterion> sheet(UnitReview review) {
        var unit = register.unit(review.unitId());
        return criteria.of(
                reviews.campaignOf(review), unit.type().isCell() ? CriteriaSets.Group.CELL : CriteriaSets.Group.COMMITTEE, unit.sector());
    }

    /** What the organisation wrote of its shortcomings the year before. */
    private List<String> earlier(UnitReview review) {
        return book.ofEarlierYear(review).stream()
                .flatMap(report -> Stream.concat(
                        report.shortcomings().stream().map(Shortcoming::content),
                        report.remedies().stream().filter(Remedy::open).map(Remedy::shortcoming)))
                .distinct()
                .toList();
    }

    private boolean prompted(UnitReview review) {
        return prompts.asked(review.id());
    }

    private boolean commented(UnitReview review) {
        return book.comments(review.id()).stream().anyMatch(comment -> comment.body() != null)
                || book.meetings(review.id()).stream().anyMatch(meeting -> !meeting.opinions().isEmpty());
    }

    private Option option(Criterion criterion) {
        return new Option(
                criterion.code(),
                criterion.points() == null
                        ? criterion.label()
                        : words.of("collective.criterion", criterion.label(), CollectiveReading.number(criterion.points())));
    }

    /** The option of an earlier shortcoming: its place, for a text may be long. */
    private static String key(List<String> earlier, String text) {
        return Integer.toString(earlier.indexOf(text));
    }

    private static int index(String key) {
        return Integer.parseInt(key);
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        IntStream.iterate(0, i -> i < pairs.length, i -> i + 2).filter(i -> pairs[i + 1] != null).forEach(i -> row.put((String) pairs[i], pairs[i + 1]));
        return row;
    }
}
