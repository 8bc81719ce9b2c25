package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.AssignmentReason;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.CoPreparer;
import vn.nennep.session.Finding;
import vn.nennep.session.Lead;
import vn.nennep.session.OutlineResolutionRepository;
import vn.nennep.session.OutlineWay;
import vn.nennep.session.PlanChapter;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.PreparationMilestones;
import vn.nennep.session.PreparationPart;
import vn.nennep.session.PreparerGroupCheck;
import vn.nennep.session.PreparerHistory;
import vn.nennep.session.ReviewerRule;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/**
 * “Phân công người chuẩn bị”: a member or a Party group, with others and a critic. A late assignment goes on, with its reason. It comes again when the committee gives
 * the preparation to somebody else or chooses another topic.
 */
@Component
class AssignPreparersWork implements TaskWork {

    /** Value of the field {@code assignee} that gives it to a Party group. */
    private static final String PARTY_GROUP = "PARTY_GROUP";

    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final OutlineResolutionRepository resolutions;
    private final SessionPlanning planning;
    private final AssignmentDecision decision;
    private final ReviewRouting routing;
    private final PreparationDueDates dueDates;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final PlanChapter planChapter;
    private final AssignmentChapter chapter;
    private final PreparerHistory history;
    private final Words words;

    AssignPreparersWork(
            SessionRepository sessions, AssignmentRepository assignments, OutlineResolutionRepository resolutions, SessionPlanning planning,
            AssignmentDecision decision, ReviewRouting routing, PreparationDueDates dueDates, RulesOfDay rules, CellMembers members,
            PlanChapter planChapter, AssignmentChapter chapter, PreparerHistory history, Words words) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.resolutions = resolutions;
        this.planning = planning;
        this.decision = decision;
        this.routing = routing;
        this.dueDates = dueDates;
        this.rules = rules;
        this.members = members;
        this.planChapter = planChapter;
        this.chapter = chapter;
        this.history = history;
        this.words = words;
    }

    @Override
    public String task() {
        return "assignPreparers";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        LocalDate today = task.now().toLocalDate();
        PreparationMilestones milestones = rules.milestones(session);
        PreparerGroupCheck group = rules.preparerGroup(session);
        Map<String, Object> values = new HashMap<>();
        values.put("members", members.active(task.unit(), today));
        values.put("partyGroups", members.partyGroups(task.unit(), today));
        values.put("officials", routing.mayBeNamed(task.unit(), today));
        values.put("assignee", "MEMBER");
        values.put("assignedOn", today.toString());
        values.put("assignHint", words.of(
                "session.assignment.assignHint", ReadableTime.of(milestones.assignBy()), rules.assignmentMode(session).label()));
        values.put("groupHint", words.of("session.assignment.groupHint", group.minRecommended(), group.maxRecommended()));
        values.put("groupMin", group.minRecommended());
        values.put("groupMax", group.maxRecommended());
        values.put("reviewerHint", routing.hint(session));
        values.put("draftHint", milestones.latestDraftDue(today, session.scheduledAt().toLocalDate())
                .map(latest -> words.of("session.assignment.draftHint", ReadableTime.of(latest)))
                .orElseGet(() -> words.of("session.assignment.draftHintPast")));
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        PreparationMilestones milestones = rules.milestones(session);
        List<Reading> readings = new ArrayList<>();
        planChapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        readings.add(Reading.titled(words.of("session.file.dueDates"))
                .text(words.of("session.file.assignBy"), words.of(
                        "session.file.assignByMode", ReadableTime.of(milestones.assignBy()), rules.assignmentMode(session).label()))
                .text(words.of("session.file.draftBy"), ReadableTime.of(milestones.draftBy()))
                .build());
        readings.add(history.of(session, task.now().toLocalDate()));
        chapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        LocalDate today = task.now().toLocalDate();
        judgeDates(answers, today);
        String partyGroup = PARTY_GROUP.equals(answers.text("assignee")) ? answers.text("partyGroup") : null;
        String lead = partyGroup == null ? answers.text("lead") : members.leaderOf(partyGroup, today);
        if (lead == null) {
            throw Refusal.at("partyGroup", "session.assignment.partyGroupWithoutLeader");
        }
        List<CoPreparer> others = answers.rows("others").stream()
                .map(row -> new CoPreparer(row.text("member"), row.choice("part", PreparationPart.class)))
                .toList();
        Set<String> group = new LinkedHashSet<>(List.of(lead));
        others.forEach(other -> group.add(other.memberId()));
        Findings.refuseIfAny(findings(task, session, answers, lead, others, group).stream()
                .map(finding -> partyGroup != null && finding.field().equals("lead") ? finding.at("partyGroup") : finding)
                .toList());
        AssignmentDecision.Verdict verdict = decision.judge(session, answers.date("assignedOn"), answers.date("regularSessionOn"));
        boolean late = verdict.lead() == Lead.LATE;
        if (late && !answers.has("lateReason")) {
            throw Refusal.at(
                    "lateReason", "session.assignment.lateReasonMissing", ReadableTime.of(rules.milestones(session).assignBy()));
        }
        String post = answers.has("leadPost") ? answers.text("leadPost") : members.postOf(lead, task.unit(), today);
        planning.assign(new PreparationAssignment(
                null, session.id(), assignments.findBySessionIdOrderByRound(session.id()).size() + 1, task.actor(), task.now(),
                answers.date("assignedOn"), answers.date("regularSessionOn"), answers.text("regularSessionMinutesNumber"), lead,
                post, partyGroup, others, answers.choice("reason", AssignmentReason.class), answers.text("critic"),
                answers.text("reviewer"), answers.date("draftDue"), verdict.lead(), late ? answers.text("lateReason") : null,
                verdict.ruleVersion(), null, null));
        Map<String, Object> variables = routing.variables(session, group, answers.text("reviewer"), today);
        variables.put(SessionVariables.PREPARER, lead);
        return variables;
    }

    private static void judgeDates(Answers answers, LocalDate today) {
        LocalDate regularSessionOn = answers.date("regularSessionOn");
        List<Refusal.Finding> refusals = new ArrayList<>();
        if (answers.date("assignedOn").isAfter(today)) {
            refusals.add(new Refusal.Finding("assignedOn", "session.assignment.assignedInFuture"));
        }
        if (regularSessionOn != null && regularSessionOn.isAfter(today)) {
            refusals.add(new Refusal.Finding("regularSessionOn", "session.assignment.regularSessionInFuture"));
        }
        if (regularSessionOn != null && !answers.has("regularSessionMinutesNumber")) {
            refusals.add(new Refusal.Finding("regularSessionMinutesNumber", "session.assignment.minutesNumberMissing"));
        }
        if (regularSessionOn == null && answers.has("regularSessionMinutesNumber")) {
            refusals.add(new Refusal.Finding("regularSessionOn", "session.assignment.regularSessionMissing"));
        }
        if (answers.date("draftDue").isBefore(today)) {
            refusals.add(new Refusal.Finding("draftDue", "session.assignment.draftDuePast"));
        }
        if (!refusals.isEmpty()) {
            throw new Refusal(refusals);
        }
    }

    private List<Finding> findings(
            OpenTask task, ThematicSession session, Answers answers, String lead, List<CoPreparer> others, Set<String> group) {
        LocalDate today = task.now().toLocalDate();
        ActivityStatus activity = members.activity(task.unit(), lead, today);
        List<Finding> findings = new ArrayList<>(rules.preparerGroup(session)
                .judge(new PreparerGroupCheck.Group(
                        lead, activity == ActivityStatus.ACTIVE, activity == ActivityStatus.EXEMPT,
                        others.stream().map(CoPreparer::memberId).toList())));
        if (givenToAnother(session) && assignments.findBySessionId(session.id()).filter(before -> before.leadId().equals(lead)).isPresent()) {
            findings.add(Finding.refusal("lead", "session.assignment.anotherLeadDecided"));
        }
        routing.judge(session, group, answers.text("reviewer"), today).ifPresent(findings::add);
        ReviewerRule.judgeCritic(answers.text("critic"), group).ifPresent(findings::add);
        rules.milestones(session)
                .judgeDraftDue(answers.date("draftDue"), today, session.scheduledAt().toLocalDate())
                .ifPresent(findings::add);
        return findings;
    }

    /** Whether the committee has just decided that somebody else is to prepare it. */
    private boolean givenToAnother(ThematicSession session) {
        return resolutions.findFirstBySessionIdOrderByIdDesc(session.id())
                .filter(resolution -> resolution.way() == OutlineWay.OTHER_PREPARER)
                .isPresent();
    }

    /** The milestone for the first assignment; one that follows a failed outline is due soon. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        return Optional.of(assignments.findBySessionId(session.id()).isEmpty() ? DayEnd.of(rules.milestones(session).assignBy()) : dueDates.soon(task));
    }
}
