package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.session.ArrangementChanges;
import vn.nennep.session.ArrangementKind;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.CoPreparer;
import vn.nennep.session.Finding;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.PreparerGroupCheck;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;

/**
 * Secretary or deputy give the preparation into other hands, from the assignment until the session is opened, and again where the topic has to be
 * finalised by one who isn't there any more. What is open goes over to the new preparer; who had got the materials is told.
 */
@Component
class ChangePreparer implements ActionWork {

    private static final Set<SessionState> AFTERWARDS = Set.of(SessionState.RESOLVING, SessionState.REPORTED);

    private final LedSessions led;
    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final SessionPlanning planning;
    private final ArrangementChanges changes;
    private final ReviewRouting routing;
    private final RunningSession process;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final AssignmentChapter chapter;
    private final SessionFile files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ChangePreparer(
            LedSessions led, SessionRepository sessions, AssignmentRepository assignments, SessionPlanning planning, ArrangementChanges changes,
            ReviewRouting routing, RunningSession process, RulesOfDay rules, CellMembers members, AssignmentChapter chapter, SessionFile files,
            Register register, Words words, Clock clock) {
        this.led = led;
        this.sessions = sessions;
        this.assignments = assignments;
        this.planning = planning;
        this.changes = changes;
        this.routing = routing;
        this.process = process;
        this.rules = rules;
        this.members = members;
        this.chapter = chapter;
        this.files = files;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "changePreparer";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return led.of(member, unit, subject, today()).stream()
                .filter(this::changeable)
                .map(session -> new Offer(
                        name(), words.of("session.preparer.title"), words.of("session.preparer.description", session.topic()), session.unitId(),
                        session.id()))
                .toList();
    }

    private boolean changeable(ThematicSession session) {
        if (session.state().beforeOpening()) {
            return assignments.findBySessionId(session.id()).isPresent() && !process.isAt(session, "assignPreparers");
        }
        return AFTERWARDS.contains(session.state()) && process.isAt(session, "finaliseTopic");
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of(
                "members", members.active(offer.unit(), today()),
                "officials", routing.mayBeNamed(offer.unit(), today()),
                "reviewerHint", routing.hint(sessions.session(offer.subject())));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return chapter.read(sessions.session(offer.subject()), Readers.committee(member)).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ThematicSession session = sessions.session(offer.subject());
        PreparationAssignment before = assignments.findBySessionId(session.id()).orElseThrow();
        String lead = answers.text("lead");
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Set<String> group = new HashSet<>(before.everybody());
        group.remove(before.leadId());
        group.add(lead);
        String reviewer = routing.named(session, group, answers.text("reviewer"), before.reviewerId(), today());
        Findings.refuseIfAny(findings(session, before, lead, group, reviewer));

        planning.assign(before.handedTo(lead, post(offer, answers, lead), reviewer, answers.text("reason"), member, now));
        changes.record(
                session.id(), ArrangementKind.PREPARER, register.nameOf(before.leadId()), register.nameOf(lead), answers.text("reason"), member, now);
        Map<String, Object> variables = new HashMap<>(routing.variables(session, group, reviewer, today()));
        variables.put(SessionVariables.PREPARER, lead);
        process.handOver(session, variables);
        if (session.state() == SessionState.NOTIFIED) {
            process.announceChanges(session);
        }
        return files.hrefOf(session.id());
    }

    private List<Finding> findings(
            ThematicSession session, PreparationAssignment before, String lead, Set<String> group, String reviewer) {
        List<Finding> findings = new ArrayList<>();
        if (lead.equals(before.leadId())) {
            findings.add(Finding.refusal("lead", "session.preparer.same"));
        }
        ActivityStatus activity = members.activity(session.unitId(), lead, today());
        findings.addAll(rules.preparerGroup(session)
                .judge(new PreparerGroupCheck.Group(
                        lead, activity == ActivityStatus.ACTIVE, activity == ActivityStatus.EXEMPT,
                        before.others().stream().map(CoPreparer::memberId).filter(other -> !other.equals(lead)).toList())));
        routing.judge(session, group, reviewer, today()).ifPresent(findings::add);
        return findings;
    }

    private String post(Offer offer, Answers answers, String lead) {
        return answers.has("leadPost") ? answers.text("leadPost") : members.postOf(lead, offer.unit(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
