package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AgencyAgreement;
import vn.nennep.session.AgencyAnswer;
import vn.nennep.session.AgendaItem;
import vn.nennep.session.AgendaItemKind;
import vn.nennep.session.Arrangement;
import vn.nennep.session.ArrangementCheck;
import vn.nennep.session.ArrangementRules;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.Finding;
import vn.nennep.session.FocalPoint;
import vn.nennep.session.Guest;
import vn.nennep.session.GuestKind;
import vn.nennep.session.InvitedCell;
import vn.nennep.session.ModeDecision;
import vn.nennep.session.OpenMatters;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.Outlines;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionArrangements;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionPreparation;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionSetting;
import vn.nennep.session.SittingPart;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;

/** “Hội ý và chuẩn bị buổi sinh hoạt” (P2 form 7): an agenda to begin with is made from the outline, with a person for each item. */
@Component
class PrepareSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Outlines outlines;
    private final AssignmentRepository assignments;
    private final SessionArrangements arrangements;
    private final SuspensionPeriods suspensions;
    private final ArrangementOptions options;
    private final OutlineChapter chapter;
    private final OpenMatters matters;
    private final RulesOfDay rules;
    private final ArrangementRules arrangementRules;
    private final CellMembers members;
    private final Register register;
    private final Words words;

    PrepareSessionWork(
            SessionRepository sessions, Outlines outlines, AssignmentRepository assignments, SessionArrangements arrangements,
            SuspensionPeriods suspensions, ArrangementOptions options, OutlineChapter chapter, OpenMatters matters, RulesOfDay rules,
            ArrangementRules arrangementRules, CellMembers members, Register register, Words words) {
        this.sessions = sessions;
        this.outlines = outlines;
        this.assignments = assignments;
        this.arrangements = arrangements;
        this.suspensions = suspensions;
        this.options = options;
        this.chapter = chapter;
        this.matters = matters;
        this.rules = rules;
        this.arrangementRules = arrangementRules;
        this.members = members;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "prepareSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        LocalDate today = task.now().toLocalDate();
        Map<String, Object> values = new HashMap<>();
        values.put("members", members.active(task.unit(), today));
        values.put("deciders", options.deciders(task.unit(), today));
        values.put("cells", options.neighbours(task.unit()));
        values.put("combined", session.setting().combined());
        values.put("scheduledAt", session.scheduledAt().toString());
        values.put("mode", session.setting().mode().name());
        values.put("agenda", agenda(session, today));
        if (session.setting().combined()) {
            values.put("firstPart", SittingPart.REGULAR.name());
            values.put("regularAgenda", regularAgenda(session, today));
        }
        outlines.latest(session.id()).ifPresent(outline -> values.put("draftConclusion", outline.texts().draftConclusion()));
        values.putAll(hints(session, today));
        return values;
    }

    /** What the policy of the session's day asks for, as sentences beside the fields. */
    private Map<String, String> hints(ThematicSession session, LocalDate today) {
        LocalDate day = session.scheduledAt().toLocalDate();
        var agenda = arrangementRules.agenda(session.unitId(), day);
        String hours = String.valueOf(24 * arrangementRules.materialsLead(session.unitId(), day).getDays());
        return Map.of(
                "sendHint", words.of("session.hint.send", hours),
                "focusHint", words.of("session.hint.focus", agenda.mostFocalPoints()),
                "discussionHint", words.of("session.hint.discussion", agenda.leastDiscussion().numerator() * 100 / agenda.leastDiscussion().denominator()),
                "combinedHint", words.of("session.hint.combined", agenda.leastCombinedMinutes()),
                "meetingHint", words.of(
                        arrangementRules.hasCommittee(session.unitId(), today) ? "session.hint.committee" : "session.hint.noCommittee"));
    }

    private List<Map<String, Object>> agenda(ThematicSession session, LocalDate today) {
        String secretary = secretary(session, today);
        Map<String, Object> presentation = row("session.agenda.presentation", secretary, AgendaItemKind.PRESENTATION);
        assignments.findBySessionId(session.id()).ifPresent(assignment -> presentation.put("person", assignment.leadId()));
        outlines.latest(session.id()).ifPresent(outline -> presentation.put("minutes", outline.presentationMinutes()));
        return List.of(
                presentation, row("session.agenda.discussion", secretary, AgendaItemKind.DISCUSSION),
                row("session.agenda.vote", secretary, AgendaItemKind.VOTE));
    }

    /** What the monthly session deals with at the least ({@code domain.md} §1.3 row 5). */
    private List<Map<String, Object>> regularAgenda(ThematicSession session, LocalDate today) {
        String secretary = secretary(session, today);
        return List.of(
                row("session.agenda.lastMonth", secretary, AgendaItemKind.PRESENTATION),
                row("session.agenda.nextMonth", secretary, AgendaItemKind.DISCUSSION));
    }

    private String secretary(ThematicSession session, LocalDate today) {
        return register.holders(session.unitId(), Role.SECRETARY, today).stream().findFirst().orElse(null);
    }

    private Map<String, Object> row(String title, String person, AgendaItemKind kind) {
        Map<String, Object> row = new HashMap<>(Map.of("title", words.of(title), "kind", kind.name()));
        if (person != null) {
            row.put("person", person);
        }
        return row;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("session.file.planned"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.sendBy"), ReadableTime.of(rules.milestones(session).sendBy()))
                .build());
        matters.before(session).ifPresent(readings::add);
        chapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        LocalDateTime at = answers.dateTime("scheduledAt");
        SessionMode mode = answers.choice("mode", SessionMode.class);
        SessionSetting setting =
                new SessionSetting(session.setting().form(), mode, answers.text("meetingLink"), answers.yes("modelSession"));
        ModeDecision decision =
                mode == SessionMode.IN_PERSON ? null : new ModeDecision(answers.text("modeReason"), answers.text("modeDecidedBy"));
        AgencyAgreement agency = new AgencyAgreement(
                answers.choice("agency", AgencyAnswer.class), answers.text("agencyName"), answers.dateTime("agencyTime"));
        boolean regularFirst = answers.choice("firstPart", SittingPart.class) == SittingPart.REGULAR;
        List<AgendaItem> agenda = agenda(answers, setting.combined(), regularFirst);
        List<FocalPoint> focalPoints = answers.rows("focalPoints").stream().map(row -> new FocalPoint(row.text("wording"))).toList();
        List<Finding> findings = new ArrayList<>(ArrangementCheck.judge(task.now(), at, answers.text("place"), setting, decision));
        findings.addAll(ArrangementCheck.judgeAgency(at, agency));
        findings.addAll(arrangementRules.agenda(session.unitId(), at.toLocalDate()).judge(setting.combined(), agenda, focalPoints.size()));
        Findings.refuseIfAny(findings);
        suspensions.requireOpen("scheduledAt", task.unit(), at);
        arrangements.schedule(
                session, new Arrangement(at, answers.text("place"), setting),
                new SessionPreparation(
                        null, session.id(), agenda, regularFirst, focalPoints, guests(answers),
                        answers.texts("invitedCells").stream().map(InvitedCell::new).toList(), answers.text("draftConclusion"), decision,
                        agency, answers.text("meetingMinutes"), task.actor(), task.now(), null));
        return Map.of();
    }

    /** Both agendas as one, the part that is held first standing first. */
    private static List<AgendaItem> agenda(Answers answers, boolean combined, boolean regularFirst) {
        List<AgendaItem> agenda = new ArrayList<>(items(answers, "agenda", SittingPart.THEMATIC));
        if (combined) {
            agenda.addAll(regularFirst ? 0 : agenda.size(), items(answers, "regularAgenda", SittingPart.REGULAR));
        }
        return agenda;
    }

    private static List<AgendaItem> items(Answers answers, String list, SittingPart part) {
        return answers.rows(list).stream()
                .map(row -> new AgendaItem(
                        part, row.text("title"), row.text("person"), row.integer("minutes"), row.choice("kind", AgendaItemKind.class)))
                .toList();
    }

    private static List<Guest> guests(Answers answers) {
        return answers.rows("guests").stream()
                .map(row -> new Guest(
                        row.text("name"), row.text("office"), row.text("organisation"), row.choice("kind", GuestKind.class),
                        row.text("topic")))
                .toList();
    }

    /** Notice and materials must still go out in time. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(rules.milestones(sessions.session(task.subject())).sendBy());
    }
}
