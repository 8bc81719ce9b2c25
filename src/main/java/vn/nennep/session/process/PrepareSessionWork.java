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
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AgendaItem;
import vn.nennep.session.AgendaItemKind;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.FocalPoint;
import vn.nennep.session.OpenMatters;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.Outlines;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.ReadableTime;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Hội ý và chuẩn bị buổi sinh hoạt”: an agenda to begin with is made from the outline. */
@Component
class PrepareSessionWork implements TaskWork {

    private static final int MOST_FOCAL_POINTS = 3;

    private final SessionRepository sessions;
    private final Outlines outlines;
    private final AssignmentRepository assignments;
    private final SessionPlanning planning;
    private final OutlineChapter chapter;
    private final OpenMatters matters;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final Words words;

    PrepareSessionWork(
            SessionRepository sessions, Outlines outlines, AssignmentRepository assignments, SessionPlanning planning,
            OutlineChapter chapter, OpenMatters matters, RulesOfDay rules, CellMembers members, Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.assignments = assignments;
        this.planning = planning;
        this.chapter = chapter;
        this.matters = matters;
        this.rules = rules;
        this.members = members;
        this.words = words;
    }

    @Override
    public String task() {
        return "prepareSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("members", members.active(task.unit(), task.now().toLocalDate()));
        values.put("scheduledAt", session.scheduledAt().toString());
        outlines.latest(session.id()).ifPresent(outline -> {
            values.put("draftConclusion", outline.texts().draftConclusion());
            assignments.findBySessionId(session.id()).ifPresent(assignment -> values.put("agenda", agenda(outline, assignment)));
        });
        return values;
    }

    private List<Map<String, Object>> agenda(OutlineVersion outline, PreparationAssignment assignment) {
        return List.of(
                Map.of(
                        "title", words.of("session.agenda.presentation"), "person", assignment.leadId(),
                        "minutes", outline.presentationMinutes(), "kind", AgendaItemKind.PRESENTATION.name()),
                Map.of("title", words.of("session.agenda.discussion"), "kind", AgendaItemKind.DISCUSSION.name()),
                Map.of("title", words.of("session.agenda.vote"), "kind", AgendaItemKind.VOTE.name()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("session.file.planned"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.sendBy"), ReadableTime.of(rules.milestones(session).sendBy()))
                .build());
        matters.before(session).ifPresent(readings::add);
        chapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        LocalDateTime at = answers.dateTime("scheduledAt");
        if (!at.isAfter(task.now())) {
            throw Refusal.at("scheduledAt", "session.schedule.past");
        }
        List<AgendaItem> agenda = answers.rows("agenda").stream()
                .map(row -> new AgendaItem(
                        row.text("title"), row.text("person"), row.integer("minutes"), row.choice("kind", AgendaItemKind.class)))
                .toList();
        if (agenda.isEmpty()) {
            throw Refusal.at("agenda", "session.agenda.empty");
        }
        List<FocalPoint> focalPoints = answers.rows("focalPoints").stream().map(row -> new FocalPoint(row.text("wording"))).toList();
        if (focalPoints.size() > MOST_FOCAL_POINTS) {
            throw Refusal.at("focalPoints", "session.agenda.tooManyFocalPoints", MOST_FOCAL_POINTS);
        }
        planning.schedule(
                sessions.session(task.subject()), at, answers.text("place"), agenda, focalPoints, answers.text("draftConclusion"),
                task.actor(), task.now());
        return Map.of();
    }

    /** Notice and materials must still go out in time. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(rules.milestones(sessions.session(task.subject())).sendBy());
    }
}
