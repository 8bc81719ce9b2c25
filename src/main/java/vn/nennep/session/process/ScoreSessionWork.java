package vn.nennep.session.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AttendanceStatus;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.Points;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingReading;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.ScoreCheck;
import vn.nennep.session.ScoreCriterion;
import vn.nennep.session.ScoreRepository;
import vn.nennep.session.ScoreSheet;
import vn.nennep.session.ScoreSheetRepository;
import vn.nennep.session.ScoredItem;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionScore;
import vn.nennep.session.Sittings;
import vn.nennep.session.Speech;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.Weakness;

/** “Chấm điểm buổi sinh hoạt”: points by the sheet of the day, weak points and remedies ({@code domain.md} §1.3 row 15, A11.1, P4 steps 3, 6, 7). */
@Component
class ScoreSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final DispatchRepository dispatches;
    private final PostingReading postings;
    private final ScoreRepository scores;
    private final ScoreSheetRepository sheets;
    private final ScoreDecision decision;
    private final RulesOfDay rules;
    private final SittingOptions options;
    private final SittingDueDates dueDates;
    private final Words words;

    ScoreSessionWork(
            SessionRepository sessions, Sittings sittings, DispatchRepository dispatches, PostingReading postings, ScoreRepository scores,
            ScoreSheetRepository sheets, ScoreDecision decision, RulesOfDay rules, SittingOptions options, SittingDueDates dueDates,
            Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.dispatches = dispatches;
        this.postings = postings;
        this.scores = scores;
        this.sheets = sheets;
        this.decision = decision;
        this.rules = rules;
        this.options = options;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "scoreSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        ScoreSheet sheet = sheet(session);
        return Map.of(
                "sheetHint", words.of("session.score.sheetHint", sheet.name(), Points.of(rules.score(session).step())),
                "bandHint", words.of("session.score.bandHint", rules.scoreBands(session).toArray()),
                "criteria", sheet.criteria().stream().map(this::option).toList(),
                "items", sheet.criteria().stream().map(criterion -> Map.of("criterion", criterion.code())).toList(),
                "members", options.members(task.unit(), task.now().toLocalDate()));
    }

    private Option option(ScoreCriterion criterion) {
        return new Option(
                criterion.code(), words.of("session.score.option", criterion.code(), criterion.wording(), criterion.maximum()));
    }

    /** What the points may rest on. */
    @Override
    public List<Reading> reading(OpenTask task) {
        Reading.Builder reading = Reading.titled(words.of("session.score.evidence"));
        sittings.openingOf(task.subject()).ifPresent(opening -> reading.text(
                words.of("session.sitting.rollCall"),
                words.of("session.score.attendance", opening.present(), opening.obliged(), unexcused(opening))));
        sittings.courseOf(task.subject()).ifPresent(course -> reading.text(
                words.of("session.sitting.speeches"),
                words.of(
                        "session.score.speeches", course.speeches().size(),
                        course.speeches().stream().filter(speech -> speech.memberId() != null).map(Speech::memberId).distinct().count())));
        dispatches.findBySessionIdOrderByRound(task.subject()).stream()
                .reduce((one, next) -> next)
                .ifPresent(last -> reading.text(words.of("session.file.notices"), last.timeliness().label()));
        postings.sentences(task.subject(), PostingKind.MATERIALS).stream()
                .reduce((one, next) -> next)
                .ifPresent(last -> reading.text(PostingKind.MATERIALS.label(), last));
        return List.of(reading.build());
    }

    private static long unexcused(SessionOpening opening) {
        return opening.attendance().stream().filter(a -> a.obliged() && a.status() == AttendanceStatus.UNEXCUSED).count();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        ScoreSheet sheet = sheet(session);
        ScoreCheck check = rules.score(session);
        List<ScoredItem> items = answers.rows("items").stream().map(row -> item(row, sheet)).toList();
        List<Weakness> weaknesses = answers.rows("weaknesses").stream().map(ScoreSessionWork::weakness).toList();
        Findings.refuseIfAny(check.judge(sheet, items, weaknesses, task.now().toLocalDate()));
        BigDecimal total = SessionScore.total(items);
        ScoreDecision.Verdict verdict = decision.judge(session, total);
        scores.save(new SessionScore(
                null, session.id(), sheet.code(), items, weaknesses, total, verdict.grade(), verdict.ruleVersion(), task.actor(), task.now(),
                null));
        return Map.of();
    }

    private static ScoredItem item(Answers row, ScoreSheet sheet) {
        ScoreCriterion criterion = sheet.criterion(row.text("criterion")).orElseThrow();
        return new ScoredItem(criterion.code(), criterion.wording(), criterion.maximum(), row.decimal("points"), row.text("remark"));
    }

    private static Weakness weakness(Answers row) {
        return new Weakness(row.text("weakness"), row.text("measure"), row.text("person"), row.date("deadline"));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private ScoreSheet sheet(ThematicSession session) {
        String code = rules.scoreSheet(session);
        return sheets.findById(code).orElseThrow(() -> new IllegalStateException("No score sheet " + code));
    }
}
