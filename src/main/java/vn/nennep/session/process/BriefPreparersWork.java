package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.Briefing;
import vn.nennep.session.BriefingFile;
import vn.nennep.session.BriefingQuestion;
import vn.nennep.session.Briefings;
import vn.nennep.session.DiscussionQuestions;
import vn.nennep.session.Finding;
import vn.nennep.session.Outlines;
import vn.nennep.session.PlanChapter;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Trao đổi mục đích, yêu cầu”. What the preparer sent back is offered as it was, with what he wants to talk over beside it. */
@Component
class BriefPreparersWork implements TaskWork {

    private final SessionRepository sessions;
    private final Briefings briefings;
    private final Outlines outlines;
    private final PreparationDueDates dueDates;
    private final PlanChapter planChapter;
    private final AssignmentChapter assignmentChapter;
    private final RulesOfDay rules;
    private final FileStore files;
    private final Words words;

    BriefPreparersWork(
            SessionRepository sessions, Briefings briefings, Outlines outlines, PreparationDueDates dueDates, PlanChapter planChapter,
            AssignmentChapter assignmentChapter, RulesOfDay rules, FileStore files, Words words) {
        this.sessions = sessions;
        this.briefings = briefings;
        this.outlines = outlines;
        this.dueDates = dueDates;
        this.planChapter = planChapter;
        this.assignmentChapter = assignmentChapter;
        this.rules = rules;
        this.files = files;
        this.words = words;
    }

    @Override
    public String task() {
        return "briefPreparers";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        DiscussionQuestions questions = rules.questions(session);
        Map<String, Object> values = new HashMap<>();
        values.put("questionsHint", words.of("session.briefing.questionsHint", questions.minRecommended(), questions.maxRecommended()));
        values.put("questionsMin", questions.minRecommended());
        values.put("questionsMax", questions.maxRecommended());
        values.put("filesHint", words.of("session.outline.filesHint", rules.fileSize(session).megabytes()));
        briefings.latest(session.id()).filter(last -> !outlines.topicGivenUpAfter(session.id(), last.briefedAt())).ifPresent(last -> {
            values.put("purpose", last.purpose());
            values.put("requirements", last.requirements());
            values.put("content", last.content());
            values.put("method", last.method());
            values.put("questions", last.wordings().stream().map(wording -> Map.of("wording", wording)).toList());
            values.put("referenceTexts", last.referenceTexts());
            values.put("files", last.fileIds());
        });
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        briefings.latest(session.id())
                .filter(last -> last.reply() != null && !last.reply().clear())
                .ifPresent(last -> readings.add(Reading.titled(words.of("session.briefing.sentBack"))
                        .text(words.of("session.briefing.toTalkOver"), last.reply().question())
                        .build()));
        assignmentChapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        planChapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        List<BriefingQuestion> questions =
                answers.rows("questions").stream().map(row -> new BriefingQuestion(row.text("wording"))).toList();
        List<Finding> findings = new ArrayList<>();
        rules.questions(session).judge(questions.size()).ifPresent(findings::add);
        rules.fileSize(session).judge("files", files.links(answers.texts("files"))).ifPresent(findings::add);
        Findings.refuseIfAny(findings);
        briefings.give(new Briefing(
                null, session.id(), briefings.nextRound(session.id()), answers.text("purpose"), answers.text("requirements"),
                answers.text("content"), answers.text("method"), questions, answers.text("referenceTexts"),
                answers.texts("files").stream().map(BriefingFile::new).toList(), task.actor(), task.now(), null, null));
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.soon(task));
    }
}
