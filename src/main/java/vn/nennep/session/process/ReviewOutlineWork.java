package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.BriefingChapter;
import vn.nennep.session.Briefings;
import vn.nennep.session.Finding;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineCheck;
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

/** “Thẩm duyệt đề cương”: who prepared it doesn't approve it; a return has its reason, and after a few of them the committee decides (P2 rows 6, 6b). */
@Component
class ReviewOutlineWork implements TaskWork {

    private final SessionRepository sessions;
    private final Outlines outlines;
    private final Preparers preparers;
    private final OutlineChapter outlineChapter;
    private final Briefings briefings;
    private final BriefingChapter briefingChapter;
    private final AssignmentChapter assignmentChapter;
    private final RulesOfDay rules;
    private final Words words;

    ReviewOutlineWork(
            SessionRepository sessions, Outlines outlines, Preparers preparers, OutlineChapter outlineChapter, Briefings briefings,
            BriefingChapter briefingChapter, AssignmentChapter assignmentChapter, RulesOfDay rules, Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.preparers = preparers;
        this.outlineChapter = outlineChapter;
        this.briefings = briefings;
        this.briefingChapter = briefingChapter;
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
        Reading.Builder notes = Reading.titled(words.of("session.file.notes")).text(null, Finding.lines(noticed(session, handedIn(task)), words));
        long returns = outlines.returns(session.id());
        if (returns > 0) {
            notes.text(null, words.of("session.review.returnedBefore", returns, rules.maxReturns(session)));
        }
        if (!notes.isEmpty()) {
            readings.add(notes.build());
        }
        List.of(briefingChapter, assignmentChapter)
                .forEach(chapter -> chapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add));
        return readings;
    }

    /** What the rules would refuse or only remark, and the committee's questions that were left out. */
    private List<Finding> noticed(ThematicSession session, OutlineVersion outline) {
        List<Finding> findings = new ArrayList<>(rules.outline(session).judge(outline.toCheck(), OutlineStage.REVIEW));
        briefings.latest(session.id())
                .ifPresent(briefing -> findings.addAll(OutlineCheck.leftOut(outline.toCheck(), briefing.wordings())));
        return findings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        OutlineVersion outline = handedIn(task);
        boolean approved = answers.choice("decision", OutlineDecision.class) == OutlineDecision.APPROVED;
        List<Finding> findings = new ArrayList<>();
        Set<String> parties = new HashSet<>(preparers.of(session.id()));
        parties.add(outline.submittedBy());
        ReviewerRule.judge(task.actor(), parties).ifPresent(findings::add);
        if (approved) {
            rules.outline(session).judge(outline.toCheck(), OutlineStage.REVIEW).stream()
                    .map(finding -> finding.at("decision"))
                    .forEach(findings::add);
        }
        Findings.refuseIfAny(findings);
        List<String> fulfilled = answers.texts("checklist");
        outlines.review(outline, new OutlineReview(
                approved ? OutlineDecision.APPROVED : OutlineDecision.RETURNED,
                fulfilled.contains("onTopic"), fulfilled.contains("practical"), fulfilled.contains("concrete"),
                fulfilled.contains("clearQuestions"), fulfilled.contains("concise"),
                answers.text("remark"), approved ? null : answers.text("returnReason"), task.actor(), task.now()));
        return Map.of(
                SessionVariables.OUTLINE_APPROVED, approved,
                SessionVariables.OUTLINE_ESCALATED, !approved && outlines.returns(session.id()) >= rules.maxReturns(session));
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
