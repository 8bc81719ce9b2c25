package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentReason;
import vn.nennep.session.CoPreparer;
import vn.nennep.session.Finding;
import vn.nennep.session.Lead;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.PreparationMilestones;
import vn.nennep.session.PreparationPart;
import vn.nennep.session.PreparerGroupCheck;
import vn.nennep.session.ReadableTime;
import vn.nennep.session.ReviewerRule;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Phân công người chuẩn bị”. A late assignment goes on, with its reason. */
@Component
class AssignPreparersWork implements TaskWork {

    private final SessionRepository sessions;
    private final SessionPlanning planning;
    private final AssignmentDecision decision;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final Words words;

    AssignPreparersWork(
            SessionRepository sessions, SessionPlanning planning, AssignmentDecision decision, RulesOfDay rules, CellMembers members,
            Words words) {
        this.sessions = sessions;
        this.planning = planning;
        this.decision = decision;
        this.rules = rules;
        this.members = members;
        this.words = words;
    }

    @Override
    public String task() {
        return "assignPreparers";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of(
                "members", members.active(task.unit(), task.now().toLocalDate()),
                "assignedOn", task.now().toLocalDate().toString());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        PreparationMilestones milestones = rules.milestones(session);
        return List.of(Reading.titled(words.of("session.file.planned"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.basis"), session.basis())
                .text(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.assignBy"), words.of(
                        "session.file.assignByMode", ReadableTime.of(milestones.assignBy()), rules.assignmentMode(session).label()))
                .text(words.of("session.file.draftBy"), ReadableTime.of(milestones.draftBy()))
                .build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        LocalDate today = task.now().toLocalDate();
        LocalDate assignedOn = answers.date("assignedOn");
        LocalDate regularSessionOn = answers.date("regularSessionOn");
        String lead = answers.text("lead");
        List<CoPreparer> others = answers.rows("others").stream()
                .map(row -> new CoPreparer(row.text("member"), row.choice("part", PreparationPart.class)))
                .toList();
        judgeDates(answers, today);
        Findings.refuseIfAny(findings(task, session, answers, others));
        AssignmentDecision.Verdict verdict = decision.judge(session, assignedOn, regularSessionOn);
        boolean late = verdict.lead() == Lead.LATE;
        if (late && !answers.has("lateReason")) {
            throw Refusal.at(
                    "lateReason", "session.assignment.lateReasonMissing", ReadableTime.of(rules.milestones(session).assignBy()));
        }
        planning.assign(new PreparationAssignment(
                null, session.id(), task.actor(), task.now(), assignedOn, regularSessionOn, answers.text("regularSessionMinutesNumber"), lead,
                others, answers.choice("reason", AssignmentReason.class), answers.date("draftDue"), verdict.lead(),
                late ? answers.text("lateReason") : null, verdict.ruleVersion(), answers.text("purpose"), answers.text("requirements"),
                answers.text("content"), answers.text("method"), null));
        return Map.of(SessionVariables.PREPARER, lead);
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

    private List<Finding> findings(OpenTask task, ThematicSession session, Answers answers, List<CoPreparer> others) {
        String lead = answers.text("lead");
        ActivityStatus activity = members.activity(task.unit(), lead, task.now().toLocalDate());
        List<Finding> findings = new ArrayList<>(rules.preparerGroup(session)
                .judge(new PreparerGroupCheck.Group(
                        lead, activity == ActivityStatus.ACTIVE, activity == ActivityStatus.EXEMPT,
                        others.stream().map(CoPreparer::memberId).toList())));
        List<String> group = new ArrayList<>(others.stream().map(CoPreparer::memberId).toList());
        group.add(lead);
        ReviewerRule.judgeAssignment(rules.reviewers(session, task.now().toLocalDate()), group).ifPresent(findings::add);
        rules.milestones(session).judgeDraftDue(answers.date("draftDue")).ifPresent(findings::add);
        return findings;
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(rules.milestones(sessions.session(task.subject())).assignBy()));
    }
}
