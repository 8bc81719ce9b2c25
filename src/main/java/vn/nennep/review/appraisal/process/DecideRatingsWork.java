package vn.nennep.review.appraisal.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.appraisal.AppraisalDueDates;
import vn.nennep.review.appraisal.CommitteeVote;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DecisionReading;
import vn.nennep.review.appraisal.Decisions;
import vn.nennep.review.appraisal.LevelVotes;
import vn.nennep.review.appraisal.RatedTarget;
import vn.nennep.review.appraisal.RatedTargets;

/**
 * What the committee decided in its meeting ({@code domain.md} P6 row 17, P8 row 12): members who weren't voted on by themselves stand as they were appraised;
 * organisations are always voted on one by one.
 */
@Component
class DecideRatingsWork implements TaskWork {

    private static final String DEFER = "DEFER";
    private static final List<String> VOTES = List.of("votesExcellent", "votesGood", "votesCompleted", "votesNotCompleted");

    private final Decisions decisions;
    private final DecisionDesk desk;
    private final DecisionReading reading;
    private final RatedTargets targets;
    private final Reviews reviews;
    private final AppraisalDueDates due;
    private final Words words;

    DecideRatingsWork(
            Decisions decisions, DecisionDesk desk, DecisionReading reading, RatedTargets targets, Reviews reviews, AppraisalDueDates due, Words words) {
        this.decisions = decisions;
        this.desk = desk;
        this.reading = reading;
        this.targets = targets;
        this.reviews = reviews;
        this.due = due;
        this.words = words;
    }

    @Override
    public String task() {
        return "decideRatings";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        List<RatedTarget> pending = targets.of(desk.pending(task.subject(), task.unit()).keySet());
        List<Option> levels = new ArrayList<>(Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList());
        levels.add(new Option(DEFER, words.of("decision.defer")));
        Map<String, Object> values = new HashMap<>();
        values.put("targets", pending.stream().map(target -> new Option(Long.toString(target.id()), target.choice())).toList());
        values.put("levels", levels);
        values.put("heldOn", task.now().toLocalDate().toString());
        values.put("hasMembers", pending.stream().anyMatch(RatedTarget::ofMember));
        values.put("quotaPage", words.of("decision.quotaPage", "/xep-loai/han-muc/" + task.subject()));
        values.put("separate", pending.stream().filter(target -> !target.ofMember() || target.aboveCap(target.appraised())).map(DecideRatingsWork::row).toList());
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forDecision(reviews.campaign(task.subject()), task.unit());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        CommitteeVote vote = new CommitteeVote(
                answers.date("heldOn"), answers.integer("present"), answers.integer("listVotes"),
                answers.rows("separate").stream().map(DecideRatingsWork::separate).toList(), answers.text("quotaReason"));
        Decisions.Prepared prepared = decisions.prepare(task.subject(), task.unit(), vote, task.actor(), task.now());
        return Map.of(
                AppraisalVariables.DECISION, prepared.decision(), AppraisalVariables.DECIDER, task.actor(), AppraisalVariables.ABOVE_CAP,
                prepared.aboveCap());
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(due.decision(task.subject(), task.unit(), task.now().toLocalDate()));
    }

    private static Map<String, Object> row(RatedTarget target) {
        return Map.of("target", Long.toString(target.id()), "level", target.appraised().name());
    }

    private static CommitteeVote.Separate separate(Answers row) {
        boolean deferred = row.text("level").equals(DEFER);
        if (!deferred && VOTES.stream().noneMatch(row::has)) {
            throw Refusal.at(row.field("votesExcellent"), "decision.votes.missing");
        }
        return new CommitteeVote.Separate(
                Long.parseLong(row.text("target")), deferred ? null : row.choice("level", RatingLevel.class),
                deferred
                        ? null
                        : new LevelVotes(votes(row, "votesExcellent"), votes(row, "votesGood"), votes(row, "votesCompleted"), votes(row, "votesNotCompleted")),
                row.text("reason"), row.field(""));
    }

    private static int votes(Answers row, String key) {
        return row.has(key) ? row.integer(key) : 0;
    }
}
