package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.ConclusionMatter;
import vn.nennep.session.ConclusionPoint;
import vn.nennep.session.CourseChapter;
import vn.nennep.session.Evaluation;
import vn.nennep.session.SessionGrade;
import vn.nennep.session.Praise;
import vn.nennep.session.PreparationRepository;
import vn.nennep.session.PreparerComment;
import vn.nennep.session.Preparers;
import vn.nennep.session.PrivateReminder;
import vn.nennep.session.SessionConclusion;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionPreparation;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Sittings;

/** The chair evaluates the session, comments on who prepared it, and concludes ({@code domain.md} A8.1–A8.3, A8.7, P2 form 12). */
@Component
class ConcludeSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final Preparers preparers;
    private final PreparationRepository preparations;
    private final CourseChapter course;
    private final SittingOptions options;
    private final SittingDueDates dueDates;

    ConcludeSessionWork(
            SessionRepository sessions, Sittings sittings, Preparers preparers, PreparationRepository preparations, CourseChapter course,
            SittingOptions options, SittingDueDates dueDates) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.preparers = preparers;
        this.preparations = preparations;
        this.course = course;
        this.options = options;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "concludeSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        SessionOpening opening = sittings.openingOf(task.subject()).orElseThrow();
        List<Option> prepared = options.people(preparers.of(task.subject()).stream().sorted().toList());
        Map<String, Object> data = new HashMap<>();
        data.put("present", options.people(opening.presentMembers()));
        data.put("members", options.members(task.unit(), opening.openedAt().toLocalDate()));
        data.put("preparers", prepared);
        data.put("comments", prepared.stream().map(preparer -> Map.of("member", preparer.value())).toList());
        preparations.findBySessionId(task.subject()).map(SessionPreparation::draftConclusion)
                .ifPresent(draft -> data.put("conclusion", draft));
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return course.read(sessions.session(task.subject()), Readers.committee(task.actor())).stream().toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<PreparerComment> comments = answers.rows("comments").stream()
                .map(row -> new PreparerComment(row.text("member"), row.text("strengths"), row.text("weaknesses")))
                .toList();
        refuseUnlessEach(preparers.of(task.subject()), comments);
        sittings.conclude(SessionConclusion.drawn(
                task.subject(), task.actor(), task.now(), answers.text("conclusion"), evaluation(answers),
                answers.rows("points").stream().map(row -> new ConclusionPoint(row.text("wording"))).toList(),
                comments,
                answers.rows("praises").stream().map(row -> new Praise(row.text("member"), row.text("merit"))).toList(),
                answers.rows("reminders").stream().map(row -> new PrivateReminder(row.text("member"), row.text("wording"))).toList(),
                answers.rows("matters").stream()
                        .map(row -> new ConclusionMatter(
                                row.text("matter"), row.text("requirement"), row.text("solution"), row.text("member")))
                        .toList()));
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private static Evaluation evaluation(Answers answers) {
        return new Evaluation(
                answers.choice("preparationLevel", SessionGrade.class), answers.text("preparation"),
                answers.choice("qualityLevel", SessionGrade.class), answers.text("quality"),
                answers.choice("meaningLevel", SessionGrade.class), answers.text("meaning"),
                answers.choice("effectLevel", SessionGrade.class), answers.text("effect"));
    }

    /** Each who prepared the topic is commented on, once (A8.2). */
    private static void refuseUnlessEach(Set<String> prepared, List<PreparerComment> comments) {
        List<Refusal.Finding> findings = new ArrayList<>();
        Set<String> left = new HashSet<>(prepared);
        for (int row = 0; row < comments.size(); row++) {
            if (!left.remove(comments.get(row).memberId())) {
                findings.add(new Refusal.Finding("comments[" + row + "].member", "session.conclusion.commentTwice"));
            }
        }
        if (!left.isEmpty()) {
            findings.add(new Refusal.Finding("comments", "session.conclusion.commentMissing", left.size()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
