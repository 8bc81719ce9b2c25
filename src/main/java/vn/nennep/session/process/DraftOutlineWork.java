package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.Finding;
import vn.nennep.session.OutlineFile;
import vn.nennep.session.OutlineQuestion;
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

/** “Xây dựng đề cương”. A returned outline is offered as it was, with the reviewer's reason beside it. */
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
    private final AssignmentChapter chapter;
    private final RulesOfDay rules;
    private final Words words;

    DraftOutlineWork(
            SessionRepository sessions, Outlines outlines, AssignmentRepository assignments, AssignmentChapter chapter, RulesOfDay rules,
            Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.assignments = assignments;
        this.chapter = chapter;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String task() {
        return "draftOutline";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return outlines.latest(task.subject()).map(DraftOutlineWork::values).orElse(Map.of());
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
        chapter.read(sessions.session(task.subject()), Readers.preparer(task.actor())).ifPresent(readings::add);
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
                null, session.id(), outlines.nextNumber(session.id()), texts(answers), questions(answers),
                answers.texts("files").stream().map(OutlineFile::new).toList(), answers.integer("presentationMinutes"),
                answers.choice("secrecy", SecrecyLevel.class), task.actor(), task.now(), null, null);
        Findings.refuseIfAny(
                rules.outline(session).judge(outline.toCheck(), OutlineStage.DRAFT).stream().map(DraftOutlineWork::atItsField).toList());
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
        return new Finding(finding.weight(), FIELDS.getOrDefault(finding.field(), finding.field()), finding.code(), finding.arguments());
    }

    /** The agreed day; once returned, the last day on which there is still time for the review. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return outlines.latest(task.subject()).isPresent()
                ? Optional.of(DayEnd.of(rules.milestones(sessions.session(task.subject())).reviewBy()))
                : assignments.findBySessionId(task.subject()).map(assignment -> DayEnd.of(assignment.draftDue()));
    }
}
