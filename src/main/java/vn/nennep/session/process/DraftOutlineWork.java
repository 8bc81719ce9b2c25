package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.BriefingChapter;
import vn.nennep.session.Briefings;
import vn.nennep.session.DiscussionQuestions;
import vn.nennep.session.Finding;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineCheck;
import vn.nennep.session.OutlineFile;
import vn.nennep.session.OutlineQuestion;
import vn.nennep.session.OutlineResolutionChapter;
import vn.nennep.session.OutlineReview;
import vn.nennep.session.OutlineSection;
import vn.nennep.session.OutlineStage;
import vn.nennep.session.OutlineTexts;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.Outlines;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SecrecyLevel;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/**
 * “Xây dựng đề cương” by the common template (A4.1). A first version begins with the committee's questions; a returned one is offered as it was, with the
 * reviewer's reason beside it.
 */
@Component
class DraftOutlineWork implements TaskWork {

    private static final Map<String, String> FIELDS = Map.of(
            "sections." + OutlineSection.BASIS, "basis",
            "sections." + OutlineSection.PURPOSE, "purpose",
            "sections." + OutlineSection.CONTENT, "content",
            "sections." + OutlineSection.SITUATION, "situation",
            "sections." + OutlineSection.SOLUTIONS, "solutions",
            "sections." + OutlineSection.DRAFT_CONCLUSION, "draftConclusion",
            "sections." + OutlineSection.EXECUTION, "execution");

    private final SessionRepository sessions;
    private final Outlines outlines;
    private final AssignmentRepository assignments;
    private final Briefings briefings;
    private final OutlineResolutionChapter resolutionChapter;
    private final BriefingChapter briefingChapter;
    private final AssignmentChapter assignmentChapter;
    private final OutlineChapter outlineChapter;
    private final FileStore files;
    private final RulesOfDay rules;
    private final Words words;

    DraftOutlineWork(
            SessionRepository sessions, Outlines outlines, AssignmentRepository assignments, Briefings briefings,
            OutlineResolutionChapter resolutionChapter, BriefingChapter briefingChapter, AssignmentChapter assignmentChapter,
            OutlineChapter outlineChapter, FileStore files, RulesOfDay rules, Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.assignments = assignments;
        this.briefings = briefings;
        this.resolutionChapter = resolutionChapter;
        this.briefingChapter = briefingChapter;
        this.assignmentChapter = assignmentChapter;
        this.outlineChapter = outlineChapter;
        this.files = files;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String task() {
        return "draftOutline";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        OutlineCheck check = rules.outline(session);
        DiscussionQuestions recommended = check.recommended();
        Map<String, Object> values = outlines.toGoOnFrom(session.id()).map(DraftOutlineWork::values).orElseGet(() -> asked(session));
        values.put("templateHint", words.of("session.outline.templateHint", rules.outlineTemplate(session)));
        values.put("questionsHint", words.of("session.outline.questionsHint", recommended.minRecommended(), recommended.maxRecommended()));
        values.put("questionsMin", recommended.minRecommended());
        values.put("questionsMax", recommended.maxRecommended());
        values.put("minutesHint", words.of("session.outline.minutesHint", check.minMinutes(), check.maxMinutes()));
        values.put("filesHint", words.of("session.outline.filesHint", rules.fileSize(session).megabytes()));
        return values;
    }

    /** The committee's questions, for a first version. */
    private Map<String, Object> asked(ThematicSession session) {
        Map<String, Object> values = new HashMap<>();
        briefings.latest(session.id())
                .ifPresent(briefing -> values.put("questions", briefing.wordings().stream().map(wording -> Map.of("wording", wording)).toList()));
        return values;
    }

    private static Map<String, Object> values(OutlineVersion last) {
        Map<String, Object> values = new HashMap<>();
        last.texts().bySection().forEach((section, text) -> values.put(FIELDS.get("sections." + section), text));
        values.put("questions", last.questions().stream().map(DraftOutlineWork::row).toList());
        values.put("files", last.fileIds());
        values.put("presentationMinutes", last.presentationMinutes());
        values.put("secrecy", last.secrecy().name());
        return values;
    }

    private static Map<String, Object> row(OutlineQuestion question) {
        return question.section() == null
                ? Map.of("wording", question.wording())
                : Map.of("wording", question.wording(), "section", question.section().name());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<Reading> readings = new ArrayList<>();
        outlines.latest(task.subject())
                .filter(last -> last.review() != null)
                .ifPresent(last -> readings.add(Reading.titled(words.of("session.file.returned", last.number()))
                        .text(words.of("session.file.returnReason"), last.review().returnReason())
                        .text(words.of("session.file.remark"), last.review().remark())
                        .text(words.of("session.file.notYet"), lacking(last.review()))
                        .build()));
        ThematicSession session = sessions.session(task.subject());
        List.of(resolutionChapter, briefingChapter, assignmentChapter, outlineChapter)
                .forEach(chapter -> chapter.read(session, Readers.preparer(task.actor())).ifPresent(readings::add));
        return readings;
    }

    private String lacking(OutlineReview review) {
        List<String> lacking = new ArrayList<>();
        note(review.onTopic(), "session.review.onTopic", lacking);
        note(review.practical(), "session.review.practical", lacking);
        note(review.concrete(), "session.review.concrete", lacking);
        note(review.clearQuestions(), "session.review.clearQuestions", lacking);
        note(review.concise(), "session.review.concise", lacking);
        return String.join("\n", lacking);
    }

    private void note(boolean fulfilled, String code, List<String> lacking) {
        if (!fulfilled) {
            lacking.add("– " + words.of(code));
        }
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        OutlineVersion outline = new OutlineVersion(
                null, session.id(), outlines.nextNumber(session.id()), rules.outlineTemplate(session), texts(answers), questions(answers),
                answers.texts("files").stream().map(OutlineFile::new).toList(), answers.integer("presentationMinutes"),
                answers.choice("secrecy", SecrecyLevel.class), task.actor(), task.now(), null, null);
        List<Finding> findings = new ArrayList<>(
                rules.outline(session).judge(outline.toCheck(), OutlineStage.DRAFT).stream().map(DraftOutlineWork::atItsField).toList());
        rules.fileSize(session).judge("files", files.links(outline.fileIds())).ifPresent(findings::add);
        Findings.refuseIfAny(findings);
        outlines.submit(outline);
        return Map.of();
    }

    private static OutlineTexts texts(Answers answers) {
        return new OutlineTexts(
                answers.text("basis"), answers.text("purpose"), answers.text("content"), answers.text("situation"),
                answers.text("solutions"), answers.text("draftConclusion"), answers.text("execution"));
    }

    private static List<OutlineQuestion> questions(Answers answers) {
        return answers.rows("questions").stream()
                .map(row -> new OutlineQuestion(row.text("wording"), row.choice("section", OutlineSection.class)))
                .toList();
    }

    private static Finding atItsField(Finding finding) {
        return finding.at(FIELDS.getOrDefault(finding.field(), finding.field()));
    }

    /** The agreed day; once returned, the last day on which there is still time for the review. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return outlines.ofPreparers(task.subject()).isPresent()
                ? Optional.of(DayEnd.of(rules.milestones(sessions.session(task.subject())).reviewBy()))
                : assignments.findBySessionId(task.subject()).map(assignment -> DayEnd.of(assignment.draftDue()));
    }
}
