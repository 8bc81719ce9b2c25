package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.Finding;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineDecision;
import vn.nennep.session.OutlineReview;
import vn.nennep.session.OutlineStage;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.Outlines;
import vn.nennep.session.Preparers;
import vn.nennep.session.ReviewerRule;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Thẩm duyệt đề cương”: who prepared it doesn't approve it; a return has its reason. */
@Component
class ReviewOutlineWork implements TaskWork {

    private final SessionRepository sessions;
    private final Outlines outlines;
    private final Preparers preparers;
    private final OutlineChapter outlineChapter;
    private final AssignmentChapter assignmentChapter;
    private final RulesOfDay rules;
    private final Words words;

    ReviewOutlineWork(
            SessionRepository sessions, Outlines outlines, Preparers preparers, OutlineChapter outlineChapter,
            AssignmentChapter assignmentChapter, RulesOfDay rules, Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.preparers = preparers;
        this.outlineChapter = outlineChapter;
        this.assignmentChapter = assignmentChapter;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String task() {
        return "reviewOutline";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        outlineChapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        String notes = rules.outline(session).judge(handedIn(task).toCheck(), OutlineStage.REVIEW).stream()
                .map(finding -> "– " + words.of(finding.code(), finding.arguments().toArray()))
                .collect(Collectors.joining("\n"));
        if (!notes.isEmpty()) {
            readings.add(Reading.titled(words.of("session.file.notes")).text(null, notes).build());
        }
        assignmentChapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        OutlineVersion outline = handedIn(task);
        boolean approved = answers.choice("decision", OutlineDecision.class) == OutlineDecision.APPROVED;
        List<Finding> findings = new ArrayList<>();
        ReviewerRule.judge(task.actor(), preparers.of(session.id())).ifPresent(findings::add);
        if (approved) {
            rules.outline(session).judge(outline.toCheck(), OutlineStage.REVIEW).stream()
                    .map(finding -> new Finding(finding.weight(), "decision", finding.code(), finding.arguments()))
                    .forEach(findings::add);
        }
        Findings.refuseIfAny(findings);
        List<String> fulfilled = answers.texts("checklist");
        outlines.review(outline, new OutlineReview(
                approved ? OutlineDecision.APPROVED : OutlineDecision.RETURNED,
                fulfilled.contains("onTopic"), fulfilled.contains("practical"), fulfilled.contains("concrete"),
                fulfilled.contains("clearQuestions"), fulfilled.contains("concise"),
                answers.text("remark"), approved ? null : answers.text("returnReason"), task.actor(), task.now()));
        return Map.of(SessionVariables.OUTLINE_APPROVED, approved);
    }

    private OutlineVersion handedIn(OpenTask task) {
        return outlines.latest(task.subject())
                .orElseThrow(() -> new IllegalStateException("No outline to review in session " + task.subject()));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(rules.milestones(sessions.session(task.subject())).reviewBy()));
    }
}
